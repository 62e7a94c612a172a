import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { harbourView, ids, people } from '../testing/practices';
import { pairOfTest, requestArgs, signedWorld } from '../testing/signed';
import { closureInForce } from './in-force';
import { rehearsalDue } from './rehearsal';
import { meanwhile, timeLine } from './time-line';

const board = 'board:Z99001';
const args = {
  id: ids.closure,
  planned: false,
  from: '2026-11-24T10:41:00.000Z',
  until: '2026-11-24T18:30:00.000Z',
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
};
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const asks = async (different: object) => {
  const world = await signedWorld({ approval: 'while-closed' });
  await world.does(people.larkfieldManager, board, 'closure.declare', { ...args, ...different });
  await world.later(1).does(people.harbourReception, pairOfTest, 'access.request', requestArgs);
  return { world, state: (await world.rows.get(pairOfTest, 'access', ids.access))?.state.is };
};

describe('what a closure opens', () => {
  it.each([
    ['everything closed', {}, 'granted'],
    ['no appointments', { extent: 'no-appointments' }, 'granted'],
    ['telephones only', { extent: 'phones-only' }, 'refused'],
    ['a rehearsal', { rehearsal: true }, 'refused'],
  ])('%s: a record is %s', async (_, different, is) => {
    expect((await asks(different)).state).toBe(is);
  });
});

describe('a rehearsal', () => {
  it('closes nothing, is in nobody’s way, and ends with what was learned', async () => {
    const { world } = await asks({ rehearsal: true });
    expect(closureInForce(await world.rows.list(board, 'closure'), world.at)).toBeUndefined();
    const real = await world.does(people.larkfieldManager, board, 'closure.declare', { ...args, id: ids.unknown });
    expect(codeOf(real)).toBe('done');
    const end = async (note: string) =>
      codeOf(
        await world.later(1).does(people.larkfieldManager, board, 'closure.reopen', { closure: ids.closure, note }),
      );
    expect(await end(' ')).toBe('closure.learnedMissing');
    expect(await end('The ICB’s number was wrong')).toBe('done');
  });

  it('is due a month after the first arrangement, then a year after the last one or a real closure', async () => {
    const { world } = await asks({ rehearsal: true });
    const closures = async () => world.rows.list(board, 'closure');
    const arrangements = await world.rows.arrangements();
    const due = async (today: string) => rehearsalDue('Z99001', await closures(), arrangements, today);
    expect(await due('2026-11-30')).toBeUndefined();
    expect(await due('2026-12-01')).toBe('2026-12-01');
    await world.later(9).does(people.larkfieldManager, board, 'closure.reopen', { closure: ids.closure, note: 'Good' });
    expect(await due('2026-12-01')).toBeUndefined();
    const longer = arrangements.map((one) => ({ ...one, terms: { ...one.terms, until: '2028-03-31' } }));
    expect(rehearsalDue('Z99001', await closures(), longer, '2027-11-24')).toBe('2027-11-24');
    expect(rehearsalDue('Z99001', [], [], '2028-11-24')).toBeUndefined();
  });
});

it('tells afterwards what happened, in order, and counts records without naming a patient', async () => {
  const { world } = await asks({});
  await world.later(1).does(people.harbourReception, pairOfTest, 'closure.answer', {
    closure: ids.closure,
    capacity: 'all',
    note: 'All day',
  });
  await world.later(1).does(people.larkfieldReception, board, 'closure.line', {
    closure: ids.closure,
    line: 'door',
    act: 'tick',
    words: '',
  });
  await world
    .later(1)
    .does(people.larkfieldManager, board, 'closure.reopen', { closure: ids.closure, note: 'Warm again' });
  const closure = (await world.rows.get(board, 'closure', ids.closure))!;
  const accesses = await world.rows.list(pairOfTest, 'access');
  const told = timeLine({
    closure,
    answers: await world.rows.list(pairOfTest, 'closureAnswer'),
    lines: await world.rows.list(board, 'closureLine'),
    care: [],
    texts: [],
    accesses: accesses.map((one) => ({ ...one, state: opened })),
    nameOf: (code) => (code === harbourView.code ? 'Harbour View' : code),
  });
  expect(told.map((one) => one.says)).toEqual([
    'Ruth Adeyemi declared the closure; every buddy was told',
    'Record 1 was opened by Harbour View',
    'Priya Nair, Harbour View, answered: we take your patients',
    'Jo Marsh ticked “Put the notice on the door”',
    'Ruth Adeyemi opened the practice again',
  ]);
  expect(meanwhile(closure, accesses)).toMatchObject({ opened: 0, handedBack: 0, withoutNote: [], openNow: [] });
});

const opened = {
  is: 'open',
  grant: null,
  opening: {
    at: '2026-11-24T10:42:30.000Z',
    receivedAt: null,
    closesAt: '2026-11-24T11:02:30.000Z',
    offline: false,
    acknowledgement: {
      notice: 'direct-care@2',
      title: 'Direct care',
      noticeHash: 'a'.repeat(64),
      noticePurpose: 'direct-care',
      shownForMs: 1,
      at: '2026-11-24T10:42:30.000Z',
    },
  },
} as const;
