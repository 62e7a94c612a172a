import { expect, it } from 'vitest';
import { median, pairedRatio, quantile, spread } from './figures';

it('takes the middle and the slow end by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_unused, at) => 100 - at);
  expect(median(hundred)).toBe(50);
  expect(quantile(hundred, 0.95)).toBe(95);
  expect(quantile([7], 0.95)).toBe(7);
  expect(spread([3, 1, 2])).toEqual({ p50: 2, p95: 3, n: 3 });
  expect(() => median([])).toThrow(RangeError);
});

it('compares pair by pair, so a slow moment of the machine counts on both sides', () => {
  expect(pairedRatio([10, 100, 10], [5, 50, 5])).toBe(2);
});
