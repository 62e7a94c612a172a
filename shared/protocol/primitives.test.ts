import { expect, it } from 'vitest';
import { calendarDate, line, paragraphs } from './primitives';

it('a date lies between 1850 and 2199', () => {
  const fits = (date: string) => calendarDate.safeParse(date).success;
  expect(['1849-12-31', '1850-01-01', '2199-12-31', '2200-01-01'].map(fits)).toEqual([false, true, true, false]);
});

it('words hold nothing that cannot be shown; only paragraphs have line breaks', () => {
  for (const bad of ['a\u0000b', 'a\u202Eb', 'a\uD800b', 'a\u2066b']) {
    expect(line(20).safeParse(bad).success).toBe(false);
    expect(paragraphs(20).safeParse(bad).success).toBe(false);
  }
  expect(line(20).safeParse('a\nb').success).toBe(false);
  expect(paragraphs(20).parse('a\r\n\tb')).toBe('a\r\n\tb');
});
