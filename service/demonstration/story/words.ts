import type { Json } from '../../../shared/protocol/primitives';
import { importLedgerKey, seal, type LedgerKey } from '../../../shared/evidence/seal';
import { hashingKey, keyedHash } from '../../../shared/evidence/keyed-hash';
import type { LedgerId } from '../../../shared/protocol/ledger';

/** Stands in an act where only the ledger's readers may read: sealed when it is told. */
export class Sealed {
  constructor(readonly content: Json) {}
}

/** Stands in an act where a number is known by its keyed hash only. */
export class Hashed {
  constructor(readonly text: string) {}
}

/** What the teller must know to seal: the key of a ledger. Throws when nobody of the story holds it. */
export type KeyOf = (ledger: LedgerId) => Promise<LedgerKey>;

/** The arguments as a desk would send them: everything sealed and hashed by the key of the ledger. */
export async function ready(value: unknown, ledger: LedgerId, keyOf: KeyOf): Promise<unknown> {
  if (value instanceof Sealed) return seal(await importLedgerKey(await keyOf(ledger)), ledger, value.content);
  if (value instanceof Hashed) return keyedHash(await hashingKey(await keyOf(ledger), ledger), value.text);
  if (Array.isArray(value)) return Promise.all(value.map((one) => ready(one, ledger, keyOf)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(async ([name, one]) => [name, await ready(one, ledger, keyOf)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
