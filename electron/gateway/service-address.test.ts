import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseServiceAddress, serviceAddress } from './service-address';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'address-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const base = (address: ReturnType<typeof parseServiceAddress>) =>
  address.is === 'known' ? address.base.href : address.is;

test('the argument comes first, then the environment, then the settings', () => {
  writeFileSync(path.join(folder, 'settings.json'), '{"service":"https://c.example/"}');
  const argument = 'https://a.example';
  const environment = 'https://b.example';
  expect(base(serviceAddress({ argument, environment, folder }))).toBe('https://a.example/');
  expect(base(serviceAddress({ argument: null, environment, folder }))).toBe('https://b.example/');
  expect(base(serviceAddress({ argument: null, environment: undefined, folder }))).toBe('https://c.example/');
});

test.each(['', '{', '[]', '7', 'null', '{"service":7}', '{"other":"https://c.example/"}'])(
  'settings that say nothing usable (%s) are none',
  (text) => {
    writeFileSync(path.join(folder, 'settings.json'), text);
    expect(serviceAddress({ argument: null, environment: undefined, folder }).is).toBe('absent');
  },
);

test.each([
  'https://service.example/base',
  'http://localhost:4000',
  'http://127.0.0.1:4000',
  'http://[::1]:4000',
  'http://127.1:4000',
  'http://0x7f000001/',
])('taken: %s', (text) => expect(parseServiceAddress(text).is).toBe('known'));

test.each([
  'http://service.example',
  'http://127.0.0.1.service.example',
  'http://localhost.service.example',
  'http://10.0.0.1',
  'https://name:word@service.example',
  'https://name@service.example',
  'https://:word@service.example',
  'https://service.example/?a',
  'https://service.example/#a',
  'ftp://127.0.0.1',
  'file:///etc/passwd',
  'javascript:1',
  'service.example',
])('refused, with a sentence: %s', (text) => {
  const address = parseServiceAddress(text);
  expect(address.is === 'refused' && address.says).toContain('works offline');
});
