import { expect, it } from 'vitest';
import { timeLeft } from './timeLeft';

it('counts in minutes and seconds, and stops at nothing', () => {
  expect(timeLeft(1_164_000, 0)).toMatchObject({ text: '19:24', soon: false, over: false, words: '20 minutes' });
  expect(timeLeft(59_500, 0)).toMatchObject({ text: '01:00', soon: true, words: '60 seconds' });
  expect(timeLeft(0, 5_000)).toMatchObject({ text: '00:00', over: true });
  expect(timeLeft(3_661_000, 0).text).toBe('1:01:01');
});
