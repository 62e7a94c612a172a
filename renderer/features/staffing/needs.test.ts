import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import type { Pressure } from '../../../shared/domain/staffing/model';
import { builtInScale } from '../../../shared/domain/staffing/scale';
import type { BoardLine } from '../../../shared/domain/staffing/suggest';
import { harbourView, ids, larkfield, people } from '../../../shared/domain/testing/practices';
import { staffingNeeds, type KnownOfStaffing } from './needs';

const words = { shortName: (code: string) => code, since: (at: string) => at.slice(0, 16) };
const empty: BoardLine = {
  id: ids.access,
  name: 'Kit Lowe',
  role: 'nurse',
  account: false,
  morning: null,
  afternoon: null,
};
const filled: BoardLine = { ...empty, morning: 'in', afternoon: 'in' };
const cell = (at: string) => ({ state: 'off-sick' as const, at, by: people.larkfieldReception });
const dayOf = (date: string) => ({
  date,
  person: ids.access,
  name: 'Kit Lowe',
  role: 'nurse' as const,
  morning: cell(`${date}T07:50:00.000Z`),
  afternoon: null,
});
/** A Tuesday morning in winter, the board filled in, nothing declared, no return wanted. */
const calm: KnownOfStaffing = {
  actor: people.larkfieldManager,
  now: '2026-11-24T08:10:00.000Z',
  board: [filled],
  suggested: { level: 'green', because: [] },
  days: [dayOf('2026-11-23')],
  returnsWeekly: false,
  returns: [],
  declarations: [],
  scale: builtInScale,
  told: [],
  buddies: [],
  holidays: bundledHolidays,
};
const declared = (level: Pressure['level'], at: string, organisation = larkfield.code): Pressure => ({
  id: ids.closure,
  organisation,
  level,
  cause: level === 'green' ? null : 'staff',
  plan: level === 'green' ? '' : 'Routine work waits',
  at,
  by: people.larkfieldManager,
});
const idsOf = (different: Partial<KnownOfStaffing>) =>
  staffingNeeds({ ...calm, ...different }, words).map((need) => need.id.replace(/-\d{4}-\d\d-\d\d$/, ''));

describe('the morning’s board', () => {
  it('is missed by the manager on a working day, until it is filled in', () => {
    expect(idsOf({ board: [empty] })).toEqual(['staffing-board']);
    expect(idsOf({})).toEqual([]);
    expect(idsOf({ board: [empty], actor: people.larkfieldReception })).toEqual([]);
  });

  it('is not missed where nobody ever used the board', () => {
    expect(idsOf({ board: [empty], days: [] })).toEqual([]);
  });

  it.each([
    ['before seven', '2026-11-24T06:30:00.000Z'],
    ['in the afternoon', '2026-11-24T13:00:00.000Z'],
    ['on a Saturday', '2026-11-28T08:10:00.000Z'],
    ['on Christmas Day', '2026-12-25T08:10:00.000Z'],
    ['on the substitute bank holiday of Boxing Day', '2026-12-28T08:10:00.000Z'],
  ])('is not missed %s', (_, now) => {
    expect(idsOf({ board: [empty], now })).toEqual([]);
  });
});

describe('the level', () => {
  const days = [dayOf('2026-11-24')];
  const suggested = { level: 'red' as const, because: ['In the morning: Nurses, 0 of at least 1.'] };

  it('is asked for when the board suggests another, until somebody declares after looking at it', () => {
    expect(idsOf({ days, suggested })).toEqual(['staffing-differs']);
    expect(idsOf({ days, suggested, actor: people.larkfieldReception })).toEqual([]);
    expect(idsOf({ days, suggested, declarations: [declared('green', '2026-11-24T07:30:00.000Z')] })).toEqual([
      'staffing-differs',
    ]);
    expect(idsOf({ days, suggested, declarations: [declared('green', '2026-11-24T08:00:00.000Z')] })).toEqual([]);
    expect(idsOf({ days, suggested, declarations: [declared('red', '2026-11-24T07:30:00.000Z')] })).toEqual([]);
  });

  it.each([
    ['red', '2026-11-23T17:00:00.000Z', ['staffing-stale']],
    ['red', '2026-11-24T07:00:00.000Z', []],
    ['amber', '2026-11-18T09:00:00.000Z', []],
    ['amber', '2026-11-17T09:00:00.000Z', ['staffing-stale']],
    ['green', '2026-10-01T09:00:00.000Z', []],
  ] as const)('%s of %s', (level, at, expected) => {
    expect(idsOf({ declarations: [declared(level, at)] })).toEqual(expected);
  });

  it('black keeps asking until everybody is told', () => {
    const declarations = [declared('black', '2026-11-24T07:00:00.000Z')];
    const tick = (whom: string) => ({
      declaration: ids.closure,
      whom,
      spokeTo: 'Duty desk',
      at: calm.now,
      by: people.larkfieldManager,
    });
    expect(idsOf({ declarations, told: [tick('icb'), tick('lmc')] })).toEqual(['staffing-tell']);
    expect(idsOf({ declarations, told: [tick('icb'), tick('lmc'), tick('pcn')] })).toEqual([]);
  });
});

describe('the weekly return', () => {
  const thursday = '2026-11-26T09:00:00.000Z';
  const sent = {
    monday: '2026-11-23',
    counts: { doctors: 1, nurses: 0, healthcareAssistants: 0, pharmacists: 0, others: 0 },
    patients: null,
    level: 'green' as const,
    note: '',
    at: thursday,
    by: people.larkfieldManager,
    sentAt: thursday,
  };
  it('is asked for on Thursday, then as late, never before nor once it is sent', () => {
    const wanted = { returnsWeekly: true };
    expect(idsOf(wanted)).toEqual([]);
    expect(idsOf({ ...wanted, now: thursday })).toEqual(['staffing-return']);
    expect(staffingNeeds({ ...calm, ...wanted, now: '2026-11-26T17:31:00.000Z' }, words)[0]).toMatchObject({
      tone: 'warn',
    });
    expect(idsOf({ ...wanted, now: '2026-11-28T09:00:00.000Z' })).toEqual([]);
    expect(idsOf({ ...wanted, now: thursday, returns: [sent] })).toEqual([]);
    expect(idsOf({ ...wanted, now: thursday, returns: [{ ...sent, sentAt: null }] })).toEqual(['staffing-return']);
    expect(idsOf({ ...wanted, now: thursday, actor: people.larkfieldReception })).toEqual([]);
    expect(idsOf({ returnsWeekly: false, now: thursday })).toEqual([]);
  });

  it('is asked only of a practice that has told something of its staffing by the day it is due', () => {
    const wanted = { returnsWeekly: true, now: '2026-11-27T09:00:00.000Z', days: [] };
    const on = (day: string) => `${day}T09:00:00.000Z`;
    expect(idsOf(wanted)).toEqual([]);
    expect(idsOf({ ...wanted, days: [dayOf('2026-11-26')] })).toEqual(['staffing-return']);
    expect(idsOf({ ...wanted, days: [dayOf('2026-11-27')] })).toEqual([]);
    expect(idsOf({ ...wanted, declarations: [declared('green', on('2026-11-26'))] })).toEqual(['staffing-return']);
    expect(idsOf({ ...wanted, declarations: [declared('green', on('2026-11-27'))] })).toEqual([]);
    expect(idsOf({ ...wanted, declarations: [declared('green', on('2026-11-24'), harbourView.code)] })).toEqual([]);
    expect(idsOf({ ...wanted, returns: [{ ...sent, monday: '2026-11-16' }] })).toEqual(['staffing-return']);
  });
});

it('everybody hears of a buddy at red or black, and of none that copes', () => {
  const buddy = (level: Pressure['level']) => ({
    organisation: harbourView.code,
    declared: declared(level, '2026-11-24T07:00:00.000Z', harbourView.code),
    since: '2026-11-24T07:00:00.000Z',
  });
  const seen = (level: Pressure['level']) => idsOf({ buddies: [buddy(level)], actor: people.larkfieldReception });
  expect(seen('red')).toEqual(['staffing-buddy-Z99002']);
  expect(seen('black')).toEqual(['staffing-buddy-Z99002']);
  expect(seen('amber')).toEqual([]);
});
