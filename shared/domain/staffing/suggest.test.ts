import { describe, expect, it } from 'vitest';
import { usualRules, type StaffingDay, type StaffingRulesSet } from './model';
import { peopleOnBoard } from './people';
import { boardOf, lastRecordedDay, rulesOn, suggestion, unfilled, type BoardLine } from './suggest';
import { ids, people } from '../testing/practices';

const line = (id: string, role: BoardLine['role'], morning: BoardLine['morning'], afternoon = morning): BoardLine => ({
  id,
  name: id,
  role,
  account: false,
  morning,
  afternoon,
});
const rules = {
  ...usualRules,
  minimums: [{ role: 'reception' as const, morning: 2, afternoon: 1 }],
  absent: { amber: 50, red: 75, black: null },
};

describe('what a board suggests', () => {
  it('is nothing while nothing is recorded', () => {
    expect(suggestion([line('Lee', 'reception', null)], rules)).toBeUndefined();
  });

  it('is green when nothing is short', () => {
    const board = [
      line('Lee', 'reception', 'in'),
      line('Jo', 'reception', 'remote'),
      line('Ben', 'doctor', 'not-working'),
    ];
    expect(suggestion(board, rules)).toEqual({ level: 'green', because: [] });
  });

  it('counts who is not filled in as there, so a half-filled board never cries wolf', () => {
    const board = [line('Lee', 'reception', 'in'), line('Jo', 'reception', null)];
    expect(suggestion(board, rules)?.level).toBe('green');
  });

  it('is the level of a missed minimum, a worse one when nobody is there, and says why without names', () => {
    const short = [line('Lee', 'reception', 'in'), line('Jo', 'reception', 'not-working')];
    expect(suggestion(short, rules)).toEqual({
      level: 'amber',
      because: ['In the morning: Reception, 1 of at least 2.'],
    });
    const nobody = [line('Lee', 'reception', 'not-working'), line('Jo', 'doctor', 'in')];
    expect(suggestion(nobody, rules)?.level).toBe('red');
    expect(JSON.stringify(suggestion(nobody, rules))).not.toMatch(/Lee|Jo/);
  });

  it.each([
    [1, 'green'],
    [2, 'amber'],
    [3, 'red'],
    [4, 'red'],
  ] as const)('of four expected %i absent suggest %s', (absent, level) => {
    const board = [0, 1, 2, 3].map((at) => line(`p${at}`, 'nurse', at < absent ? 'off-sick' : 'in'));
    expect(suggestion([...board, line('off', 'nurse', 'not-working')], { ...rules, minimums: [] })?.level).toBe(level);
  });
});

describe('the board of a day', () => {
  const staff = [people.larkfieldReception, people.larkfieldGuardian, people.administrator].map((one) => ({
    ...one,
    roles: [...one.roles],
    since: '2026-01-01T09:00:00.000Z',
    left: null,
  }));
  const cell = { state: 'in' as const, at: '2026-11-20T08:00:00.000Z', by: people.larkfieldManager };
  const recorded: StaffingDay = {
    date: '2026-11-20',
    person: ids.access,
    name: 'Kit Lowe',
    role: 'nurse',
    morning: cell,
    afternoon: null,
  };

  it('has everybody with an account by group, and nobody of the service', () => {
    expect(peopleOnBoard(staff, [], '2026-11-24').map((one) => [one.name, one.role])).toEqual([
      ['Dr Ben Carrow', 'doctor'],
      ['Jo Marsh', 'reception'],
    ]);
  });

  it('leaves out who has left or was taken off, from that day on', () => {
    const [marsh] = staff;
    const left = marsh ? [{ ...marsh, left: '2026-11-24T17:00:00.000Z' }] : [];
    expect(peopleOnBoard(left, [], '2026-11-23')).toHaveLength(1);
    expect(peopleOnBoard(left, [], '2026-11-24')).toHaveLength(0);
    const kept = {
      id: ids.access,
      name: 'Kit Lowe',
      role: 'nurse' as const,
      offFrom: '2026-11-24',
      at: cell.at,
      by: cell.by,
    };
    expect(peopleOnBoard([], [kept], '2026-11-23')).toHaveLength(1);
    expect(peopleOnBoard([], [kept], '2026-11-24')).toHaveLength(0);
  });

  it('still shows a past day with whoever was recorded then', () => {
    const board = boardOf([], [recorded], '2026-11-20');
    expect(board).toMatchObject([{ name: 'Kit Lowe', morning: 'in', afternoon: null }]);
    expect(unfilled(board, 'afternoon')).toBe(1);
  });

  it('copies from the last day that has anything in it', () => {
    const emptied: StaffingDay = { ...recorded, date: '2026-11-23', morning: { ...cell, state: null } };
    expect(lastRecordedDay([recorded, emptied], '2026-11-24')).toBe('2026-11-20');
    expect(lastRecordedDay([recorded], '2026-11-20')).toBeUndefined();
  });

  it('is judged by the rules that held on it', () => {
    const sets: StaffingRulesSet[] = [
      { from: '2026-11-10', rules, at: cell.at, by: cell.by },
      { from: '2026-11-24', rules: { ...rules, short: 'black' }, at: cell.at, by: cell.by },
    ];
    expect(rulesOn(sets, '2026-11-01')).toEqual(usualRules);
    expect(rulesOn(sets, '2026-11-23').short).toBe('amber');
    expect(rulesOn(sets, '2026-11-24').short).toBe('black');
  });
});
