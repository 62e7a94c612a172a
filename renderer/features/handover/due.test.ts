import { describe, expect, it } from 'vitest';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';
import { typedDue, usualDue } from './due';

/** Tuesday 24 November 2026, 10:41 in England. */
const now = '2026-11-24T10:41:00.000Z';

describe('when something is due', () => {
  it.each([
    ['15:00', '2026-11-24T15:00:00.000Z', false],
    ['3pm', '2026-11-24T15:00:00.000Z', false],
    ['today', '2026-11-24T18:30:00.000Z', true],
    ['tomorrow', '2026-11-25T18:30:00.000Z', true],
    ['Tomorrow 9am', '2026-11-25T09:00:00.000Z', false],
    ['friday', '2026-11-27T18:30:00.000Z', true],
    ['Fri at 12:00', '2026-11-27T12:00:00.000Z', false],
    ['tue', '2026-12-01T18:30:00.000Z', true],
    ['27 Nov', '2026-11-27T18:30:00.000Z', true],
    ['27 Nov 15:00', '2026-11-27T15:00:00.000Z', false],
  ])('is read of “%s”', (text, due, byDay) => {
    expect(typedDue(text, now)).toEqual({ due, byDay });
  });

  it('is said to be over, or not understood', () => {
    expect(typedDue('9:00', now)).toBe('past');
    expect(typedDue('23 Nov', now)).toBe('past');
    expect(typedDue('soonish', now)).toBeUndefined();
    expect(typedDue('', now)).toBeUndefined();
  });

  it('follows the urgency when nothing is typed, on a working day', () => {
    expect(usualDue('urgent', now, bundledHolidays).due).toBe('2026-11-24T18:30:00.000Z');
    expect(usualDue('urgent', '2026-11-27T18:10:00.000Z', bundledHolidays).due).toBe('2026-11-30T18:30:00.000Z');
    expect(usualDue('soon', now, bundledHolidays).due).toBe('2026-11-27T18:30:00.000Z');
    expect(usualDue('routine', now, bundledHolidays).due).toBe('2026-12-01T18:30:00.000Z');
  });
});
