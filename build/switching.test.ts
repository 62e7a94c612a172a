/** The engine's way from one practice to another with the shell's vault, which only this folder may import together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testingKeychain } from '../electron/vault/testing-keychain';
import { Vault } from '../electron/vault/vault';
import { openPlace } from '../renderer/engine/switching';
import { ringOf } from '../renderer/engine/testing/opened';
import { decodeKeyring, encodeKeyring, type Keyring } from '../shared/evidence/keyring';
import { makeLedgerKey } from '../shared/evidence/seal';

test('the way to another practice asks for its PIN, counts wrong ones, and leaves the vault to whoever is unlocked', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'switching-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const shell = new Vault(folder, testingKeychain());
  const mine = await ringOf('Kofi Mensah', ['clinician']);
  const there = await ringOf('Kofi Mensah', ['clinician'], { organisation: 'Z99002', person: mine.person });
  const namesake = await ringOf('Kofi Mensah', ['clinician'], { organisation: 'Z99002' });
  const pin = '284915';
  const keep = ({ enrolment, device }: Keyring, ring: Keyring) =>
    shell.create({ id: enrolment, name: 'Kofi Mensah', detail: '', store: device }, pin, encodeKeyring(ring));
  for (const ring of [there, namesake, mine]) await keep(ring, ring);
  let handed = 0;
  const goesTo = (ring: Keyring, secret: string) =>
    openPlace(
      mine,
      ring.enrolment,
      secret,
      { begin: async () => void (handed += 1), takeBack: () => undefined },
      shell,
    );

  expect(await goesTo(namesake, pin)).toMatchObject({ ok: false, rejection: { code: 'switch.other-person' } });
  expect(await goesTo(there, '')).toMatchObject({ ok: false, remaining: 9 });
  expect(await goesTo(there, '703862')).toMatchObject({ ok: false, remaining: 8 });
  expect(handed).toBe(0);
  // The vault still keeps what the person who is unlocked has grown.
  await shell.save(encodeKeyring({ ...mine, ledgerKeys: { 'practice:Z99001': makeLedgerKey() } }));
  expect(await goesTo(there, pin)).toMatchObject({ ok: true, value: { enrolment: there.enrolment } });
  expect(handed).toBe(1);
  const kept = await shell.open(mine.enrolment, pin);
  expect(kept.ok && Object.keys(decodeKeyring(kept.value).ledgerKeys)).toEqual(['practice:Z99001']);
}, 60_000);
