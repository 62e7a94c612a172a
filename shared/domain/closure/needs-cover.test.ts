import { expect, it } from 'vitest';
import { bundledHolidays } from '../calendar/holidays';
import { needsCover } from './needs-cover';

// Tuesday 24 November 2026: core hours are 08:00 to 18:30.
const inCoreHours = { from: '2026-11-24T09:00:00.000Z', until: '2026-11-24T12:00:00.000Z' };
const atNight = { from: '2026-11-24T20:00:00.000Z', until: '2026-11-24T23:00:00.000Z' };

it('is so in core hours, whatever of the care is closed', () => {
  expect(needsCover({ ...inCoreHours, extent: 'full' }, bundledHolidays)).toBe(true);
  expect(needsCover({ ...inCoreHours, extent: 'no-appointments' }, bundledHolidays)).toBe(true);
});

it('is not so outside of them, unless nobody knows when the closure ends', () => {
  expect(needsCover({ ...atNight, extent: 'full' }, bundledHolidays)).toBe(false);
  expect(needsCover({ ...atNight, until: null, extent: 'full' }, bundledHolidays)).toBe(true);
});

it('is not so while only the telephones are closed', () => {
  expect(needsCover({ ...inCoreHours, extent: 'phones-only' }, bundledHolidays)).toBe(false);
});
