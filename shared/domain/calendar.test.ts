import { describe, expect, it } from 'vitest';
import { addDays, londonDate, londonParts } from './calendar';
import { clinicalDate, listMoment, longDate, longMoment, shortDate, timeAndDay } from './dates';

describe('the day and time in England', () => {
  it.each([
    ['2026-11-24T23:59:59.000Z', '2026-11-24', '23:59'],
    ['2026-07-01T23:30:00.000Z', '2026-07-02', '00:30'],
    // The hour that summer time skips, and the one that it repeats.
    ['2026-03-29T00:59:00.000Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '01:30'],
    ['2026-01-01T00:00:00.000Z', '2026-01-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(londonParts(instant)).toEqual({ date, time });
    expect(londonDate(instant)).toBe(date);
  });

  it('adds days over the end of a month and of summer time', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});

it('writes dates as staff read them', () => {
  expect(longDate('2026-11-24')).toBe('Tuesday 24 November 2026');
  expect(shortDate('2026-09-01')).toBe('1 Sep 2026');
  expect(clinicalDate('1962-03-04')).toBe('04-Mar-1962');
  expect(longMoment('2026-07-01T13:05:00.000Z')).toBe('Wednesday 1 July 2026 at 14:05');
  expect(timeAndDay('2026-11-24T10:41:00.000Z', '2026-11-25')).toBe('10:41 on 24 November 2026');
  expect(listMoment('2026-11-23T08:55:00.000Z', '2026-11-24T12:00:00.000Z')).toBe('Mon 08:55');
  expect(listMoment('2026-11-10T08:55:00.000Z', '2026-11-24T12:00:00.000Z')).toBe('10 Nov 08:55');
});
