import { commands } from '../../shared/domain/registry';
import { runCommand } from '../../shared/domain/run';
import { MemoryRows } from '../../shared/domain/memory-rows';
import type { Actor } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Attention, Elsewhere } from './api';
import type { Disk } from './disk';
import type { Keys } from './keys';
import { Outbox } from './outbox';
import { PageLayout, type Part } from './pages';
import { Queue } from './queue';
import { Overlay, rerun, type Run } from './rebase';
import { allKinds, isRowKind, partsOf, rowKey, type RowKey } from './row-key';
import type { LedgerPatches } from './sealed-rows';
import { newStanding, type Standing } from './standing';
import { attentionIs, rowsChanged, viewKey, waitingIs, type EngineStore, type RowChange } from './store';
import { vault } from './vault';

/** The handlers, as they run on this computer. */
export const runOnDesk: Run = (read, { command, actor }) => runCommand(commands, read, command, actor, null);

/** Somebody locked while something was under way: whatever it was stops here. What is on disk is whole. */
export class Locked extends Error {
  override name = 'Locked';
  constructor() {
    super('This desk was locked meanwhile');
  }
}

/** Everything that exists while one person is unlocked. Locking lets go of it all at once. */
export class Desk {
  readonly base = MemoryRows.empty();
  overlay = new Overlay(this.base);
  outbox = new Outbox();
  attention: readonly Attention[] = [];
  standing: Standing = newStanding(allKinds.join(' '));
  /** What the tail holds that is not in pages: folded in together. */
  readonly tail = { rows: new Set<RowKey>(), records: new Set<number>(), patches: 0, last: 0 };
  /** Changes of the register in the tail, until its pages are read. */
  readonly lateTail: LedgerPatches[] = [];
  /** Ledgers whose rows this person may read but not keep on this disk yet (no key when they unlocked): in memory, from the start, each time. */
  readonly unkept = new Map<LedgerId, { cursor: number; after?: string | undefined }>();
  nextSeq = 1;
  /** The person's other organisations, as the service last said them; undefined until it has. */
  elsewhere: Elsewhere[] | undefined;
  readonly queue = new Queue();
  readonly #layouts = new Map<string, PageLayout>();
  readonly #closing = new AbortController();
  readonly #saves = new Queue();
  #handedOver = false;
  #allRead: Promise<void> = Promise.resolve();

  constructor(
    readonly keys: Keys,
    readonly disk: Disk,
    readonly store: EngineStore,
    public actor: Actor,
    public organisationName: string,
  ) {}

  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Throws `Locked` once the desk is: nothing may then be shown or written. */
  mustBeOpen(): void {
    if (this.#closing.signal.aborted) throw new Locked();
  }

  /** The rows that are read last (the register); acts and pulls wait for them, screens do not. */
  get allRead(): Promise<void> {
    return this.#allRead;
  }
  readLast(reading: Promise<void>): void {
    this.#allRead = reading;
  }

  layout(ledger: LedgerId, part: Part): PageLayout {
    const name = `${ledger} ${part}`;
    let layout = this.#layouts.get(name);
    if (!layout) this.#layouts.set(name, (layout = new PageLayout()));
    return layout;
  }

  forgetLayouts(ledger: LedgerId): void {
    this.#layouts.delete(`${ledger} first`);
    this.#layouts.delete(`${ledger} late`);
  }

  cursorOf(ledger: LedgerId): number | undefined {
    return (this.unkept.get(ledger) ?? this.standing.ledgers[ledger])?.cursor;
  }

  /** All rows of a ledger that the base holds. */
  keysOf(ledger: LedgerId): RowKey[] {
    return allKinds.flatMap((kind) => this.base.rows(ledger, kind).map((row) => rowKey(ledger, kind, row.id)));
  }

  /** Runs the unconfirmed commands anew on the rows of now, and shows what that changed beside the rows named. */
  async rebase(touched: Iterable<RowKey>): Promise<void> {
    const before = this.overlay;
    this.overlay = await rerun(this.base, this.outbox.entries, runOnDesk);
    this.show(new Set([...touched, ...before.keys, ...this.overlay.keys]));
  }

  /** Tells the screens about these rows, in one go; what looks as before stays the same object. */
  show(keys: Iterable<RowKey>): void {
    this.mustBeOpen();
    const state = this.store.getState().rows;
    const changes: RowChange[] = [];
    for (const each of keys) {
      const { ledger, kind, id } = partsOf(each);
      if (!isRowKind(kind)) continue;
      const key = viewKey(ledger, id);
      const was = state[kind].get(key);
      const now = this.overlay.shown(ledger, kind, id);
      if (!now) {
        if (was) changes.push({ kind, key, view: null });
      } else if (!was || was.pending !== now.pending || !same(was.value, now.row.value)) {
        // Its kind names the schema that it was checked with when it came in.
        const view = { ledger, id, value: now.row.value, pending: now.pending } as RowChange['view'];
        changes.push({ kind, key, view });
      }
    }
    if (changes.length > 0) this.store.dispatch(rowsChanged(changes));
  }

  showWaiting(): void {
    this.mustBeOpen();
    this.store.dispatch(waitingIs(this.outbox.waiting()));
  }

  showAttention(entries: readonly Attention[]): void {
    this.mustBeOpen();
    this.attention = entries;
    this.store.dispatch(attentionIs([...entries]));
  }

  /** Keeps the grown keyring in the vault, which keeps it for whoever is unlocked there: never after it was handed over. */
  saveRing(ring: Uint8Array): Promise<void> {
    return this.#saves.run(async () => {
      if (this.#handedOver || this.#closing.signal.aborted) return;
      await vault.save(ring);
    });
  }

  /** The vault is about to be somebody else's. What is not saved now comes again: the service keeps the envelopes. */
  async handOver(): Promise<void> {
    this.#handedOver = true;
    await this.#saves.idle();
  }
  /** It stayed with the person who is unlocked. */
  takeBack(): void {
    this.#handedOver = false;
  }

  /** Waits for what is being written, then lets go. */
  async close(): Promise<void> {
    this.#closing.abort(new Locked());
    await this.#saves.idle();
    await this.queue.idle();
    this.disk.close();
  }
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
