import { expect, it } from 'vitest';
import { statusWords } from './StatusChip';

it('says what waits, and keeps silent about nothing', () => {
  expect(statusWords({ state: 'offline', since: '09:12', waiting: 2 })).toBe('Offline since 09:12, 2 waiting to send');
  expect(statusWords({ state: 'connected', waiting: 0 })).toBe('Connected');
  expect(statusWords({ state: 'attention', count: 1 })).toBe('1 needs your attention');
});
