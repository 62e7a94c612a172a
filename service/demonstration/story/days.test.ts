import { expect, it } from 'vitest';
import { daysFrom, instantIn } from './days';

it('counts days at work, and times as clocks in England show them', () => {
  // A Tuesday after the late May bank holiday.
  const { worked, at, ago, day } = daysFrom('2026-05-26T09:00:00.000Z');
  expect([1, 2, 6].map(worked)).toEqual(['2026-05-22', '2026-05-21', '2026-05-15']);
  expect(at(1, '14:05')).toBe('2026-05-22T13:05:00.000Z');
  expect(instantIn('2026-11-24', '14:05')).toBe('2026-11-24T14:05:00.000Z');
  expect(instantIn('2026-10-25', '00:30')).toBe('2026-10-24T23:30:00.000Z');
  expect(ago(90)).toBe('2026-05-26T07:30:00.000Z');
  expect(day(-2)).toBe('2026-05-24');
});
