import { expect, it } from 'vitest';
import { lastSynced } from './last-synced';

it('says when this computer last heard from the service, with the day when it was another one', () => {
  const now = '2026-11-24T10:47:00.000Z';
  expect(lastSynced('2026-11-24T09:12:00.000Z', now)).toBe('Last synced at 09:12.');
  expect(lastSynced('2026-11-21T09:12:00.000Z', now)).toBe('Last synced on 21 November 2026 at 09:12.');
  expect(lastSynced(null, now)).toBe('Not synced yet.');
});
