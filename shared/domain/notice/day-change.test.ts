import { expect, it } from 'vitest';
import type { Outcome } from '../command';
import { acknowledgementOfTest, pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { directCare, people, startingRows, World } from '../testing/practices';
import { noticeHash } from './in-force';
import { noticeRowId, type Notice } from './model';

/** A new version that begins at midnight: what was granted under the old one is opened under the new one. */

const fromTomorrow: Notice = { ...directCare, version: 3, from: '2026-11-25', text: ['From today the desk says so.'] };
const newAcknowledgement = {
  ...acknowledgementOfTest,
  notice: noticeRowId(fromTomorrow),
  noticeHash: noticeHash(fromTomorrow),
};
const codes = (outcome: Outcome): string[] =>
  'rejection' in outcome ? [outcome.rejection.code] : outcome.concerns.map((one) => one.code);

/** Granted shortly before midnight in England, with the version of the day after published already. */
async function grantedInTheEvening(): Promise<World> {
  const world = await signedWorld({}, new World(startingRows(fromTomorrow), '2026-11-24T23:50:00.000Z'));
  expect(codes(await world.does(people.harbourReception, pairOfTest, 'access.request', requestArgs))).toEqual([]);
  return world;
}

const opens = (world: World, acknowledgement: object) =>
  world.does(people.harbourReception, pairOfTest, 'access.open', { access: requestArgs.id, acknowledgement });

it.each([
  ['before midnight the old version opens it', 5, acknowledgementOfTest, []],
  ['before midnight the new one does not', 5, newAcknowledgement, ['notice.other']],
  ['after midnight the old version does not open it any more', 15, acknowledgementOfTest, ['notice.other']],
  ['after midnight the new one does', 15, newAcknowledgement, []],
] as const)('%s', async (_, minutes, acknowledgement, expected) => {
  const world = await grantedInTheEvening();
  expect(codes(await opens(world.later(minutes), acknowledgement))).toEqual(expected);
});
