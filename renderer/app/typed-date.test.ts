import { describe, expect, it } from 'vitest';
import { englishInstant, typedDate, typedTime } from './typed-date';

describe('days as people type them', () => {
  it('are read in every usual way', () => {
    for (const text of ['1 12 2026', '1/12/26', '01.12.2026', '1 Dec 2026', '1st december', '2026-12-01']) {
      expect(typedDate(text, 2026)).toBe('2026-12-01');
    }
  });

  it('are refused when the calendar has no such day, or half of it is missing', () => {
    for (const text of ['', '1', '31 2 2026', '29 feb 2027', '1 13 2026', 'tomorrow', '1 dec 10000', '1 1 1752']) {
      expect(typedDate(text, 2026)).toBeUndefined();
    }
  });
});

describe('times as people type them', () => {
  it('are read in every usual way', () => {
    expect(['18:30', '1830', '6.30pm', '6:30 PM'].map(typedTime)).toEqual(Array.from({ length: 4 }, () => '18:30'));
    expect(typedTime('6pm')).toBe('18:00');
    expect(typedTime('12am')).toBe('00:00');
    expect(typedTime('8')).toBe('08:00');
    expect(['24:00', '7:60', '13pm', 'noon', ''].map(typedTime)).toEqual(Array.from({ length: 5 }, () => undefined));
  });

  it('become instants by the clocks in England, in winter and in summer', () => {
    expect(englishInstant('2026-11-24', '08:00')).toBe('2026-11-24T08:00:00.000Z');
    expect(englishInstant('2026-07-01', '08:00')).toBe('2026-07-01T07:00:00.000Z');
    expect(englishInstant('2026-07-01', '00:30')).toBe('2026-06-30T23:30:00.000Z');
    // Summer time begins on 29 March 2026 at 01:00: 01:30 does not exist, 02:30 does.
    expect(englishInstant('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(englishInstant('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});
