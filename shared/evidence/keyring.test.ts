import { expect, it } from 'vitest';
import { makeSealingPair } from './envelope';
import { decodeKeyring, encodeKeyring, type Keyring } from './keyring';
import { makeLedgerKey } from './seal';
import { makeSigningPair } from './signature';

it('comes back from its bytes as it was, and nothing else is taken for one', async () => {
  const ring: Keyring = {
    version: 1,
    enrolment: crypto.randomUUID(),
    person: crypto.randomUUID(),
    organisation: 'Z99001',
    device: crypto.randomUUID(),
    storeKey: makeLedgerKey(),
    signing: await makeSigningPair(),
    sealing: await makeSealingPair(),
    ledgerKeys: { 'pair:Z99001+Z99002': makeLedgerKey() },
  };
  expect(decodeKeyring(encodeKeyring(ring))).toEqual(ring);
  expect(() => decodeKeyring(new TextEncoder().encode(JSON.stringify({ ...ring, version: 2 })))).toThrow();
  expect(() => decodeKeyring(new Uint8Array([1, 2, 3]))).toThrow();
});
