import type { Command, UnsignedCommand } from '../protocol/command';
import { fromBase64url, toBase64url, toUtf8, type Bytes } from './base64url';
import { canonicalBytes } from './canonical';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const scheme = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A person's signing pair on one device: `publicKey` SPKI and `privateKey` PKCS #8, base64url. The private half lives only in the keyring. */
export interface SigningPair {
  publicKey: string;
  privateKey: string;
}

/** A new ECDSA P-256 pair, for an enrolment. */
export async function makeSigningPair(): Promise<SigningPair> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    publicKey: toBase64url(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))),
    privateKey: toBase64url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/** The private key in use: it signs, and cannot be read out of the engine again. Throws when it is not such a key. */
export const importSigningKey = (pkcs8: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', fromBase64url(pkcs8), algorithm, false, ['sign']);

/** A public key (SPKI, base64url) for `verify…`. Throws when it is not such a key. */
export const importVerifyingKey = (spki: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64url(spki), algorithm, true, ['verify']);

/** ECDSA P-256 with SHA-256 over bytes, IEEE P1363 (64 bytes), base64url. */
export const signBytes = async (key: CryptoKey, bytes: Bytes): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.sign(scheme, key, bytes)));

/** Whether the signature is this key's over these bytes. False, never a throw, for a malformed signature. */
export async function verifyBytes(key: CryptoKey, bytes: Bytes, signature: string): Promise<boolean> {
  try {
    const raw = fromBase64url(signature);
    return raw.length === 64 && (await crypto.subtle.verify(scheme, key, raw, bytes));
  } catch {
    return false;
  }
}

/** Over a text's UTF-8: the challenge of a device sign-in. */
export const signText = (key: CryptoKey, text: string): Promise<string> => signBytes(key, toUtf8(text));
export const verifyText = (key: CryptoKey, text: string, signature: string): Promise<boolean> =>
  verifyBytes(key, toUtf8(text), signature);

/** Over a value's canonical JSON: the proof of an enrolment. */
export const signValue = (key: CryptoKey, value: unknown): Promise<string> => signBytes(key, canonicalBytes(value));
export async function verifyValue(key: CryptoKey, value: unknown, signature: string): Promise<boolean> {
  let bytes: Bytes;
  try {
    bytes = canonicalBytes(value);
  } catch {
    return false;
  }
  return verifyBytes(key, bytes, signature);
}

/** The command with its maker's signature over everything else. */
export const signCommand = async (key: CryptoKey, unsigned: UnsignedCommand): Promise<Command> => ({
  ...unsigned,
  signature: await signValue(key, unsigned),
});

/** Whether the command is exactly what the key's holder signed. */
export function verifyCommand(key: CryptoKey, command: Command): Promise<boolean> {
  const { signature, ...unsigned } = command;
  return verifyValue(key, unsigned, signature);
}
