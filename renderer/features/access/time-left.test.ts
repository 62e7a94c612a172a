import { expect, it } from 'vitest';
import { timeLeft } from './time-left';

const closes = '2026-11-24T11:07:00.000Z';

it('counts in whole minutes, and says when it becomes urgent', () => {
  expect(timeLeft(closes, '2026-11-24T10:47:00.000Z')).toEqual({ over: false, soon: false, says: '20 minutes left' });
  expect(timeLeft(closes, '2026-11-24T11:05:30.000Z')).toEqual({ over: false, soon: true, says: '1 minute left' });
  expect(timeLeft(closes, '2026-11-24T11:06:30.000Z').says).toBe('less than a minute left');
  expect(timeLeft(closes, '2026-11-24T11:07:00.000Z')).toEqual({ over: true, soon: true, says: 'time is up' });
});
