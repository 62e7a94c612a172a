/**
 * A person's keyring on the disk: opaque bytes sealed with AES-256-GCM under a key that takes both the person's secret
 * and the keychain's to make: HKDF-SHA-256 (RFC 5869) over scrypt (RFC 7914) of the secret, followed by the keychain's
 * secret. Who the person is, and how the key is made, is bound in as additional data.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdf,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { VaultPerson } from '../../shared/ipc';

const base64 = z.base64();
const header = {
  version: z.literal(1),
  person: z.strictObject({
    id: z.string(),
    name: z.string(),
    detail: z.string(),
    store: z.string(),
    member: z.strictObject({ person: z.string(), organisation: z.string(), organisationName: z.string() }).optional(),
  }),
  /** Whether the keychain's secret is needed. */
  keychain: z.boolean(),
  scrypt: z.strictObject({
    // Bounded, so that a file somebody has altered cannot ask for all the memory there is.
    cost: z
      .int()
      .min(2 ** 14)
      .max(2 ** 18),
    blockSize: z.literal(8),
    parallelization: z.literal(1),
    salt: base64,
  }),
};
/** `check`: SHA-256 over the rest, so that a file the disk has spoilt is not taken for a wrong PIN. It protects nothing. */
const keyringFileSchema = z.strictObject({ ...header, nonce: base64, sealed: base64, check: z.string() });
export type KeyringFile = z.infer<typeof keyringFileSchema>;
export type KeyringHeader = Omit<KeyringFile, 'nonce' | 'sealed' | 'check'>;
/** What the lock screen needs of a file, even of a damaged one: its person then learns of the damage when they try. */
const namedFileSchema = z.looseObject({ person: header.person });

const stretch = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const tagBytes = 16;
const nonceBytes = 12;

/** A header with a fresh salt. scrypt with N = 2^16, r = 8, p = 1: 64 MB and about 0.2 s on a desk computer. */
export function newHeader(person: VaultPerson, keychain: boolean): KeyringHeader {
  const salt = randomBytes(16).toString('base64');
  return { version: 1, person, keychain, scrypt: { cost: 2 ** 16, blockSize: 8, parallelization: 1, salt } };
}

/** @param keychain the keychain's secret, null where the header says that none is used. */
export async function deriveKey(of: KeyringHeader, secret: string, keychain: Buffer | null): Promise<Buffer> {
  const { cost, blockSize, parallelization } = of.scrypt;
  const salt = Buffer.from(of.scrypt.salt, 'base64');
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: 2 * 128 * cost * blockSize };
  // The same word typed on another keyboard may be composed differently.
  const stretched = await stretch(secret.normalize('NFKC'), salt, 32, options);
  const material = Buffer.concat([stretched, keychain ?? Buffer.alloc(0)]);
  try {
    return Buffer.from(await promisify(hkdf)('sha256', material, salt, 'practice-buddy keyring v1', 32));
  } finally {
    stretched.fill(0);
    material.fill(0);
  }
}

export function seal(of: KeyringHeader, key: Buffer, keyring: Uint8Array): KeyringFile {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional(of));
  const sealed = Buffer.concat([cipher.update(keyring), cipher.final(), cipher.getAuthTag()]);
  const file = { ...of, nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
  return { ...file, check: checkOf(file) };
}

export function writeKeyring(file: KeyringFile): string {
  return JSON.stringify(file);
}

/** @returns null when the file is damaged. */
export function readKeyring(bytes: Buffer): KeyringFile | null {
  const file = keyringFileSchema.safeParse(parse(bytes)).data;
  return file && file.check === checkOf(file) ? file : null;
}

/** @returns null when not even that can be read. */
export function readPerson(bytes: Buffer): VaultPerson | null {
  return namedFileSchema.safeParse(parse(bytes)).data?.person ?? null;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function checkOf(file: Omit<KeyringFile, 'check'>): string {
  return createHash('sha256').update(additional(file)).update(`${file.nonce} ${file.sealed}`).digest('hex');
}

/** @returns null when the key is not the one it was sealed with, or anything was altered. */
export function unseal(file: KeyringFile, key: Buffer): Uint8Array | null {
  const sealed = Buffer.from(file.sealed, 'base64');
  const nonce = Buffer.from(file.nonce, 'base64');
  if (sealed.length < tagBytes || nonce.length !== nonceBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(additional(file));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]));
  } catch {
    return null;
  }
}

/** Every value of the header in one fixed order. */
function additional(of: KeyringHeader): Buffer {
  const { person, scrypt: s } = of;
  return Buffer.from(
    JSON.stringify([
      of.version,
      person.id,
      person.name,
      person.detail,
      person.store,
      of.keychain,
      s.cost,
      s.blockSize,
      s.parallelization,
      s.salt,
      // Files from before it was kept are bound as they were.
      ...(person.member ? [person.member.person, person.member.organisation, person.member.organisationName] : []),
    ]),
  );
}
