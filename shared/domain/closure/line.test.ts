import fc from 'fast-check';
import { bundledHolidays } from '../calendar/holidays';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../command';
import { harbourView, ids, people } from '../testing/practices';
import { pairOfTest, signedWorld } from '../testing/signed';
import { closingLines, lasting, marked, reopeningLines } from './checklist-for';
import { lineActs, lineState, type LineEvent } from './line-state';

const board = 'board:Z99001';
const closure = {
  id: ids.closure,
  planned: false,
  from: '2026-11-24T10:41:00.000Z',
  until: '2026-11-24T18:30:00.000Z',
  extent: 'full',
  reason: 'No heating',
  cover: [harbourView.code],
} as const;
const codeOf = (outcome: Outcome): string => ('rejection' in outcome ? outcome.rejection.code : 'done');
const closed = async () => {
  const world = await signedWorld();
  await world.does(people.larkfieldReception, board, 'closure.declare', { ...closure });
  return world;
};
const mark = (line: string, act: string, words = '') => ({ closure: ids.closure, line, act, words });

describe('the list of a closure', () => {
  it('is marked by the practice in its board and by the buddy in their own ledger; both are put together', async () => {
    const world = await closed();
    const home = (args: object) => world.later(1).does(people.larkfieldReception, board, 'closure.line', { ...args });
    const buddy = (args: object) =>
      world.later(1).does(people.harbourReception, pairOfTest, 'closure.buddyLine', { ...args });
    expect(codeOf(await home(mark('door', 'take')))).toBe('done');
    expect(await buddy(mark('door', 'take'))).toMatchObject({
      rejection: { code: 'closure.lineSettled', says: 'Jo Marsh took this line at 10:42.' },
    });
    expect(codeOf(await buddy(mark('pharmacies', 'tick')))).toBe('done');
    expect(await home(mark('pharmacies', 'tick'))).toMatchObject({
      rejection: { says: 'Priya Nair ticked this line at 10:44.' },
    });
    expect(codeOf(await home(mark('pharmacies', 'undo')))).toBe('closure.lineWords');
    expect(codeOf(await home(mark('pharmacies', 'undo', 'One did not answer')))).toBe('done');
    expect(codeOf(await home(mark('lmc', 'not-applicable', 'Told by the federation')))).toBe('done');
    const rows = [
      ...(await world.rows.list(board, 'closureLine')),
      ...(await world.rows.list(pairOfTest, 'closureLine')),
    ];
    const one = (await world.rows.get(board, 'closure', ids.closure))!;
    const state = (id: string, now = world.at) =>
      marked(closingLines(one, bundledHolidays), one, rows, now).find((line) => line.id === id)!;
    expect(state('door').state.taken?.by.name).toBe('Jo Marsh');
    expect(state('pharmacies').state).toMatchObject({ is: 'open', undone: { words: 'One did not answer' } });
    expect(state('lmc').state.is).toBe('not-applicable');
    expect(state('door').late).toBe(false);
    expect(state('door', '2026-11-24T10:57:00.000Z').late).toBe(true);
    expect(state('lmc', '2026-12-24T10:57:00.000Z').late).toBe(false);
  });

  it.each([
    [
      'another practice’s line',
      people.quaysideManager,
      pairOfTest,
      'closure.buddyLine',
      mark('door', 'tick'),
      'authority.ledger',
    ],
    ['a buddy in the board', people.harbourReception, board, 'closure.line', mark('door', 'tick'), 'authority.ledger'],
    [
      'a line that is not on the list',
      people.larkfieldReception,
      board,
      'closure.line',
      mark('supplier2', 'tick'),
      'closure.lineUnknown',
    ],
    [
      'setting aside without a reason',
      people.larkfieldReception,
      board,
      'closure.line',
      mark('door', 'not-applicable', ' '),
      'closure.lineWords',
    ],
    [
      'undoing what is not ticked',
      people.larkfieldReception,
      board,
      'closure.line',
      mark('door', 'undo', 'Why'),
      'closure.lineOpen',
    ],
    [
      'who is no member of staff',
      { ...people.larkfieldReception, roles: ['administrator' as const] },
      board,
      'closure.line',
      mark('door', 'tick'),
      'authority.role',
    ],
  ])('refuses %s', async (_, who, ledger, name, args, code) => {
    const world = await closed();
    expect(codeOf(await world.does(who, ledger, name, args))).toBe(code);
  });

  it('of two who took a line apart from each other the first counts, on every computer', () => {
    const event = fc
      .record({
        who: fc.constantFrom(people.larkfieldReception, people.harbourReception),
        act: fc.constantFrom(...lineActs),
        minute: fc.integer({ min: 10, max: 59 }),
      })
      .map(({ who, act, minute }): LineEvent => ({
        act,
        words: 'w',
        by: who,
        at: `2026-11-24T10:${minute}:00.000Z`,
        receivedAt: null,
      }));
    fc.assert(
      fc.property(
        fc
          .uniqueArray(event, { selector: ({ at }) => at, maxLength: 12 })
          .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(lineState(shuffled)).toEqual(lineState(events));
        },
      ),
    );
    const took = (who: LineEvent['by'], at: string): LineEvent => ({
      act: 'take',
      words: '',
      by: who,
      at,
      receivedAt: null,
    });
    const state = lineState([
      took(people.harbourReception, '2026-11-24T10:45:00.000Z'),
      took(people.larkfieldReception, '2026-11-24T10:44:00.000Z'),
    ]);
    expect(state.taken?.by.name).toBe('Jo Marsh');
    expect(state.alsoTook.map((one) => one.by.name)).toEqual(['Priya Nair']);
  });

  it('depends on what is closed, why, and when', () => {
    const base = { ...closure, declaredAt: closure.from, reopened: null };
    const has = (different: object) => closingLines({ ...base, ...different }, bundledHolidays).map((line) => line.id);
    expect(has({})).toEqual(expect.arrayContaining(['door', 'icb', 'dos', 'cqc', 'paper', 'fridge']));
    expect(has({ extent: 'phones-only' })).not.toContain('door');
    expect(has({ extent: 'no-appointments' })).not.toContain('phones');
    expect(has({ cause: 'staffing' })).not.toContain('paper');
    expect(has({ cause: 'computers' })).toEqual(expect.arrayContaining(['paper', 'supplier']));
    // A Saturday: no core hours.
    expect(has({ from: '2026-11-28T09:00:00.000Z', until: '2026-11-28T12:00:00.000Z' })).not.toContain('icb');
  });

  it('has its times: soon after a sudden closure, days before a planned one, and backwards when it is over', () => {
    const due = (one: Parameters<typeof closingLines>[0], id: string) =>
      closingLines(one, bundledHolidays).find((line) => line.id === id)?.due;
    const base = { ...closure, declaredAt: closure.from, reopened: null };
    expect(due(base, 'icb')).toBe('2026-11-24T11:11:00.000Z');
    const planned = { ...base, planned: true, from: '2026-12-24T13:00:00.000Z', until: null };
    expect(due(planned, 'icb')).toBe('2026-12-10T13:00:00.000Z');
    expect(due({ ...planned, from: '2026-11-26T13:00:00.000Z' }, 'icb')).toBe('2026-11-24T11:11:00.000Z');
    const back = reopeningLines(
      { ...base, reopened: { at: '2026-11-24T15:00:00.000Z', by: people.larkfieldManager, note: '' } },
      bundledHolidays,
    );
    expect(back.at(-1)).toMatchObject({ id: 'back:phones', due: '2026-11-24T15:05:00.000Z' });
    expect(lasting(closure.from, '2026-11-24T11:53:30.000Z')).toBe('1 hour 12 minutes');
  });
});
