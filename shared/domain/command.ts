import type { z } from 'zod';
import type { Actor } from '../protocol/actor';
import type { LedgerId, LedgerKind } from '../protocol/ledger';
import type { Change } from '../protocol/row';
import type { Rejection } from '../protocol/sync';
import type { Json } from '../protocol/primitives';
import type { Arrangement } from './arrangement/model';
import type { RowKind, RowOf } from './rows';

/**
 * How a handler sees the world: the rows that the actor may read, nothing else.
 * On the device this is memory, in the service the database under the actor's row-level security.
 */
export interface Read {
  get<K extends RowKind>(ledger: LedgerId, kind: K, id: string): Promise<RowOf<K> | undefined>;
  list<K extends RowKind>(ledger: LedgerId, kind: K): Promise<RowOf<K>[]>;
  /** Every arrangement that the actor may read, whatever its ledger: to find which one covers an access, or a duplicate. */
  arrangements(): Promise<Arrangement[]>;
}

/** What surrounds a command. The same on the device and in the service, but for `receivedAt`. */
export interface Context {
  actor: Actor;
  device: string;
  command: string;
  ledger: LedgerId;
  /** ISO instant of the device's clock. All rules about time are judged at this moment. */
  madeAt: string;
  /** The calendar date in England at `madeAt`. */
  today: string;
  /** When the service received it; null on the device, until it is sent. */
  receivedAt: string | null;
}

/**
 * Something that should not have happened. At the moment of acting, on the device, a concern stops the act and is shown
 * as a refusal. Once a fact has happened (offline, with what was known then) it is never refused: the handler has written
 * the concern into the row, and the home practice's review begins with it.
 */
export type Concern = Rejection;

/** `changes` with the concerns that a fact raised, or a `rejection`: nothing is written. */
export type Outcome = { changes: Change[]; concerns: Concern[] } | { rejection: Rejection };

/**
 * One command: its arguments' schema and its one handler, run unchanged on the device and in the service.
 * Handlers are pure: same rows, arguments and context, same outcome. No clock, no randomness, no I/O but `read`.
 */
export interface CommandDefinition<Args extends z.ZodType = z.ZodType> {
  /** `area.verb` */
  name: string;
  /** The kind of ledger it is written in. */
  ledger: LedgerKind;
  /** A fact has happened and is never refused by the service; an intent asks for something and can be. */
  nature: 'fact' | 'intent';
  /** For the outbox and the attention list: "Close Larkfield Surgery". Never names a patient. */
  title: string;
  args: Args;
  handle(read: Read, args: z.output<Args>, context: Context): Promise<Outcome>;
}

/** Keeps the argument type with the handler. */
export function defineCommand<Args extends z.ZodType>(definition: CommandDefinition<Args>): CommandDefinition<Args> {
  return definition;
}

export const reject = (code: string, says: string, next: string, field?: string): { rejection: Rejection } => ({
  rejection: field === undefined ? { code, says, next } : { code, says, next, field },
});

export const changed = (changes: Change[], concerns: Concern[] = []): Outcome => ({ changes, concerns });

/** A change that writes this row; members that are undefined are left out, as JSON has none. */
export const write = <K extends RowKind>(kind: K, id: string, value: RowOf<K>): Change => ({
  kind,
  id,
  value: JSON.parse(JSON.stringify(value)) as Json, // what JSON.parse returns is JSON
});

/** A change that removes this row. */
export const remove = (kind: RowKind, id: string): Change => ({ kind, id, value: null });
