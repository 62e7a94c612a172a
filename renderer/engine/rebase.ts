import type { Arrangement } from '../../shared/domain/arrangement/model';
import type { Outcome, Read } from '../../shared/domain/command';
import { MemoryRows } from '../../shared/domain/memory-rows';
import type { Asked } from '../../shared/domain/run';
import type { RowKind, RowOf } from '../../shared/domain/rows';
import type { Actor } from '../../shared/protocol/actor';
import { arrangementLedger, type LedgerId } from '../../shared/protocol/ledger';
import type { Change, Row } from '../../shared/protocol/row';
import { rowKey, type RowKey } from './row-key';

/**
 * What the screens show is the confirmed rows with the effects of the commands that are not confirmed yet on top.
 *
 * Two invariants (rebase.test.ts holds them):
 * 1. the effects are always those of running the unconfirmed commands, in their order, on the confirmed rows of now;
 * 2. running them changes no confirmed row: taking the effects back is throwing the overlay away.
 */

/** A command that is not confirmed, as much of it as a rerun needs. */
export interface Unconfirmed {
  command: Asked;
  actor: Actor;
}

/** Runs one command's handler (shared/domain/run.ts with the registry). */
export type Run = (read: Read, unconfirmed: Unconfirmed) => Promise<Outcome>;

/** The effects of unconfirmed commands on top of the confirmed rows, which they hide and never change. */
export class Overlay {
  readonly rows: MemoryRows;
  /** The rows that unconfirmed commands wrote or removed. */
  readonly keys = new Set<RowKey>();

  constructor(base: MemoryRows) {
    this.rows = MemoryRows.over(base);
  }

  add(ledger: LedgerId, changes: readonly Change[]): void {
    this.rows.apply(ledger, changes);
    for (const { kind, id } of changes) this.keys.add(rowKey(ledger, kind, id));
  }

  /** What to show of a row, and whether it is unconfirmed; undefined when there is none. */
  shown(ledger: LedgerId, kind: string, id: string): { row: Row; pending: boolean } | undefined {
    const row = this.rows.row(ledger, kind, id);
    return row && { row, pending: this.keys.has(rowKey(ledger, kind, id)) };
  }
}

/**
 * All effects anew. A command that is rejected now (the world has moved on) or that this version cannot run has no
 * effect here; it stays in the outbox and the service decides.
 */
export async function rerun(base: MemoryRows, unconfirmed: Iterable<Unconfirmed>, run: Run): Promise<Overlay> {
  const overlay = new Overlay(base);
  for (const one of unconfirmed) {
    const outcome = await run(overlay.rows, one).catch(() => undefined);
    if (outcome && 'changes' in outcome) overlay.add(one.command.ledger, outcome.changes);
  }
  return overlay;
}

/** Reads as a handler does, and remembers which ledgers it was shown: what a command is `basedOn`. */
export class Witness implements Read {
  readonly ledgers = new Set<LedgerId>();
  readonly #rows: Read;

  constructor(rows: Read) {
    this.#rows = rows;
  }

  get<K extends RowKind>(ledger: LedgerId, kind: K, id: string): Promise<RowOf<K> | undefined> {
    this.ledgers.add(ledger);
    return this.#rows.get(ledger, kind, id);
  }

  list<K extends RowKind>(ledger: LedgerId, kind: K): Promise<RowOf<K>[]> {
    this.ledgers.add(ledger);
    return this.#rows.list(ledger, kind);
  }

  async arrangements(): Promise<Arrangement[]> {
    const all = await this.#rows.arrangements();
    for (const { id } of all) this.ledgers.add(arrangementLedger(id));
    return all;
  }
}
