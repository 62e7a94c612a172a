import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toUtf8 } from './base64url';
import { canonical } from './canonical';

/** SHA-256 of bytes. Synchronous (WebCrypto's is not), so handlers and screens can use it anywhere. */
export const sha256Bytes = (bytes: Uint8Array): Uint8Array => sha256(bytes);

/** SHA-256 of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? toUtf8(content) : content));

/** SHA-256 of a value's canonical JSON (RFC 8785): what signatures, notices and terms are named by. */
export const hashOf = (value: unknown): string => sha256Of(canonical(value));
