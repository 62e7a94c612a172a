import { expect, it } from 'vitest';
import { sealed } from '../protocol/primitives';
import { makeSealingPair, openLedgerKey, sealLedgerKey } from './envelope';
import { toBase64url } from './base64url';
import { importLedgerKey, keyIdOf, makeLedgerKey, seal, sealedKeyId, unseal, UnsealError } from './seal';

const ledger = 'pair:Z99001+Z99002';
const patient = { nhsNumber: '9990123454', familyName: 'Okafor' };

it('opens with the key and the ledger it was sealed for, and no other', async () => {
  const kept = makeLedgerKey();
  const key = await importLedgerKey(kept);
  const value = await seal(key, ledger, patient);
  expect(sealed.safeParse(value).success).toBe(true);
  expect(sealedKeyId(value)).toBe(kept.keyId);
  expect(await unseal(key, ledger, value)).toEqual(patient);
  expect(value).not.toContain('9990123454');
  await expect(unseal(key, 'pair:Z99001+Z99003', value)).rejects.toThrow(UnsealError);
  await expect(unseal(await importLedgerKey(makeLedgerKey()), ledger, value)).rejects.toThrow(UnsealError);
  const last = value.at(-2) === 'A' ? 'B' : 'A';
  await expect(unseal(key, ledger, value.slice(0, -2) + last + value.slice(-1))).rejects.toThrow(UnsealError);
});

it('seals the same value differently each time', async () => {
  const key = await importLedgerKey(makeLedgerKey());
  expect(await seal(key, ledger, patient)).not.toBe(await seal(key, ledger, patient));
});

it('carries a ledger key to its recipient and to nobody else', async () => {
  const mine = await makeSealingPair();
  const other = await makeSealingPair();
  const kept = makeLedgerKey();
  const envelope = await sealLedgerKey(mine.publicKey, ledger, kept);
  expect(await openLedgerKey(mine.privateKey, ledger, kept.keyId, envelope)).toEqual(kept);
  await expect(openLedgerKey(other.privateKey, ledger, kept.keyId, envelope)).rejects.toThrow(UnsealError);
  await expect(openLedgerKey(mine.privateKey, 'privacy:Z99001', kept.keyId, envelope)).rejects.toThrow(UnsealError);
  await expect(openLedgerKey(mine.privateKey, ledger, makeLedgerKey().keyId, envelope)).rejects.toThrow(UnsealError);
});

it('finds out a key that was sealed under the name of another', async () => {
  const mine = await makeSealingPair();
  const honest = makeLedgerKey();
  const envelope = await sealLedgerKey(mine.publicKey, ledger, { keyId: honest.keyId, key: makeLedgerKey().key });
  await expect(openLedgerKey(mine.privateKey, ledger, honest.keyId, envelope)).rejects.toThrow('another key');
});

it('takes no key of another length, and none under a name that is not its own', async () => {
  const short = new Uint8Array(16);
  const kept = { keyId: keyIdOf(short), key: toBase64url(short) };
  await expect(importLedgerKey(kept)).rejects.toThrow('not the key that it says');
  await expect(importLedgerKey({ ...makeLedgerKey(), keyId: kept.keyId })).rejects.toThrow('not the key that it says');
  const mine = await makeSealingPair();
  const envelope = await sealLedgerKey(mine.publicKey, ledger, kept);
  await expect(openLedgerKey(mine.privateKey, ledger, kept.keyId, envelope)).rejects.toThrow('another key');
});

it('says of what is no sealed value that it is none, and of another key that it is another', async () => {
  const key = await importLedgerKey(makeLedgerKey());
  const value = await seal(key, ledger, patient);
  for (const wrong of [value.replace('v1', 'v2'), value.split('.').slice(0, 2).join('.'), `${value}.more`]) {
    await expect(unseal(key, ledger, wrong)).rejects.toThrow('not a sealed value');
  }
  const other = await importLedgerKey(makeLedgerKey());
  await expect(unseal(other, ledger, value)).rejects.toThrow(/^This was sealed with another key$/);
});
