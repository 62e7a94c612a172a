import { z } from 'zod';
import { fromUtf8, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Row } from '../../shared/protocol/row';
import type { Json } from '../../shared/protocol/primitives';
import type { Patch } from '../../shared/protocol/sync';

/** Pages and tail as they are sealed. Bound to their place on disk, so that a record put in another's place does not open. */

/** Compact, since there are 20,000: kind, id, version, value. The seal vouches for what this engine wrote itself, so it is not checked row by row. */
type RowTuple = [string, string, number, Json];
const anyJson = z.custom<Json>((value) => value !== undefined);
const page = z.object({ ledger: z.string(), rows: z.array(z.custom<RowTuple>((row) => Array.isArray(row))) });

export const pageId = (ledgerName: string, part: string, number: number): string => `${ledgerName}.${part}.${number}`;
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('.') + 1));

export const sealPage = (key: SealingKey, id: string, ledger: LedgerId, rows: Row[]): Promise<Bytes> =>
  sealBytes(
    key,
    `page ${id}`,
    toUtf8(JSON.stringify({ ledger, rows: rows.map((row) => [row.kind, row.id, row.version, row.value]) })),
  );

/** Throws when the page is damaged. */
export async function openPage(key: SealingKey, id: string, sealed: Bytes): Promise<{ ledger: LedgerId; rows: Row[] }> {
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, `page ${id}`, sealed)));
  const { ledger, rows } = page.parse(value);
  return {
    ledger,
    rows: rows.map(([kind, rowId, version, content]) => ({ ledger, kind, id: rowId, version, value: content })),
  };
}

export interface LedgerPatches {
  ledger: LedgerId;
  patches: Patch[];
}
const tail = z.array(
  z.object({
    ledger: z.string(),
    patches: z.array(z.object({ kind: z.string(), id: z.string(), version: z.int(), value: anyJson.nullable() })),
  }),
);

export const sealTail = (key: SealingKey, n: number, patches: LedgerPatches[]): Promise<Bytes> =>
  sealBytes(key, `tail ${n}`, toUtf8(JSON.stringify(patches)));

/** Throws when the record is damaged. */
export async function openTail(key: SealingKey, n: number, sealed: Bytes): Promise<LedgerPatches[]> {
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, `tail ${n}`, sealed)));
  return tail.parse(value);
}
