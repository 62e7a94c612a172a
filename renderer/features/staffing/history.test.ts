import { expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import type { Pressure, StaffingDay } from '../../../shared/domain/staffing/model';
import { ids, larkfield, people } from '../../../shared/domain/testing/practices';
import { copiedForward } from './copy-forward';
import { builtInScale, wordsOn } from '../../../shared/domain/staffing/scale';
import { localScale } from '../../../shared/domain/staffing/scale-for-tests';
import { historyOf, scalesSince } from './history';

const by = people.larkfieldManager;
const day = (date: string, morning: 'in' | 'off-sick' | null): StaffingDay => ({
  date,
  person: ids.access,
  name: 'Kit Lowe',
  role: 'nurse',
  morning: { state: morning, at: `${date}T08:00:00.000Z`, by },
  afternoon: null,
});
const declared = (at: string, level: Pressure['level']): Pressure => ({
  id: ids.closure,
  organisation: larkfield.code,
  level,
  cause: null,
  plan: '',
  at,
  by,
});

it('a level holds until another is declared, and the worst of a day counts; weekends are left out unless somebody worked', () => {
  const history = historyOf(larkfield.code, '2026-11-24', 1, {
    declarations: [
      declared('2026-11-19T09:00:00.000Z', 'amber'),
      declared('2026-11-24T08:00:00.000Z', 'black'),
      declared('2026-11-24T12:00:00.000Z', 'green'),
    ],
    days: [day('2026-11-23', 'off-sick'), day('2026-11-21', 'in')],
    sets: [],
    holidays: bundledHolidays,
  });
  expect(history.map((one) => [one.date.slice(8), one.declared, one.suggested, one.working, one.absent])).toEqual([
    ['18', null, null, null, null],
    ['19', 1, null, null, null],
    ['20', 1, null, null, null],
    ['21', 1, 0, 1, 0],
    ['23', 1, 3, 0, 1],
    ['24', 3, null, null, null],
  ]);
});

it('copies forward only into what is empty, and only of people still on the board', () => {
  const line = { id: ids.access, name: 'Kit Lowe', role: 'nurse' as const, account: false };
  const days = [day('2026-11-23', 'off-sick'), { ...day('2026-11-23', 'in'), person: ids.unknown }];
  expect(copiedForward([{ ...line, morning: null, afternoon: null }], days, '2026-11-23')).toEqual([
    { person: ids.access, session: 'morning', state: 'off-sick' },
  ]);
  expect(copiedForward([{ ...line, morning: 'in', afternoon: null }], days, '2026-11-23')).toEqual([]);
});

it('a day’s level is in the words of the scale it was declared on, and each stretch on a scale is told', () => {
  const local = { ...localScale, id: ids.closure };
  const on = (at: string, level: Pressure['level']): Pressure => ({
    ...declared(at, level),
    on: wordsOn(local, level),
  });
  const declarations = [
    declared('2026-11-10T09:00:00.000Z', 'amber'),
    on('2026-11-20T09:00:00.000Z', 'amber'),
    on('2026-11-23T09:00:00.000Z', 'green'),
    declared('2026-11-24T09:00:00.000Z', 'green'),
  ];
  const history = historyOf(larkfield.code, '2026-11-24', 1, {
    declarations,
    days: [],
    sets: [],
    holidays: bundledHolidays,
  });
  expect(history.map((one) => one.declaredAs)).toEqual([
    'Amber',
    'Amber',
    // Both hold on this day, equally bad: the newer words.
    'OPEL 2, stretched',
    'OPEL 2, stretched',
    'Green',
  ]);
  expect(scalesSince(larkfield.code, '2026-11-18', declarations).map((one) => [one.id, one.from])).toEqual([
    [builtInScale.id, '2026-11-10'],
    [local.id, '2026-11-20'],
    [builtInScale.id, '2026-11-24'],
  ]);
});
