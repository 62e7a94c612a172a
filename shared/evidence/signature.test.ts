import { expect, it } from 'vitest';
import type { UnsignedCommand } from '../protocol/command';
import {
  importSigningKey,
  importVerifyingKey,
  makeSigningPair,
  signCommand,
  signText,
  verifyCommand,
  verifyText,
} from './signature';

const unsigned: UnsignedCommand = {
  id: 'b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f0001',
  ledger: 'board:Z99001',
  name: 'closure.declare',
  args: { reason: 'No heating', planned: false },
  actor: { person: 'b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f0002', organisation: 'Z99001' },
  device: 'b7a1c5ab-2f8e-4c1a-9a51-0d6f3f7f0003',
  seq: 1,
  madeAt: '2026-11-24T07:40:00.000Z',
  basedOn: [],
};

it('holds for the command as signed, whatever order its members have, and for no other', async () => {
  const pair = await makeSigningPair();
  const command = await signCommand(await importSigningKey(pair.privateKey), unsigned);
  const key = await importVerifyingKey(pair.publicKey);
  expect(command.signature).toHaveLength(86);
  expect(await verifyCommand(key, command)).toBe(true);
  expect(await verifyCommand(key, { ...command, args: { planned: false, reason: 'No heating' } })).toBe(true);
  expect(await verifyCommand(key, { ...command, args: { ...command.args, planned: true } })).toBe(false);
  expect(await verifyCommand(key, { ...command, seq: 2 })).toBe(false);
  expect(await verifyCommand(key, { ...command, signature: 'AAAA' })).toBe(false);
  const other = await importVerifyingKey((await makeSigningPair()).publicKey);
  expect(await verifyCommand(other, command)).toBe(false);
});

it('uses a private key that cannot be read out again', async () => {
  const { privateKey, publicKey } = await makeSigningPair();
  const key = await importSigningKey(privateKey);
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
  expect(await verifyText(await importVerifyingKey(publicKey), 'challenge', await signText(key, 'challenge'))).toBe(
    true,
  );
});
