import type { LedgerId } from './ledger';
import type { Json } from './primitives';

/** One row of a ledger. `version` is the number of the log entry that last wrote it (1 is the ledger's first). */
export interface Row {
  ledger: LedgerId;
  /** What sort of row: 'arrangement', 'access', 'notice'… see shared/domain/rows.ts. */
  kind: string;
  id: string;
  value: Json;
  version: number;
}

/** What a handler asks to be written in its command's own ledger. `value: null` removes the row. */
export interface Change {
  kind: string;
  id: string;
  value: Json | null;
}
