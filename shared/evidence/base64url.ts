/** Bytes that WebCrypto takes as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Map(Array.from(alphabet, (character, index) => [character, index]));

/** Base64url without padding (RFC 4648 section 5). Written here because Node 20 and Chromium 130 share no such call. */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const group = (one << 16) | (two << 8) | three;
    const characters = Math.min(3, bytes.length - at) + 1;
    for (let place = 0; place < characters; place++) text += alphabet.charAt((group >> (18 - 6 * place)) & 63);
  }
  return text;
}

/**
 * The bytes again. Throws `TypeError` for anything that `toBase64url` would not have written, so one value has one
 * spelling and a signature cannot be respelled.
 */
export function fromBase64url(text: string): Bytes {
  if (text.length % 4 === 1) throw new TypeError('Not base64url: its length does not fit');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    const value = valueOf.get(character);
    if (value === undefined) throw new TypeError('Not base64url: it holds another character');
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 0xff;
    }
  }
  if ((bits & ((1 << held) - 1)) !== 0) throw new TypeError('Not base64url: stray bits at the end');
  return bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 bytes of a text. */
export const toUtf8 = (text: string): Bytes => new Uint8Array(encoder.encode(text));
/** The text of UTF-8 bytes; throws `TypeError` when they are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
