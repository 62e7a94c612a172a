/** Real scrypt, real files; only the keychain is the test's own, because there is no Electron here. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testingKeychain } from './testing-keychain';
import { Vault } from './vault';

const ann = { id: 'b3b7a2a0-0000-4000-8000-000000000001', name: 'Ann Hill', detail: 'receptionist', store: 'one' };
const bea = { id: 'b3b7a2a0-0000-4000-8000-000000000002', name: 'Bea Moor', detail: 'manager', store: 'one' };
const keyring = new TextEncoder().encode('ledger key ABCDEF');
const pin = '284915';
const ok = (value: unknown) => ({ ok: true, value });

let folder: string;
let keychain: ReturnType<typeof testingKeychain>;
let clock: number;
let vault: Vault;
/** The same folder after the program was started again. */
const again = () => new Vault(folder, keychain, () => clock);
const file = (id: string) => path.join(folder, `${id}.keyring.json`);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vault-'));
  keychain = testingKeychain();
  clock = 1_800_000_000_000;
  vault = again();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a keyring is kept, opened after a restart with the PIN, and is not on the disk in clear', async () => {
  expect(await vault.create(ann, pin, keyring)).toEqual(ok(null));
  expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
  expect(await again().people()).toEqual([ann]);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(path.join(folder, name), 'utf8');
    expect(bytes).not.toContain('ABCDEF');
    expect(bytes).not.toContain(pin);
  }
});

test('before anybody was here', async () => {
  expect(await vault.people()).toEqual([]);
  expect(await vault.open(ann.id, pin)).toMatchObject({ ok: false, why: 'unknown' });
});

test('after it has grown it is kept again, by whoever is unlocked and nobody else', async () => {
  const more = new TextEncoder().encode('more');
  expect(await vault.save(more)).toMatchObject({ why: 'unknown' });
  await vault.create(ann, pin, keyring);
  await vault.create(bea, '703862', keyring);
  expect(await vault.save(more)).toEqual(ok(null));
  expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
  expect(await again().open(bea.id, '703862')).toEqual(ok(more));
  vault.lock();
  expect(await vault.save(keyring)).toMatchObject({ why: 'unknown' });
});

describe('the same person at two practices has two keyrings', () => {
  const there = { ...ann, id: 'b3b7a2a0-0000-4000-8000-000000000003', detail: 'clinician', store: 'two' };
  const other = new TextEncoder().encode('the other practice');

  test('each opens by its own PIN only, also beside; a wrong try counts for the one that was tried', async () => {
    await vault.create(there, '703862', other);
    await vault.create(ann, pin, keyring);
    expect(await vault.openBeside(there.id, pin)).toMatchObject({ ok: false, why: 'wrong', remaining: 9 });
    expect(await vault.open(there.id, pin)).toMatchObject({ ok: false, why: 'wrong', remaining: 8 });
    // Whoever was unlocked stays so, and what they save stays theirs.
    expect(await vault.save(new TextEncoder().encode('grown'))).toEqual(ok(null));
    expect(await again().open(there.id, '703862')).toEqual(ok(other));
  });

  test('too many wrong tries at switching end that way in, after a restart too', async () => {
    await vault.create(there, '703862', other);
    await vault.create(ann, pin, keyring);
    for (let tried = 0; tried < 10; tried++) {
      expect(await vault.openBeside(there.id, '111213')).toMatchObject({ ok: false });
      clock += 600_000;
    }
    expect(await vault.openBeside(there.id, '703862')).toMatchObject({ ok: false, why: 'spent' });
    expect(await again().open(there.id, '703862')).toMatchObject({ ok: false, why: 'spent' });
    expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
  });
});

test('a person is taken off this computer, and locked if it was they', async () => {
  await vault.create(ann, pin, keyring);
  await vault.remove(ann.id);
  expect(await vault.people()).toEqual([]);
  expect(await vault.save(keyring)).toMatchObject({ why: 'unknown' });
  expect(readdirSync(folder)).toEqual(['keychain.bin']);
});

test.each(['../outside', 'a/b', '', 'A', 'a'.repeat(65), 'a\u0000'])(
  'an id that is no file name (%j) reaches no file',
  async (id) => {
    expect(await vault.create({ ...ann, id }, pin, keyring)).toMatchObject({ ok: false, why: 'unknown' });
    expect(await vault.open(id, pin)).toMatchObject({ ok: false, why: 'unknown' });
    expect(await vault.remove(id)).toBeNull();
  },
);

describe('the secret', () => {
  test('with the system’s keychain a PIN of six digits', async () => {
    expect(await vault.policy()).toEqual({ keychain: 'present', kind: 'pin', minimumLength: 6 });
    expect(await vault.create(ann, '123456', keyring)).toMatchObject({ ok: false, why: 'weak' });
    expect(await vault.people()).toEqual([]);
  });

  test('without it a passphrase of twelve characters', async () => {
    keychain.available = false;
    expect(await vault.policy()).toEqual({ keychain: 'absent', kind: 'passphrase', minimumLength: 12 });
    expect(await vault.create(ann, pin, keyring)).toMatchObject({ ok: false, why: 'weak' });
    expect(await vault.create(ann, 'harbour wall lantern', keyring)).toEqual(ok(null));
    expect(await again().open(ann.id, 'harbour wall lantern')).toEqual(ok(keyring));
  });

  test('what was sealed without a keychain opens without it, though there is one by now', async () => {
    keychain.available = false;
    await vault.create(ann, 'harbour wall lantern', keyring);
    keychain.available = true;
    expect(await again().open(ann.id, 'harbour wall lantern')).toEqual(ok(keyring));
  });

  test('the files alone, on another computer, open with no PIN', async () => {
    await vault.create(ann, pin, keyring);
    const stolen = new Vault(folder, testingKeychain());
    expect(await stolen.open(ann.id, pin)).toMatchObject({ ok: false, why: 'keychain' });
  });

  test('a keychain that is away for a day costs no try and loses nothing', async () => {
    await vault.create(ann, pin, keyring);
    keychain.available = false;
    expect(await again().open(ann.id, pin)).toEqual({ ok: false, why: 'keychain', remaining: 10, waitSeconds: 0 });
    keychain.available = true;
    expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
  });
});

describe('wrong tries', () => {
  beforeEach(() => vault.create(ann, pin, keyring));

  test('are counted across restarts, wait longer and longer, and after ten the right PIN does not help either', async () => {
    const waits: number[] = [];
    for (let wrong = 1; wrong <= 9; wrong += 1) {
      const result = await again().open(ann.id, '703862');
      expect(result).toMatchObject({ ok: false, why: 'wrong', remaining: 10 - wrong });
      if (!result.ok) waits.push(result.waitSeconds);
      clock += 300_000;
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32]);
    expect(await again().open(ann.id, '703862')).toEqual({ ok: false, why: 'spent', remaining: 0, waitSeconds: 0 });
    clock += 1e12;
    expect(await again().open(ann.id, pin)).toMatchObject({ ok: false, why: 'spent' });
  }, 60_000);

  test('during a wait nothing is tried, not even the right PIN, and nothing is counted', async () => {
    for (let wrong = 1; wrong <= 4; wrong += 1) await vault.open(ann.id, '703862');
    expect(await again().open(ann.id, pin)).toEqual({ ok: false, why: 'wait', remaining: 6, waitSeconds: 1 });
    clock += 1000;
    expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
    expect(await again().open(ann.id, '703862')).toMatchObject({ why: 'wrong', remaining: 9, waitSeconds: 0 });
  });

  test('made all at once are counted one by one', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => vault.open(ann.id, '703862')));
    expect(results.map((result) => (result.ok ? 'ok' : result.why))).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'wait',
      'wait',
    ]);
  });

  test('do not start afresh when somebody deletes the count', async () => {
    rmSync(path.join(folder, `${ann.id}.tries.json`));
    expect(await again().open(ann.id, pin)).toMatchObject({ ok: false, why: 'spent' });
  });

  test('after signing in online the person begins afresh, and the old keyring is kept aside', async () => {
    writeFileSync(path.join(folder, `${ann.id}.tries.json`), '{"wrong":10,"lastAt":0}');
    expect(await vault.create(ann, '918273', keyring)).toEqual(ok(null));
    expect(await again().open(ann.id, '918273')).toEqual(ok(keyring));
    expect(readdirSync(folder).filter((name) => name.includes('.spent-'))).toHaveLength(1);
  });
});

test('a damaged file is said to be damaged, costs no try, and is moved aside, not deleted', async () => {
  await vault.create(ann, pin, keyring);
  const spoilt = readFileSync(file(ann.id), 'utf8').replace(/"sealed":"..../, '"sealed":"AAAA');
  writeFileSync(file(ann.id), spoilt);
  expect(await again().people()).toEqual([ann]);
  expect(await again().open(ann.id, pin)).toMatchObject({ ok: false, why: 'damaged' });
  const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(path.join(folder, aside[0]!), 'utf8')).toBe(spoilt);
  expect(await again().people()).toEqual([]);
  // The person signs in online and goes on.
  expect(await again().create(ann, pin, keyring)).toEqual(ok(null));
});

test('another person’s file under this name is damage, not a way in', async () => {
  await vault.create(ann, pin, keyring);
  await vault.create(bea, '703862', keyring);
  writeFileSync(file(bea.id), readFileSync(file(ann.id)));
  expect(await again().open(bea.id, pin)).toMatchObject({ ok: false, why: 'damaged' });
});

test('a colleague’s keyring opens beside the person unlocked, who stays so; wrong tries count as ever', async () => {
  await vault.create(ann, pin, keyring);
  expect(await vault.openBeside(ann.id, pin)).toMatchObject({ ok: false, why: 'unknown' });
  const beas = new TextEncoder().encode('the keys of Bea');
  await vault.create(bea, '703862', beas);
  expect(await vault.openBeside(ann.id, '000001')).toMatchObject({ ok: false, why: 'wrong', remaining: 9 });
  expect(await vault.openBeside(ann.id, pin)).toEqual(ok(keyring));
  const grown = new TextEncoder().encode('more of Bea');
  expect(await vault.save(grown)).toEqual(ok(null));
  expect(await again().open(bea.id, '703862')).toEqual(ok(grown));
  expect(await again().open(ann.id, pin)).toEqual(ok(keyring));
  vault.lock();
  expect(await vault.openBeside(ann.id, pin)).toMatchObject({ ok: false, why: 'unknown' });
});
