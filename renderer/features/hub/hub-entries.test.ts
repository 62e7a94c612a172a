import { describe, expect, it } from 'vitest';
import { hubDescription } from '../../../shared/domain/hub/model';
import { hubOf } from '../../../shared/domain/testing/hub';
import { descriptionOf, entriesOf, problemsOf } from './hub-entries';

const today = '2026-11-24';

describe('the form of a hub', () => {
  it('gives back what it was filled with, but for days that are over', () => {
    const hours = {
      weekly: [
        { day: 1, from: '08:00', until: '12:00' },
        { day: 1, from: '14:00', until: '18:30' },
        { day: 6, from: '09:00', until: '11:00' },
      ],
      bankHolidays: false,
      exceptions: [
        { date: '2026-12-28', hours: { from: '10:00', until: '12:00' }, why: 'Bank holiday surgery' },
        { date: '2026-12-28', hours: { from: '14:00', until: '15:00' }, why: 'Bank holiday surgery' },
        { date: '2026-12-24', hours: null, why: 'Christmas Eve' },
      ],
    };
    const before = { date: '2026-11-20', hours: null, why: 'Training' };
    const hub = hubOf({ hours: { ...hours, exceptions: [before, ...hours.exceptions] } });
    const entries = entriesOf(hub, today);
    expect(entries.week).toEqual([
      'shut',
      '08:00 to 12:00, 14:00 to 18:30',
      'shut',
      'shut',
      'shut',
      'shut',
      '09:00 to 11:00',
    ]);
    expect(problemsOf(entries, today).size).toBe(0);
    const description = descriptionOf(entries, today);
    expect(hubDescription.parse(description)).toEqual(description);
    expect(new Set(description.hours.exceptions)).toEqual(new Set(hours.exceptions));
    expect(description.hours.weekly).toEqual(hours.weekly);
    expect(description.eligibility).toEqual(hub.eligibility);
  });

  it('a new one is open in core hours, and says what is missing', () => {
    const entries = entriesOf(undefined, today);
    expect(descriptionOf(entries, today).hours.weekly).toHaveLength(5);
    expect([...problemsOf(entries, today).keys()]).toEqual(['name', 'telephone', 'how']);
  });

  it.each([
    [{ ageFrom: 'old' }, 'ageFrom'],
    [{ reaches: [] }, 'reaches'],
    [{ week: ['8', '', '', '', '', '', ''] }, 'week.0'],
    [{ days: [{ id: 'a', date: 'soon', hours: '', why: '' }] }, 'days.a.date'],
    [{ days: [{ id: 'a', date: '25 12', hours: 'morning', why: '' }] }, 'days.a.hours'],
    [
      {
        days: [
          { id: 'a', date: '25 12', hours: '', why: '' },
          { id: 'b', date: '25 Dec 2026', hours: '', why: '' },
        ],
      },
      'days.b.date',
    ],
  ])('%j: beside %s', (different, field) => {
    const whole = { ...entriesOf(undefined, today), name: 'Hub', telephone: '01632 960180', how: 'Ring' };
    expect([...problemsOf({ ...whole, ...different }, today).keys()]).toEqual([field]);
  });
});
