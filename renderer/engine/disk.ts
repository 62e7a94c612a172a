import Dexie, { type Table } from 'dexie';
import type { Bytes } from '../../shared/evidence/base64url';

/**
 * What lies in IndexedDB: only sealed values under names that tell nothing. Small, so that everything above it can be
 * tried without a browser; the real one is tried in the real window (e2e/engine.spec.ts).
 */

/** `id`: opaque ledger name, part and number. `key`: which key seals it, empty for the store key. */
export interface PageRecord {
  id: string;
  ledger: string;
  late: 0 | 1;
  key: string;
  sealed: Bytes;
}
/** Patches of one pull that are not folded into pages yet, in the order of `n`. */
export interface TailRecord {
  n: number;
  key: string;
  sealed: Bytes;
}
export interface OutboxRecord {
  seq: number;
  sealed: Bytes;
}
export interface AttentionRecord {
  id: string;
  sealed: Bytes;
}
/** A number is a counter in the open (`seq`), bytes are sealed. */
export interface MetaRecord {
  name: string;
  value: number | Bytes;
}

/** Everything that one strict transaction writes: all of it or nothing. */
export interface Writing {
  /** The counter must still say this, or nothing is written and `SeqMoved` is thrown. */
  expectSeq?: number;
  pages?: PageRecord[];
  dropPages?: string[];
  /** All pages of these ledgers (opaque names). */
  dropLedgers?: string[];
  tail?: TailRecord[];
  dropTail?: number[];
  outbox?: OutboxRecord[];
  dropOutbox?: number[];
  attention?: AttentionRecord[];
  dropAttention?: string[];
  meta?: MetaRecord[];
  /** Records that could not be read: kept under another name, never deleted. */
  setAside?: AsideRecord[];
}
export interface AsideRecord {
  id: string;
  /** The table and key it had, and when it was found damaged. */
  was: string;
  at: string;
  record: PageRecord | TailRecord | OutboxRecord | AttentionRecord | MetaRecord;
}

export interface Disk {
  pages(late: 0 | 1): Promise<PageRecord[]>;
  tail(): Promise<TailRecord[]>;
  outbox(): Promise<OutboxRecord[]>;
  attention(): Promise<AttentionRecord[]>;
  meta(name: string): Promise<MetaRecord | undefined>;
  /** Resolves when it is on disk, not before (strict durability: Chromium's default answers earlier). */
  write(writing: Writing): Promise<void>;
  close(): void;
}

/** Another window took this number a moment ago. */
export class SeqMoved extends Error {
  override name = 'SeqMoved';
  constructor() {
    super('The counter of this desk has moved on');
  }
}

class Tables extends Dexie {
  declare pages: Table<PageRecord, string>;
  declare tail: Table<TailRecord, number>;
  declare outbox: Table<OutboxRecord, number>;
  declare attention: Table<AttentionRecord, string>;
  declare meta: Table<MetaRecord, string>;
  declare aside: Table<AsideRecord, string>;

  constructor(store: string) {
    super(`practice-buddy-${store}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pages: 'id, late, ledger',
      tail: 'n',
      outbox: 'seq',
      attention: 'id',
      meta: 'name',
      aside: 'id',
    });
  }
}

/** Opens the database of a store, making it when there is none. */
export async function openDisk(store: string): Promise<Disk> {
  const tables = new Tables(store);
  await tables.open();
  return {
    pages: (late) => tables.pages.where('late').equals(late).toArray(),
    tail: () => tables.tail.orderBy('n').toArray(),
    outbox: () => tables.outbox.orderBy('seq').toArray(),
    attention: () => tables.attention.toArray(),
    meta: (name) => tables.meta.get(name),
    write: (writing) =>
      tables.transaction('rw', tables.tables, async () => {
        if (writing.expectSeq !== undefined && (await tables.meta.get('seq'))?.value !== writing.expectSeq) {
          throw new SeqMoved();
        }
        if (writing.setAside?.length) await tables.aside.bulkPut(writing.setAside);
        if (writing.dropLedgers?.length) await tables.pages.where('ledger').anyOf(writing.dropLedgers).delete();
        if (writing.dropPages?.length) await tables.pages.bulkDelete(writing.dropPages);
        if (writing.pages?.length) await tables.pages.bulkPut(writing.pages);
        if (writing.dropTail?.length) await tables.tail.bulkDelete(writing.dropTail);
        if (writing.tail?.length) await tables.tail.bulkPut(writing.tail);
        if (writing.dropOutbox?.length) await tables.outbox.bulkDelete(writing.dropOutbox);
        if (writing.outbox?.length) await tables.outbox.bulkPut(writing.outbox);
        if (writing.dropAttention?.length) await tables.attention.bulkDelete(writing.dropAttention);
        if (writing.attention?.length) await tables.attention.bulkPut(writing.attention);
        if (writing.meta?.length) await tables.meta.bulkPut(writing.meta);
      }),
    close: () => tables.close(),
  };
}
