import { expect, it } from 'vitest';
import { typedMoment } from './when';

it('reads a time alone as today, both empty as nothing, and half of it as not readable', () => {
  expect(typedMoment({ date: '', time: '18:30' }, '2026-11-24')).toBe('2026-11-24T18:30:00.000Z');
  expect(typedMoment({ date: '1 12', time: '8' }, '2026-11-24')).toBe('2026-12-01T08:00:00.000Z');
  expect(typedMoment({ date: ' ', time: '' }, '2026-11-24')).toBeNull();
  expect(typedMoment({ date: '1 12', time: '' }, '2026-11-24')).toBeUndefined();
  expect(typedMoment({ date: 'soon', time: '8' }, '2026-11-24')).toBeUndefined();
});
