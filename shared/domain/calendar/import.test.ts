import { describe, expect, it } from 'vitest';
import { boardLedger, referenceLedger } from '../../protocol/ledger';
import type { Actor } from '../../protocol/actor';
import { days2029, daysOfYear } from '../testing/holidays';
import { ids, larkfield, people, startingRows, World } from '../testing/practices';
import { told } from '../testing/told';
import { readHolidays } from './holidays';

const file = 'c'.repeat(64);
const begin = () => new World(startingRows(), '2026-11-24T07:00:00.000Z');
const imports = async (world: World, args: object = {}, actor: Actor = people.administrator) =>
  told(await world.does(actor, referenceLedger, 'bankHolidays.import', { number: 1, file, days: days2029, ...args }));

describe('importing a list of bank holidays', () => {
  it('keeps it with who and when; the list in use then has its days', async () => {
    const world = begin();
    expect(await imports(world, { days: [...days2029].reverse() })).toBe('done');
    expect(await world.rows.get(referenceLedger, 'bankHolidays', '1')).toEqual({
      number: 1,
      file,
      days: days2029,
      by: people.administrator,
      at: world.at,
    });
    expect((await readHolidays(world.rows)).on('2029-12-25')).toBe('Christmas Day');
    // Sent twice it is the same; the same days from another file are not.
    expect(await imports(world)).toBe('nothing new');
    expect(await imports(world, { file: 'd'.repeat(64) })).toBe('bankHolidays.number');
    expect(await world.rows.list(referenceLedger, 'bankHolidays')).toHaveLength(1);
  });

  it('is for a service administrator only', async () => {
    expect(await imports(begin(), {}, people.larkfieldManager)).toBe('authority.ledger');
  });

  it.each([
    ['without a change', daysOfYear('2027'), 'bankHolidays.same'],
    ['with a weekend', [...days2029, { date: '2029-06-02', title: 'A Saturday' }], 'bankHolidays.weekend'],
    ['with a day twice', [...days2029, { date: '2029-12-26', title: 'Again' }], 'bankHolidays.twice'],
    ['with part of a year', days2029.slice(1), 'bankHolidays.incomplete'],
    ['that leaves a year out', days2029.map(in2031), 'bankHolidays.gap'],
    ['with two years and none between', [...daysOfYear('2027'), ...days2029], 'bankHolidays.incomplete'],
    ['without a day', [], 'command.malformed'],
    ['with a day that does not exist', [{ date: '2029-02-30', title: 'None' }], 'command.malformed'],
  ])('refuses one %s', async (_, days, expected) => {
    const world = begin();
    expect(await imports(world, { days })).toBe(expected);
    expect(await world.rows.list(referenceLedger, 'bankHolidays')).toEqual([]);
  });

  it('refuses one that was not compared with the list now in use', async () => {
    const world = begin();
    const extra = [...daysOfYear('2026'), { date: '2026-11-27', title: 'Extra bank holiday' }];
    expect(await imports(world, { number: 2, days: extra })).toBe('bankHolidays.number');
    expect(await imports(world)).toBe('done');
    expect(await imports(world, { days: extra })).toBe('bankHolidays.number');
    expect(await imports(world, { days: extra, number: 2 })).toBe('done');
  });
});

/** The same weekdays do not matter here: 2 January 2031 is a Thursday, and the days follow from it, weekends left out. */
function in2031(_: unknown, at: number) {
  return { date: `2031-01-${['02', '03', '06', '07', '08', '09', '10', '13'][at] ?? ''}`, title: `Day ${String(at)}` };
}

describe('a closure’s list', () => {
  const closes = (world: World) =>
    world.does(people.larkfieldReception, boardLedger(larkfield.code), 'closure.declare', {
      id: ids.closure,
      planned: true,
      from: '2026-11-27T09:00:00.000Z',
      until: '2026-11-27T17:00:00.000Z',
      extent: 'full',
      reason: 'No heating',
      cover: [],
    });
  // The ICB is told in core hours only.
  const ticks = async (world: World) =>
    told(
      await world.does(people.larkfieldReception, boardLedger(larkfield.code), 'closure.line', {
        closure: ids.closure,
        line: 'icb',
        act: 'tick',
        words: '',
      }),
    );

  it('knows the imported day: a line for core hours does not stand on it then', async () => {
    const world = begin();
    await closes(world);
    expect(await ticks(world)).toBe('done');

    const later = begin();
    await closes(later);
    const days = [...daysOfYear('2026'), { date: '2026-11-27', title: 'Extra bank holiday' }];
    expect(await imports(later, { days })).toBe('done');
    expect(await ticks(later)).toBe('closure.lineUnknown');
  });
});
