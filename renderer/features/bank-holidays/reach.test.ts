import { expect, it } from 'vitest';
import { bundledHolidays, holidaysOf } from '../../../shared/domain/calendar/holidays';
import { days2029, listOfTest } from '../../../shared/domain/testing/holidays';
import { holidayNeed, sources, yearsInWords } from './reach';

const imported = holidaysOf([{ ...listOfTest(1, { date: '2029-01-02', title: 'x' }), days: days2029 }]);

it('Today asks the administrator for the next list a year before the end, more strongly near it and after', () => {
  expect(holidayNeed(bundledHolidays, '2027-12-31')).toBeUndefined();
  expect(holidayNeed(bundledHolidays, '2028-01-02')).toMatchObject({
    says: 'The list of bank holidays ends with 2028: import the next',
    place: { at: 'notices', view: 'holidays' },
  });
  expect(holidayNeed(bundledHolidays, '2028-01-02')).not.toHaveProperty('tone');
  expect(holidayNeed(bundledHolidays, '2028-11-01')).toMatchObject({ tone: 'warn' });
  expect(holidayNeed(bundledHolidays, '2029-01-01')).toMatchObject({
    says: 'The list of bank holidays ended with 2028: import the next',
    tone: 'bad',
  });
  expect(holidayNeed(imported, '2028-11-01')).toBeUndefined();
});

it('says which list decides on which years', () => {
  expect(sources(imported)).toEqual([
    { years: '2026 to 2028', says: 'The list that came with Practice Buddy' },
    { years: '2029', says: 'Imported by Sam Osei, Tuesday 24 November 2026 at 09:00' },
  ]);
  expect(yearsInWords([])).toBe('');
});
