import { expect, it } from 'vitest';
import { Stopwatch } from './time-on-screen';

it('does not count while it is paused', () => {
  const watch = new Stopwatch();
  watch.start(1_000);
  expect(watch.shown(4_000)).toBe(3_000);
  watch.pause(4_000);
  expect(watch.shown(60_000)).toBe(3_000);
  watch.start(60_000);
  watch.start(61_000);
  expect(watch.shown(62_000)).toBe(5_000);
});
