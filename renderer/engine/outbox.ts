import { z } from 'zod';
import { fromUtf8, toUtf8, type Bytes } from '../../shared/evidence/base64url';
import { sealBytes, unsealBytes, type SealingKey } from '../../shared/evidence/seal';
import { actor } from '../../shared/protocol/actor';
import { command } from '../../shared/protocol/command';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { PushResult, Rejection } from '../../shared/protocol/sync';
import type { Waiting } from './api';

/**
 * The signed commands of this desk that are not confirmed. `acknowledged`: the service has it as entry `index` of its
 * ledger, but no pull has brought its effect yet; it stays until then, so that nothing flickers on the screen.
 */
const entry = z.strictObject({
  command,
  /** Its maker as they were then: whoever runs it again may be a colleague. */
  actor,
  title: z.string(),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('unsent') }),
    z.strictObject({ is: z.literal('acknowledged'), index: z.int() }),
  ]),
});
export type OutboxEntry = z.infer<typeof entry>;

const boundTo = (seq: number): string => `outbox ${seq}`;

export const sealEntry = (key: SealingKey, one: OutboxEntry): Promise<Bytes> =>
  sealBytes(key, boundTo(one.command.seq), toUtf8(JSON.stringify(one)));

/** Throws when the record is damaged. */
export async function openEntry(key: SealingKey, seq: number, sealed: Bytes): Promise<OutboxEntry> {
  const value: unknown = JSON.parse(fromUtf8(await unsealBytes(key, boundTo(seq), sealed)));
  return entry.parse(value);
}

/** What one answer of the service changed. */
export interface Settled {
  acknowledged: OutboxEntry[];
  rejected: { entry: OutboxEntry; rejection: Rejection }[];
  /** How many must be offered again later. */
  postponed: number;
}

/** In memory, in the order they were made. On disk each is one sealed record under its `seq`. */
export class Outbox {
  #entries: readonly OutboxEntry[];

  constructor(entries: readonly OutboxEntry[] = []) {
    this.#entries = entries.toSorted((one, other) => one.command.seq - other.command.seq);
  }

  /** All that is not confirmed: what a rerun runs. */
  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  unsent(): OutboxEntry[] {
    return this.#entries.filter((one) => one.state.is === 'unsent');
  }

  add(one: OutboxEntry): void {
    this.#entries = [...this.#entries, one];
  }

  /** The greatest `seq` here, 0 when empty. */
  get lastSeq(): number {
    return this.#entries.at(-1)?.command.seq ?? 0;
  }

  /** What the service's answers mean; nothing changes yet: the disk comes first, then `settled`. */
  settle(results: readonly PushResult[]): Settled {
    const byId = new Map(this.#entries.map((one) => [one.command.id, one]));
    const settled: Settled = { acknowledged: [], rejected: [], postponed: 0 };
    for (const result of results) {
      const found = byId.get(result.id);
      if (!found) continue;
      if (result.outcome === 'applied') {
        settled.acknowledged.push({ ...found, state: { is: 'acknowledged', index: result.index } });
      } else if (result.outcome === 'rejected') {
        settled.rejected.push({ entry: found, rejection: result.rejection });
      } else {
        settled.postponed++;
      }
    }
    return settled;
  }

  settled({ acknowledged, rejected }: Settled): void {
    const changed = new Map(acknowledged.map((one) => [one.command.id, one]));
    const gone = new Set(rejected.map((one) => one.entry.command.id));
    this.#entries = this.#entries
      .filter((one) => !gone.has(one.command.id))
      .map((one) => changed.get(one.command.id) ?? one);
  }

  /** The acknowledged commands whose effects are among the confirmed rows when the ledgers stand at these cursors. */
  delivered(cursorOf: (ledger: LedgerId) => number | undefined): OutboxEntry[] {
    return this.#entries.filter(
      ({ state, command: { ledger } }) => state.is === 'acknowledged' && state.index <= (cursorOf(ledger) ?? 0),
    );
  }

  drop(entries: readonly OutboxEntry[]): void {
    const gone = new Set(entries.map((one) => one.command.seq));
    if (gone.size > 0) this.#entries = this.#entries.filter((one) => !gone.has(one.command.seq));
  }

  /** For the status chip: what has not reached the service. */
  waiting(): Waiting[] {
    return this.unsent().map(({ command: { id, madeAt }, title, actor: { name } }) => ({
      id,
      title,
      madeAt,
      by: name,
    }));
  }
}
