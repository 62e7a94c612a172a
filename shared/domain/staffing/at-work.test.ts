import { expect, it } from 'vitest';
import { practiceLedger } from '../../protocol/ledger';
import { write } from '../command';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { harbourView, ids, people } from '../testing/practices';
import type { StaffState } from './model';

const opened = async (morning: StaffState | null | undefined) => {
  const world = await signedWorld();
  const { harbourReception: by } = people;
  const date = world.at.slice(0, 10);
  const cell = morning === undefined ? null : { state: morning, at: world.at, by };
  const day = { date, person: by.person, name: by.name, role: 'reception' as const, morning: cell, afternoon: null };
  world.rows.apply(practiceLedger(harbourView.code), [write('staffingDay', `${date}.${by.person}`, day)]);
  await world.does(by, pairOfTest, 'access.request', requestArgs);
  const args = { access: ids.access, acknowledgement: acknowledgementOfTest };
  await world.later(1).does(by, pairOfTest, 'access.open', args);
  const access = await world.rows.get(pairOfTest, 'access', ids.access);
  return access?.state.is === 'open' ? access.state.opening : undefined;
};

it.each([
  ['in', true],
  ['remote', true],
  ['off-sick', false],
  ['on-leave', false],
  [null, undefined],
  [undefined, undefined],
] as const)('a morning “%s” goes with the opening as %s, and why not never does', async (state, atWork) => {
  const opening = await opened(state);
  expect(opening?.atWork).toBe(atWork);
  expect(JSON.stringify(opening)).not.toMatch(/sick|leave/);
});
