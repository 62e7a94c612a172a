import { describe, expect, it } from 'vitest';
import { hashOf } from '../../evidence/hash';
import { days2029, daysOfYear, listOfTest } from '../testing/holidays';
import bundled from './bank-holidays.json' with { type: 'json' };
import { differencesOf } from './differences';
import { bundledHolidays, holidaysNotKnown, holidaysOf } from './holidays';

const of2029 = { ...listOfTest(1, { date: '2029-01-02', title: 'x' }), days: days2029 };
const coronation = { date: '2026-11-24', title: 'Bank holiday for a coronation' };

describe('the list in use', () => {
  it('is the bundled one while nothing was imported; that one is never altered, since commands were judged by it', () => {
    expect(bundledHolidays.on('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(bundledHolidays.years.map((one) => one.year)).toEqual(['2026', '2027', '2028']);
    expect(bundledHolidays.lastYear).toBe('2028');
    expect(hashOf(bundled)).toBe('cdd47919750290fd514314b5a52cffdbf1cd489df2b85fd7b6450fbeb0bdae40');
  });

  it('reaches further with a newer list, and keeps the years that this one lacks', () => {
    const both = holidaysOf([of2029]);
    expect(both.lastYear).toBe('2029');
    expect(both.on('2029-03-30')).toBe('Good Friday');
    expect(both.on('2028-12-26')).toBe('Boxing Day');
    expect(both.years.map((one) => one.of?.number)).toEqual([undefined, undefined, undefined, 1]);
  });

  it('takes each year whole from the latest list that has it, in whatever order they come', () => {
    const extra = listOfTest(1, coronation);
    const moved = { ...extra, number: 2, days: daysOfYear('2026').slice(1) };
    for (const lists of [
      [extra, moved],
      [moved, extra],
    ]) {
      expect(holidaysOf(lists).on(coronation.date)).toBeUndefined();
      expect(holidaysOf(lists).on('2026-01-01')).toBeUndefined();
    }
    expect(holidaysOf([extra]).on(coronation.date)).toBe(coronation.title);
  });

  it('says when days lie past its end, and who can help', () => {
    expect(holidaysNotKnown(['2026-11-24', '2028-12-31'], bundledHolidays)).toBeUndefined();
    const unknown = holidaysNotKnown(['2028-12-31', '2029-01-01', '2030-03-30'], bundledHolidays);
    expect(unknown?.says).toBe('The bank holidays of 2029 and 2030 are not known here');
    expect(unknown?.next).toContain('The list ends with 2028. The service’s administrator can import the next one');
    expect(holidaysNotKnown(['2029-01-01', '2030-03-30'], holidaysOf([of2029]))?.says).toBe(
      'The bank holidays of 2030 are not known here',
    );
  });
});

describe('what a list would change', () => {
  it('is said day by day: new, under another name, gone', () => {
    const [first, second, ...rest] = daysOfYear('2026');
    if (!first || !second) throw new Error('The bundled list has 2026');
    expect(differencesOf([{ ...second, title: 'Another name' }, ...rest, coronation], bundledHolidays)).toEqual([
      { is: 'gone', ...first },
      { is: 'renamed', date: second.date, title: 'Another name', before: second.title },
      { is: 'new', ...coronation },
    ]);
    expect(differencesOf(daysOfYear('2027'), bundledHolidays)).toEqual([]);
  });
});
