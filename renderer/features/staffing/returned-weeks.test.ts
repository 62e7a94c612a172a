import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import { usualRules, type ReturnStep, type WeeklyReturn } from '../../../shared/domain/staffing/model';
import { people } from '../../../shared/domain/testing/practices';
import { mostWeeks, returnedWeeks } from './returned-weeks';

const by = people.larkfieldManager;
const figures = {
  counts: { doctors: 90, nurses: 40, healthcareAssistants: 12, pharmacists: 9, others: 1 },
  patients: null,
  level: 'red' as const,
  note: '',
};
const kept = (monday: string, sentAt: string | null, note = ''): WeeklyReturn => ({
  ...figures,
  note,
  monday,
  at: `${monday}T12:00:00.000Z`,
  by,
  sentAt,
});
const did = (monday: string, step: ReturnStep['step'], at: string): ReturnStep => ({
  ...figures,
  monday,
  step,
  at,
  by,
});
const nothing = { returns: [], steps: [], days: [], sets: [], declarations: [], holidays: bundledHolidays };
/** A Wednesday: the return of its week is due the day after. */
const now = '2026-11-25T10:00:00.000Z';

describe('what became of each week’s return', () => {
  it('is told from the first one to this week', () => {
    const weeks = returnedWeeks(now, {
      ...nothing,
      returns: [
        kept('2026-10-19', '2026-10-22T09:00:00.000Z'),
        kept('2026-11-02', '2026-11-06T09:00:00.000Z', 'Right'),
        kept('2026-11-09', null),
        kept('2026-11-16', null),
      ],
      steps: [
        did('2026-11-02', 'copied', '2026-11-05T09:00:00.000Z'),
        did('2026-11-02', 'sent', '2026-11-06T09:00:00.000Z'),
        did('2026-11-09', 'copied', '2026-11-12T09:00:00.000Z'),
        did('2026-11-16', 'sent', '2026-11-19T09:00:00.000Z'),
        did('2026-11-16', 'not-sent', '2026-11-19T10:00:00.000Z'),
      ],
    });
    expect(weeks.map((one) => [one.monday, one.is, one.late, one.changedSince])).toEqual([
      ['2026-11-23', 'coming', false, false],
      ['2026-11-16', 'counted', false, false],
      ['2026-11-09', 'copied', false, false],
      ['2026-11-02', 'sent', true, true],
      ['2026-10-26', 'missing', false, false],
      ['2026-10-19', 'sent', false, false],
    ]);
    expect(weeks[2]).toMatchObject({ at: '2026-11-12T09:00:00.000Z', by: by.name });
    expect(weeks[3]?.steps).toHaveLength(2);
  });

  it('says a week missing from the minute after it was due, unless the LMC did not want it then', () => {
    const since = { ...nothing, sets: [{ from: '2026-11-23', rules: usualRules, at: now, by }] };
    expect(returnedWeeks('2026-11-26T17:30:00.000Z', since).map((one) => one.is)).toEqual(['coming']);
    expect(returnedWeeks('2026-11-26T17:31:00.000Z', since).map((one) => one.is)).toEqual(['missing']);
    const unasked = [{ from: '2026-11-23', rules: { ...usualRules, weeklyReturn: false }, at: now, by }];
    expect(returnedWeeks('2026-11-27T09:00:00.000Z', { ...nothing, sets: unasked }).map((one) => one.is)).toEqual([
      'unasked',
    ]);
  });

  it('is nothing before the pages were used, and never more than a year', () => {
    expect(returnedWeeks(now, nothing)).toEqual([]);
    const weeks = returnedWeeks(now, { ...nothing, returns: [kept('2024-01-01', null)] });
    expect(weeks).toHaveLength(mostWeeks);
  });
});
