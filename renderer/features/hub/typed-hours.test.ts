import { describe, expect, it } from 'vitest';
import { hoursInWords, typedHours } from './typed-hours';

describe('hours of a day as they are typed', () => {
  it.each([
    ['8-18:30', [{ from: '08:00', until: '18:30' }]],
    [
      '8:00 to 12, 2pm – 6.30pm',
      [
        { from: '08:00', until: '12:00' },
        { from: '14:00', until: '18:30' },
      ],
    ],
    [
      '9 until 11 and 18 to 24:00',
      [
        { from: '09:00', until: '11:00' },
        { from: '18:00', until: '23:59' },
      ],
    ],
    ['all day', [{ from: '00:00', until: '23:59' }]],
    ['', []],
    ['Shut', []],
    ['8', undefined],
    ['8-12-14', undefined],
    ['in the morning', undefined],
    ['8-25', undefined],
  ])('%s', (typed, read) => {
    expect(typedHours(typed)).toEqual(read);
  });

  it('what is shown can be typed again', () => {
    for (const typed of ['8-12, 14-18', 'shut', 'all day'])
      expect(typedHours(hoursInWords(typedHours(typed) ?? []))).toEqual(typedHours(typed));
  });
});
