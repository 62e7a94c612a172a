import { expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import { hotHub } from '../../../shared/domain/testing/hub';
import { daysThatDiffer, weekInWords } from './week-words';

it('tells the week with days of the same hours together, and the days that differ', () => {
  const hours = {
    ...hotHub.hours,
    weekly: [
      ...hotHub.hours.weekly,
      { day: 6, from: '14:00', until: '16:00' },
      { day: 6, from: '09:00', until: '11:00' },
    ],
    exceptions: [
      { date: '2026-12-24', hours: { from: '08:00', until: '12:00' }, why: 'Christmas Eve' },
      { date: '2027-03-01', hours: null, why: 'Training' },
    ],
  };
  expect(weekInWords(hours)).toEqual([
    'Monday to Friday: 08:00 to 18:30',
    'Saturday: 09:00 to 11:00, 14:00 to 16:00',
    'Sunday: shut',
  ]);
  expect(daysThatDiffer(hours, '2026-12-01', 42, bundledHolidays)).toEqual([
    'Thursday 24 December 2026: 08:00 to 12:00 (Christmas Eve)',
    'Friday 25 December 2026: shut (Christmas Day)',
    'Monday 28 December 2026: shut (Boxing Day (substitute day))',
    'Friday 1 January 2027: shut (New Year’s Day)',
  ]);
  expect(daysThatDiffer({ ...hours, bankHolidays: true }, '2026-12-25', 10, bundledHolidays)).toEqual([]);
});
