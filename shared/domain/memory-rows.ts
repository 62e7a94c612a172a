import type { LedgerId } from '../protocol/ledger';
import type { Change, Row } from '../protocol/row';
import type { Arrangement } from './arrangement/model';
import type { Read } from './command';
import type { RowKind, RowOf } from './rows';

/**
 * Rows in memory, as handlers read them: a device's base rows, with the effects of its unsent commands on top when made
 * by `over`. The values were checked by their schemas when they came in; here they are trusted.
 */
export class MemoryRows implements Read {
  readonly #ledgers = new Map<LedgerId, Map<string, Map<string, Row | null>>>();
  readonly #below: MemoryRows | undefined;

  private constructor(below?: MemoryRows) {
    this.#below = below;
  }

  static empty(): MemoryRows {
    return new MemoryRows();
  }

  /** Rows on top of others, which are never changed: what is written or removed here hides what lies below. */
  static over(below: MemoryRows): MemoryRows {
    return new MemoryRows(below);
  }

  /** Writes rows of one ledger; `null` removes. `version` is the log entry's number (0 while unsent). */
  apply(ledger: LedgerId, changes: readonly Change[], version = 0): void {
    for (const { kind, id, value } of changes) {
      this.#rows(ledger, kind).set(id, value === null ? null : { ledger, kind, id, value, version });
    }
  }

  /** Drops a whole ledger: it may no longer be read. */
  forget(ledger: LedgerId): void {
    this.#ledgers.delete(ledger);
  }

  row(ledger: LedgerId, kind: string, id: string): Row | undefined {
    const mine = this.#ledgers.get(ledger)?.get(kind)?.get(id);
    return mine === undefined ? this.#below?.row(ledger, kind, id) : (mine ?? undefined);
  }

  /** Every row of a kind in a ledger, in the order of their ids: the same on every machine. */
  rows(ledger: LedgerId, kind: string): Row[] {
    const found = new Map(this.#below?.rows(ledger, kind).map((row) => [row.id, row]) ?? []);
    for (const [id, row] of this.#ledgers.get(ledger)?.get(kind) ?? []) {
      if (row === null) found.delete(id);
      else found.set(id, row);
    }
    return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  ledgers(): LedgerId[] {
    return [...new Set([...(this.#below?.ledgers() ?? []), ...this.#ledgers.keys()])].sort();
  }

  get<K extends RowKind>(ledger: LedgerId, kind: K, id: string): Promise<RowOf<K> | undefined> {
    return Promise.resolve(this.row(ledger, kind, id)?.value as RowOf<K> | undefined); // checked when it came in
  }

  list<K extends RowKind>(ledger: LedgerId, kind: K): Promise<RowOf<K>[]> {
    return Promise.resolve(this.rows(ledger, kind).map((row) => row.value as RowOf<K>)); // checked when it came in
  }

  async arrangements(): Promise<Arrangement[]> {
    const each = this.ledgers()
      .filter((ledger) => ledger.startsWith('arrangement:'))
      .map((ledger) => this.list(ledger, 'arrangement'));
    return (await Promise.all(each)).flat();
  }

  #rows(ledger: LedgerId, kind: string): Map<string, Row | null> {
    const kinds = this.#ledgers.get(ledger) ?? new Map<string, Map<string, Row | null>>();
    this.#ledgers.set(ledger, kinds);
    const rows = kinds.get(kind) ?? new Map<string, Row | null>();
    kinds.set(kind, rows);
    return rows;
  }
}
