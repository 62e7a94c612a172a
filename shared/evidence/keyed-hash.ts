import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64url, toUtf8 } from './base64url';
import type { LedgerKey } from './seal';

/** The key by which a ledger's readers hash what they must recognise and nobody else may: HKDF of the ledger's key. */
export async function hashingKey(kept: LedgerKey, ledger: string): Promise<CryptoKey> {
  const source = await crypto.subtle.importKey('raw', fromBase64url(kept.key), 'HKDF', false, ['deriveKey']);
  const info = toUtf8(`practice-buddy keyed hash ${ledger}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(hkdf, source, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}

/** HMAC-SHA-256 of a text, hexadecimal. */
export const keyedHash = async (key: CryptoKey, text: string): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, toUtf8(text))));
