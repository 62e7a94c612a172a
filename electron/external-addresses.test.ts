import { expect, test } from 'vitest';
import { externalAddress, externalIds } from './external-addresses';

test('every address is https, without a query that could carry anything', () => {
  for (const id of externalIds()) {
    const url = new URL(externalAddress(id) ?? '');
    expect(url.protocol).toBe('https:');
    expect(url.search + url.hash + url.username).toBe('');
  }
});

test.each(['', 'unknown', 'https://evil.example/', '__proto__', 'constructor', 'toString'])('%j is no id', (id) =>
  expect(externalAddress(id)).toBeNull(),
);
