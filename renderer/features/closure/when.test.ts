import { expect, it } from 'vitest';
import { momentChanged, momentTyped, typedMoment } from './when';

it('reads a time alone as today, both empty as nothing, and half of it as not readable', () => {
  expect(typedMoment({ date: '', time: '18:30' }, '2026-11-24')).toBe('2026-11-24T18:30:00.000Z');
  expect(typedMoment({ date: '1 12', time: '8' }, '2026-11-24')).toBe('2026-12-01T08:00:00.000Z');
  expect(typedMoment({ date: ' ', time: '' }, '2026-11-24')).toBeNull();
  expect(typedMoment({ date: '1 12', time: '' }, '2026-11-24')).toBeUndefined();
  expect(typedMoment({ date: 'soon', time: '8' }, '2026-11-24')).toBeUndefined();
});

it('keeps an instant to the second until somebody types another', () => {
  const at = '2026-07-01T13:05:42.000Z';
  expect(momentTyped(at)).toEqual({ date: '1 Jul 2026', time: '14:05' });
  expect(momentChanged(momentTyped(at), at, '2026-07-01')).toBe(at);
  expect(momentChanged({ date: '1 Jul 2026', time: '14:06' }, at, '2026-07-01')).toBe('2026-07-01T13:06:00.000Z');
  expect(momentChanged({ date: '', time: '' }, at, '2026-07-01')).toBeNull();
  expect(momentChanged({ date: '', time: '' }, null, '2026-07-01')).toBeNull();
});
