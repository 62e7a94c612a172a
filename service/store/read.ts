import type { Arrangement } from '../../shared/domain/arrangement/model';
import type { Read } from '../../shared/domain/command';
import type { RowKind, RowOf } from '../../shared/domain/rows';
import { kindOf, type LedgerId } from '../../shared/protocol/ledger';
import type { Change } from '../../shared/protocol/row';
import type { Json } from '../../shared/protocol/primitives';
import type { Tx } from './store';

/** Changes of a batch that are not in the database yet, in the batch's one ledger. */
export class Overlay {
  readonly #kinds = new Map<string, Map<string, { value: Json | null; version: number }>>();

  constructor(readonly ledger: LedgerId) {}

  apply(changes: readonly Change[], version: number): void {
    for (const { kind, id, value } of changes) {
      const rows = this.#kinds.get(kind) ?? new Map<string, { value: Json | null; version: number }>();
      this.#kinds.set(kind, rows);
      rows.set(id, { value, version });
    }
  }

  of(kind: string): ReadonlyMap<string, { value: Json | null; version: number }> {
    return this.#kinds.get(kind) ?? new Map<string, { value: Json | null; version: number }>();
  }

  /** The arrangements among them: who may read what depends on how they stand now. */
  arrangements(): Arrangement[] {
    return [...this.of('arrangement').values()].flatMap(({ value }) =>
      value === null ? [] : [typed<'arrangement'>(value)],
    );
  }

  /** What is to be written in the end: the last state of each row. */
  rows(): { ledger: LedgerId; kind: string; id: string; value: string | null; version: number }[] {
    return [...this.#kinds].flatMap(([kind, rows]) =>
      [...rows].map(([id, { value, version }]) => ({
        ledger: this.ledger,
        kind,
        id,
        value: value === null ? null : JSON.stringify(value),
        version,
      })),
    );
  }
}

/** Rows of one kind that are fetched one by one before all are fetched together. */
const singleReads = 16;

/** A ledger that the handler looked into twice had grown in between; the transaction is tried again. */
export class GrewMeanwhile extends Error {
  override name = 'GrewMeanwhile';
}

/**
 * The handler's eyes: the database under the actor's row-level security, and over it what this batch has changed in its
 * own ledger. `reads` repeats what the transaction was told, because the overlay is not under the database's policies.
 *
 * It remembers how long each ledger was that it looked into (`seen`): rows and length come from one statement, so a
 * replay years later (service/commands/check.ts) sees exactly the same rows, however ledgers were written side by side.
 */
export class HandlersRead implements Read {
  readonly #seen = new Map<LedgerId, number>();
  readonly #asked = new Map<string, number>();
  readonly #wholes = new Map<string, ReadonlyMap<string, Json>>();

  constructor(
    private readonly tx: Tx,
    private readonly reads: ReadonlySet<LedgerId>,
    private readonly overlay: Overlay,
    private readonly size: number,
  ) {}

  seen(): Record<LedgerId, number> {
    return Object.fromEntries([...this.#seen].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  async get<K extends RowKind>(ledger: LedgerId, kind: K, id: string): Promise<RowOf<K> | undefined> {
    if (!this.reads.has(ledger)) return undefined;
    const changed = this.#own(ledger) ? this.overlay.of(kind).get(id) : undefined;
    if (changed) {
      this.#saw(ledger, this.size);
      return changed.value === null ? undefined : typed<K>(changed.value);
    }
    const whole = await this.#whole(ledger, kind);
    if (whole) {
      const value = whole.get(id) ?? null;
      return value === null ? undefined : typed<K>(value);
    }
    const found = await this.tx
      .selectFrom('ledger')
      .leftJoin('row', (join) =>
        join.onRef('row.ledger', '=', 'ledger.ledger').on('row.kind', '=', kind).on('row.id', '=', id),
      )
      .where('ledger.ledger', '=', ledger)
      .select(['ledger.size', 'row.value'])
      .executeTakeFirst();
    this.#saw(ledger, this.#own(ledger) ? this.size : (found?.size ?? 0));
    return found?.value === undefined || found.value === null ? undefined : typed<K>(found.value);
  }

  /** All rows of a kind at once for a command that asks for one after the other: an import asks for a thousand. */
  async #whole(ledger: LedgerId, kind: RowKind): Promise<ReadonlyMap<string, Json> | undefined> {
    const name = `${ledger} ${kind}`;
    const asked = (this.#asked.get(name) ?? 0) + 1;
    this.#asked.set(name, asked);
    if (asked > singleReads && !this.#wholes.has(name)) {
      const found = await this.#rowsOf([ledger], kind);
      this.#saw(ledger, this.#own(ledger) ? this.size : (found[0]?.size ?? 0));
      this.#wholes.set(
        name,
        new Map(found.flatMap(({ id, value }) => (id === null || value === null ? [] : [[id, value]]))),
      );
    }
    return this.#wholes.get(name);
  }

  #rowsOf(ledgers: LedgerId[], kind: RowKind) {
    return this.tx
      .selectFrom('ledger')
      .leftJoin('row', (join) =>
        join.onRef('row.ledger', '=', 'ledger.ledger').on('row.kind', '=', kind).on('row.value', 'is not', null),
      )
      .where('ledger.ledger', 'in', ledgers)
      .select(['ledger.ledger', 'ledger.size', 'row.id', 'row.value'])
      .execute();
  }

  list<K extends RowKind>(ledger: LedgerId, kind: K): Promise<RowOf<K>[]> {
    return this.#lists([ledger], kind);
  }

  arrangements(): Promise<Arrangement[]> {
    return this.#lists([...this.reads].filter((ledger) => kindOf(ledger) === 'arrangement').sort(), 'arrangement');
  }

  /** The rows of a kind, ledger by ledger and within one in the order of their ids: the same on every machine. */
  async #lists<K extends RowKind>(ledgers: LedgerId[], kind: K): Promise<RowOf<K>[]> {
    const readable = ledgers.filter((ledger) => this.reads.has(ledger));
    if (readable.length === 0) return [];
    const found = await this.#rowsOf(readable, kind);
    const values: RowOf<K>[] = [];
    for (const ledger of readable) {
      const rows = found.filter((one) => one.ledger === ledger);
      this.#saw(ledger, this.#own(ledger) ? this.size : (rows[0]?.size ?? 0));
      const byId = new Map<string, Json | null>(rows.flatMap(({ id, value }) => (id === null ? [] : [[id, value]])));
      if (this.#own(ledger)) for (const [id, { value }] of this.overlay.of(kind)) byId.set(id, value);
      for (const [, value] of [...byId].sort(([one], [other]) => (one < other ? -1 : 1))) {
        if (value !== null) values.push(typed<K>(value));
      }
    }
    return values;
  }

  #own(ledger: LedgerId): boolean {
    return ledger === this.overlay.ledger;
  }

  #saw(ledger: LedgerId, size: number): void {
    const before = this.#seen.get(ledger);
    if (before !== undefined && before !== size) throw new GrewMeanwhile();
    this.#seen.set(ledger, size);
  }
}

// Every change is checked against its kind's schema before it is written (shared/domain/run.ts), so what is read has its type.
const typed = <K extends RowKind>(value: Json): RowOf<K> => value as unknown as RowOf<K>;
