import { sealed as sealedSchema, type Json, type Sealed } from '../protocol/primitives';
import { fromBase64url, fromUtf8, toBase64url, toUtf8, type Bytes } from './base64url';
import { sha256Of } from './hash';

/**
 * Sealed values: what only the holders of a ledger's key can read, `v1.<keyId>.<base64url of iv and ciphertext>`.
 * AES-256-GCM with a random 96-bit iv; the ledger's id and the key's id are bound as additional data, so a value copied
 * into another ledger, or relabelled, does not open.
 */

const ivLength = 12;

/** A ledger key or store key as it is kept: its id, and 32 bytes in base64url. */
export interface LedgerKey {
  keyId: string;
  key: string;
}

/** A sealed value could not be opened: wrong key, wrong ledger, or altered. Its message never holds the content. */
export class UnsealError extends Error {
  override name = 'UnsealError';
}

/** A new AES-256-GCM key. Its id is a fingerprint, so the same key always has the same id. */
export function makeLedgerKey(): LedgerKey {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { keyId: keyIdOf(raw), key: toBase64url(raw) };
}

/** Names a key without telling anything of it. */
export const keyIdOf = (raw: Uint8Array): string =>
  sha256Of(toBase64url(raw) + ' practice-buddy ledger key id').slice(0, 16);

/** A key ready for use, not extractable again. */
export interface SealingKey {
  keyId: string;
  key: CryptoKey;
}

/** Takes a kept key into use. Throws when it is not 32 bytes or its id is not its fingerprint. */
export async function importLedgerKey(kept: LedgerKey): Promise<SealingKey> {
  const raw = fromBase64url(kept.key);
  if (raw.length !== 32 || keyIdOf(raw) !== kept.keyId) throw new UnsealError('This is not the key that it says it is');
  return {
    keyId: kept.keyId,
    key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

const additional = (keyId: string, boundTo: string): Bytes => toUtf8(`practice-buddy v1 ${keyId} ${boundTo}`);

/** Seals bytes; iv first, then ciphertext and tag. `boundTo` must be said again to open them. For pages and patches on disk. */
export async function sealBytes(key: SealingKey, boundTo: string, content: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const ciphertext = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additional(key.keyId, boundTo) },
    key.key,
    content,
  );
  const whole = new Uint8Array(ivLength + ciphertext.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(ciphertext), ivLength);
  return whole;
}

/** Opens what `sealBytes` made. Throws `UnsealError`. */
export async function unsealBytes(key: SealingKey, boundTo: string, sealed: Bytes): Promise<Bytes> {
  try {
    const content = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, ivLength), additionalData: additional(key.keyId, boundTo) },
      key.key,
      sealed.subarray(ivLength),
    );
    return new Uint8Array(content);
  } catch {
    throw new UnsealError('This was sealed with another key, for another ledger, or was altered');
  }
}

/** Seals a JSON value for a ledger's readers. */
export async function seal(key: SealingKey, ledger: string, value: Json): Promise<Sealed> {
  const bytes = await sealBytes(key, ledger, toUtf8(JSON.stringify(value)));
  return sealedSchema.parse(`v1.${key.keyId}.${toBase64url(bytes)}`);
}

/** Which key opens it. */
export function sealedKeyId(sealed: Sealed): string {
  return sealed.split('.')[1] ?? '';
}

/** The value again, still to be checked by its schema. Throws `UnsealError` for a wrong key or ledger or an altered value. */
export async function unseal(key: SealingKey, ledger: string, sealed: Sealed): Promise<unknown> {
  const parts = sealed.split('.');
  const [version, keyId, content = ''] = parts;
  if (version !== 'v1' || parts.length !== 3) throw new UnsealError('This is not a sealed value');
  if (keyId !== key.keyId) throw new UnsealError('This was sealed with another key');
  let bytes: Bytes;
  try {
    bytes = fromBase64url(content);
  } catch {
    throw new UnsealError('This is not a sealed value');
  }
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, ledger, bytes)));
  return value;
}
