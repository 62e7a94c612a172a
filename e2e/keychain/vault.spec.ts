/** Runs where the system's keychain is real and unlocked: then a PIN of six digits is enough. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../support/shell-app';

test('with the system’s keychain a PIN opens the keyring, on this computer only', async () => {
  const store = process.env.PASSWORD_STORE ?? 'gnome-libsecret';
  const folder = await mkdtemp(path.join(tmpdir(), 'pb-keychain-'));
  const first = await launch(folder, [], store);
  const made = await first.page.evaluate(async () => {
    const { call } = window.practiceBuddy;
    const person = { id: 'ann-1', name: 'Ann Hill', detail: 'receptionist', store: 's' };
    return [
      await call('vault.policy'),
      await call('vault.create', person, '123456', new Uint8Array([1])),
      await call('vault.create', person, '284915', new Uint8Array([1, 2, 3])),
    ];
  });
  expect(made).toEqual([
    { keychain: 'present', kind: 'pin', minimumLength: 6 },
    { ok: false, why: 'weak', remaining: 10, waitSeconds: 0 },
    { ok: true, value: null },
  ]);
  await first.electron.close();

  const open = async (on: string) => {
    const app = await launch(folder, [], on);
    const result = await app.page.evaluate(async () => {
      const answer = await window.practiceBuddy.call('vault.open', 'ann-1', '284915');
      return answer.ok ? [...answer.value] : answer.why;
    });
    await app.electron.close();
    return result;
  };
  expect(await open(store)).toEqual([1, 2, 3]);
  // The same files where that keychain is not: as on a stolen disk.
  const before = await readFile(path.join(folder, 'user/vault/keychain.bin'));
  expect(await open('basic')).toBe('keychain');
  expect(await readFile(path.join(folder, 'user/vault/keychain.bin'))).toEqual(before);
  expect(await open(store)).toEqual([1, 2, 3]);
  await rm(folder, { recursive: true });
});
