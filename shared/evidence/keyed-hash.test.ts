import { expect, it } from 'vitest';
import { hashingKey, keyedHash } from './keyed-hash';
import { keyIdOf } from './seal';
import { toBase64url } from './base64url';

const keyOf = (byte: number) => {
  const raw = new Uint8Array(32).fill(byte);
  return { keyId: keyIdOf(raw), key: toBase64url(raw) };
};
const hash = async (byte: number, ledger: string, text: string) =>
  keyedHash(await hashingKey(keyOf(byte), ledger), text);

it('is the same for whoever holds the key, and another for another key, ledger or text', async () => {
  const one = await hash(1, 'pair:A+B', 'Z99001 9990123454');
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash(1, 'pair:A+B', 'Z99001 9990123454')).toBe(one);
  const others = [
    await hash(2, 'pair:A+B', 'Z99001 9990123454'),
    await hash(1, 'pair:A+C', 'Z99001 9990123454'),
    await hash(1, 'pair:A+B', 'Z99002 9990123454'),
  ];
  expect(new Set([one, ...others]).size).toBe(4);
});
