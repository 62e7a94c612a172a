import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKey, newHeader, readKeyring, readPerson, seal, unseal, writeKeyring } from './keyring-file';

const person = { id: 'a', name: 'Ann Hill', detail: 'receptionist', store: 's' };
const keyring = new TextEncoder().encode('the keys');
const keychain = randomBytes(32);

test('opens with the same secret and the same keychain, and with nothing else', async () => {
  const header = newHeader(person, true);
  const file = seal(header, await deriveKey(header, '284915', keychain), keyring);
  expect(unseal(file, await deriveKey(header, '284915', keychain))).toEqual(keyring);
  expect(unseal(file, await deriveKey(header, '284916', keychain))).toBeNull();
  expect(unseal(file, await deriveKey(header, '284915', randomBytes(32)))).toBeNull();
  expect(unseal(file, await deriveKey(header, '284915', null))).toBeNull();
});

test('the same secret and bytes never make the same file twice', async () => {
  const header = newHeader(person, false);
  const key = await deriveKey(header, 'harbour wall lantern', null);
  expect(seal(header, key, keyring).sealed).not.toBe(seal(header, key, keyring).sealed);
  expect(newHeader(person, false).scrypt.salt).not.toBe(header.scrypt.salt);
});

test('however a letter is composed, the passphrase is the same', async () => {
  const header = newHeader(person, false);
  expect(await deriveKey(header, 'b\u00e5t p\u00e5 sj\u00f6n', null)).toEqual(
    await deriveKey(header, 'ba\u030at pa\u030a sjo\u0308n', null),
  );
});

test('an altered file is noticed: by its check, and by the seal when the check was altered too', async () => {
  const header = newHeader(person, false);
  const key = await deriveKey(header, 'harbour wall lantern', null);
  const file = seal(header, key, keyring);
  expect(readKeyring(Buffer.from(writeKeyring(file)))).toEqual(file);
  const renamed = { ...file, person: { ...person, name: 'Somebody Else' } };
  expect(readKeyring(Buffer.from(writeKeyring(renamed)))).toBeNull();
  expect(unseal(renamed, key)).toBeNull();
  expect(unseal({ ...file, keychain: true }, key)).toBeNull();
  expect(unseal({ ...file, sealed: '' }, key)).toBeNull();
  expect(unseal({ ...file, nonce: 'AAAA' }, key)).toBeNull();
  expect(unseal({ ...file, nonce: '' }, key)).toBeNull();
});

test('the practice of an entry is bound in: with another code it opens no more', async () => {
  const member = { person: 'p1', organisation: 'Z99001', organisationName: 'The Surgery' };
  const header = newHeader({ ...person, member }, false);
  const key = await deriveKey(header, 'harbour wall lantern', null);
  const file = seal(header, key, keyring);
  expect(readPerson(Buffer.from(writeKeyring(file)))?.member).toEqual(member);
  expect(unseal(file, key)).toEqual(keyring);
  const moved = { ...file, person: { ...file.person, member: { ...member, organisation: 'Z99002' } } };
  expect(readKeyring(Buffer.from(writeKeyring(moved)))).toBeNull();
  expect(unseal(moved, key)).toBeNull();
});

test.each(['', '{', 'null', '[]', '{"person":{}}', '\u0000\u0000'])('a file of %j is damaged', (text) => {
  expect(readKeyring(Buffer.from(text))).toBeNull();
  expect(readPerson(Buffer.from(text))).toBeNull();
});

test('a file that asks for all the memory there is is damaged', async () => {
  const header = newHeader(person, false);
  const file = seal(header, randomBytes(32), keyring);
  expect(readKeyring(Buffer.from(writeKeyring({ ...file, scrypt: { ...file.scrypt, cost: 2 ** 30 } })))).toBeNull();
});
