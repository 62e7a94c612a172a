import { rowKinds, type RowKind } from '../../shared/domain/rows';
import type { LedgerId } from '../../shared/protocol/ledger';

/** Names one row among all. A line break stands in none of its parts. */
export type RowKey = string;
export const rowKey = (ledger: LedgerId, kind: string, id: string): RowKey => `${ledger}\n${kind}\n${id}`;

/** The three parts again. */
export function partsOf(key: RowKey): { ledger: LedgerId; kind: string; id: string } {
  const [ledger = '', kind = '', id = ''] = key.split('\n');
  return { ledger, kind, id };
}

export const allKinds = Object.keys(rowKinds).filter(isRowKind);

/** A newer service may know kinds that this version does not. */
export function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(rowKinds, kind);
}
