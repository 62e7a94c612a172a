import { bundledHolidays } from '../calendar/holidays';
import type { BankHoliday, BankHolidayList } from '../calendar/model';
import { people } from './practices';

/** The days that the bundled list has for a year. */
export const daysOfYear = (year: string): BankHoliday[] => [
  ...(bundledHolidays.years.find((one) => one.year === year)?.days ?? []),
];

/** The year after the last of the bundled list. */
export const days2029: BankHoliday[] = [
  ['2029-01-01', 'New Year’s Day'],
  ['2029-03-30', 'Good Friday'],
  ['2029-04-02', 'Easter Monday'],
  ['2029-05-07', 'Early May bank holiday'],
  ['2029-05-28', 'Spring bank holiday'],
  ['2029-08-27', 'Summer bank holiday'],
  ['2029-12-25', 'Christmas Day'],
  ['2029-12-26', 'Boxing Day'],
].map(([date = '', title = '']) => ({ date, title }));

/** An import of the bundled year of this day, with this day added. */
export const listOfTest = (number: number, extra: BankHoliday): BankHolidayList => ({
  number,
  file: 'c'.repeat(64),
  days: [...daysOfYear(extra.date.slice(0, 4)), extra].sort((one, other) => one.date.localeCompare(other.date)),
  by: people.administrator,
  at: '2026-11-24T09:00:00.000Z',
});

/** A file as gov.uk gives it. */
export const holidayFile = (days: readonly BankHoliday[]): string =>
  JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: days.map(({ date, title }) => ({ title, date, notes: '', bunting: true })),
    },
    scotland: {
      division: 'scotland',
      events: [{ title: '2nd January', date: '2029-01-02', notes: '', bunting: true }],
    },
  });
