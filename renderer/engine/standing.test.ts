import { expect, test } from 'vitest';
import { openingRefused } from './standing';

const mark = '2026-11-24T12:00:00.000Z';

test.each([
  ['a minute before the mark', '2026-11-24T11:59:00.000Z', undefined],
  ['two minutes before it', '2026-11-24T11:58:00.000Z', undefined],
  ['a little more than two minutes before it', '2026-11-24T11:57:59.000Z', 'desk.clock'],
  ['a year before it', '2025-11-24T12:00:00.000Z', 'desk.clock'],
  ['three days after the last sync', '2026-11-27T12:00:00.000Z', undefined],
  ['a second later', '2026-11-27T12:00:01.000Z', 'desk.lease'],
])('opening %s', (_, now, code) => {
  expect(openingRefused({ lastSyncAt: mark, trustedAt: mark }, now)?.code).toBe(code);
});

test('a desk that never synced opens nothing', () => {
  expect(openingRefused({ lastSyncAt: null, trustedAt: null }, mark)?.code).toBe('desk.lease');
});
