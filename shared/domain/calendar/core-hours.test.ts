import { describe, expect, it } from 'vitest';
import { inCoreHours, isCoreDay, touchesCoreHours } from './core-hours';
import { bundledHolidays, holidaysOf } from './holidays';
import { listOfTest } from '../testing/holidays';

describe('core hours', () => {
  it('are Monday to Friday, not bank holidays, 08:00 to 18:30', () => {
    expect(inCoreHours('2026-11-24T08:00:00.000Z', bundledHolidays)).toBe(true);
    expect(inCoreHours('2026-11-24T18:29:00.000Z', bundledHolidays)).toBe(true);
    expect(inCoreHours('2026-11-24T18:30:00.000Z', bundledHolidays)).toBe(false);
    expect(inCoreHours('2026-07-01T07:00:00.000Z', bundledHolidays)).toBe(true);
    expect(inCoreHours('2026-11-28T10:00:00.000Z', bundledHolidays)).toBe(false);
    expect(isCoreDay('2026-04-03', bundledHolidays)).toBe(false);
    expect(isCoreDay('2026-12-28', bundledHolidays)).toBe(false);
  });

  it('are touched by a stretch that only crosses them', () => {
    expect(touchesCoreHours('2026-11-24T19:00:00.000Z', '2026-11-25T07:00:00.000Z', bundledHolidays)).toBe(false);
    expect(touchesCoreHours('2026-11-24T19:00:00.000Z', '2026-11-25T09:00:00.000Z', bundledHolidays)).toBe(true);
    expect(touchesCoreHours('2026-11-24T06:00:00.000Z', '2026-11-24T09:00:00.000Z', bundledHolidays)).toBe(true);
    expect(touchesCoreHours('2026-11-27T19:00:00.000Z', '2026-11-29T20:00:00.000Z', bundledHolidays)).toBe(false);
    expect(touchesCoreHours('2026-11-27T19:00:00.000Z', null, bundledHolidays)).toBe(true);
  });

  it('are not those of a day that an import made a bank holiday', () => {
    const day = '2026-11-24';
    const extra = holidaysOf([listOfTest(1, { date: day, title: 'Extra bank holiday' })]);
    expect(isCoreDay(day, extra)).toBe(false);
    expect(inCoreHours(`${day}T10:00:00.000Z`, extra)).toBe(false);
    expect(touchesCoreHours(`${day}T10:00:00.000Z`, `${day}T17:00:00.000Z`, extra)).toBe(false);
  });
});
