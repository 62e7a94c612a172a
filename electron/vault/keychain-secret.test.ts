import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRealKeychain, keychainSecret } from './keychain-secret';
import { testingKeychain } from './testing-keychain';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keychain-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => path.join(folder, 'keychain.bin');

test('made once, the same ever after, and not on the disk in clear', async () => {
  const keychain = testingKeychain();
  const first = await keychainSecret(folder, keychain, 'linux');
  expect(first).toHaveLength(32);
  expect(await keychainSecret(folder, keychain, 'linux')).toEqual(first);
  expect(readFileSync(file()).includes(first!.toString('base64'))).toBe(false);
});

test('another keychain does not open it, and the file stays', async () => {
  await keychainSecret(folder, testingKeychain(), 'linux');
  const before = readFileSync(file());
  expect(await keychainSecret(folder, testingKeychain(), 'linux')).toBeNull();
  expect(readFileSync(file())).toEqual(before);
});

test('Linux’s fixed password is no keychain; elsewhere there is only the system’s', () => {
  expect(isRealKeychain(testingKeychain('basic_text'), 'linux')).toBe(false);
  expect(isRealKeychain(testingKeychain('unknown'), 'linux')).toBe(false);
  expect(isRealKeychain(testingKeychain('gnome_libsecret'), 'linux')).toBe(true);
  expect(isRealKeychain(testingKeychain('basic_text'), 'darwin')).toBe(true);
  const { getSelectedStorageBackend: _, ...nameless } = testingKeychain();
  expect(isRealKeychain(nameless, 'linux')).toBe(false);
  const away = testingKeychain();
  away.available = false;
  expect(isRealKeychain(away, 'win32')).toBe(false);
});

test('a secret that is not as long as it was made is none', async () => {
  const keychain = testingKeychain();
  writeFileSync(file(), keychain.encryptString(Buffer.alloc(31).toString('base64')));
  expect(await keychainSecret(folder, keychain, 'linux')).toBeNull();
});
