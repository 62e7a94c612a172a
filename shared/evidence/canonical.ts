import canonicalize from 'canonicalize';
import { toUtf8, type Bytes } from './base64url';

/** Deeper than anything the protocol has; keeps a hostile value from exhausting the stack. */
const greatestDepth = 100;

/**
 * Canonical JSON (RFC 8785): the one spelling that is hashed and signed, the same on every machine.
 * Throws `TypeError` for what has no exact spelling in JSON: undefined, NaN, infinities, functions, lone surrogates,
 * objects with a spelling of their own (dates), and nesting beyond 100.
 */
export function canonical(value: unknown): string {
  refuseInexact(value, 0);
  return canonicalize(value) as string; // undefined only for undefined and functions, which were refused above
}

/** UTF-8 bytes of the canonical JSON. */
export const canonicalBytes = (value: unknown): Bytes => toUtf8(canonical(value));

// `canonicalize` drops undefined members and spells lone surrogates as escapes; two different values would then
// share one hash, so they are refused before it sees them.
function refuseInexact(value: unknown, depth: number): void {
  if (depth > greatestDepth) throw new TypeError('Nested too deeply for canonical JSON');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Canonical JSON knows no NaN and no infinity');
    return;
  }
  if (typeof value === 'string') {
    if (/\p{Cs}/u.test(value)) throw new TypeError('Canonical JSON refuses a lone surrogate');
    return;
  }
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) refuseInexact(value[at], depth + 1);
    return;
  }
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON knows no ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('Canonical JSON takes plain objects only');
  for (const [key, member] of Object.entries(value)) {
    refuseInexact(key, depth + 1);
    refuseInexact(member, depth + 1);
  }
}
