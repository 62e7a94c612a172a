import type { Ended } from '../../shared/domain/ended';
import { runCommand } from '../../shared/domain/run';
import type { CommandDefinition, Read } from '../../shared/domain/command';
import type { RowKind, RowOf } from '../../shared/domain/rows';
import type { Arrangement } from '../../shared/domain/arrangement/model';
import { canonical } from '../../shared/evidence/canonical';
import { checkLog, type LogSigner } from '../../shared/evidence/log';
import type { LogEntry } from '../../shared/protocol/evidence';
import type { Actor } from '../../shared/protocol/actor';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Json } from '../../shared/protocol/primitives';
import { noLedgers, type Store } from '../store/store';

/** One thing that does not fit, in a sentence that names no patient and quotes nothing. */
export type Difference = string;

interface Entry extends LogEntry {
  actor: Actor;
  seen: Record<string, number>;
  ended: Ended | null;
}

/** Every state that a row ever had, so that a handler can look at a ledger as it was when it was of some length. */
class History {
  readonly #rows = new Map<string, Map<string, { version: number; value: Json | null }[]>>();

  write(kind: string, id: string, version: number, value: Json | null): void {
    const rows = this.#rows.get(kind) ?? new Map<string, { version: number; value: Json | null }[]>();
    this.#rows.set(kind, rows);
    const states = rows.get(id) ?? [];
    rows.set(id, states);
    states.push({ version, value });
  }

  at(kind: string, id: string, size: number): Json | null {
    return (
      this.#rows
        .get(kind)
        ?.get(id)
        ?.findLast((one) => one.version <= size)?.value ?? null
    );
  }

  list(kind: string, size: number): Json[] {
    const ids = [...(this.#rows.get(kind)?.keys() ?? [])].sort();
    return ids.map((id) => this.at(kind, id, size)).filter((value) => value !== null);
  }

  /** The last state of each row. */
  *last(): Generator<{ kind: string; id: string; version: number; value: Json | null }> {
    for (const [kind, rows] of this.#rows) {
      for (const [id, states] of rows) {
        const state = states.at(-1);
        if (state) yield { kind, id, ...state };
      }
    }
  }
}

/** Rows as the handler saw them: each ledger at the length that the log says it had been looked into. */
class ReplayRead implements Read {
  constructor(
    private readonly histories: ReadonlyMap<LedgerId, History>,
    private readonly seen: Readonly<Record<string, number>>,
  ) {}

  async get<K extends RowKind>(ledger: LedgerId, kind: K, id: string): Promise<RowOf<K> | undefined> {
    const value = this.histories.get(ledger)?.at(kind, id, this.seen[ledger] ?? 0) ?? undefined;
    return value as unknown as RowOf<K> | undefined; // `runCommand` checked it when it was replayed
  }

  async list<K extends RowKind>(ledger: LedgerId, kind: K): Promise<RowOf<K>[]> {
    return (this.histories.get(ledger)?.list(kind, this.seen[ledger] ?? 0) ?? []) as unknown as RowOf<K>[]; // as above
  }

  async arrangements(): Promise<Arrangement[]> {
    const ledgers = Object.keys(this.seen)
      .filter((ledger) => ledger.startsWith('arrangement:'))
      .sort();
    return (await Promise.all(ledgers.map((ledger) => this.list(ledger, 'arrangement')))).flat();
  }
}

/**
 * The log is the truth: checks every ledger's log (hashes, roots, signatures), runs all its commands again through the same
 * handlers, and compares what comes out with the rows. Reads everything into memory; a service may run meanwhile.
 * @returns what does not fit; nothing when all is well
 */
export async function check(
  store: Store,
  registry: ReadonlyMap<string, CommandDefinition>,
  say: (line: string) => void = () => undefined,
): Promise<Difference[]> {
  const found: Difference[] = [];
  const { logs, rows, heads } = await everything(store);
  const sound = new Map<LedgerId, Entry[]>();
  for (const [ledger, { entries, signers }] of logs) {
    const result = await checkLog(entries, signers);
    if (!result.ok) {
      found.push(`${ledger}: entry ${result.index} of the log does not stand. ${result.why}`);
      continue;
    }
    const head = heads.get(ledger);
    if (head?.size !== result.size || head.root !== result.root)
      found.push(`${ledger}: its head is not that of its log.`);
    sound.set(ledger, entries);
    say(`${ledger}: ${entries.length} entries stand.`);
  }
  for (const ledger of heads.keys()) if (!logs.has(ledger)) found.push(`${ledger}: its log is gone.`);
  const histories = await replay(sound, registry, found);
  for (const ledger of new Set([...rows.keys(), ...histories.keys()])) {
    if (logs.has(ledger) && !sound.has(ledger)) continue;
    compare(ledger, rows.get(ledger) ?? new Map<string, Kept>(), histories.get(ledger) ?? new History(), found);
  }
  return found;
}

interface Kept {
  version: number;
  value: Json | null;
}

/** Everything at one moment, ledger by ledger under row-level security like any reader. */
async function everything(store: Store) {
  const logs = new Map<LedgerId, { entries: Entry[]; signers: LogSigner[] }>();
  const rows = new Map<LedgerId, Map<string, Kept>>();
  const heads = new Map<LedgerId, { size: number; root: string }>();
  const ledgers = await store.within(noLedgers, async (tx) =>
    (await tx.selectFrom('ledger_name').select('ledger').orderBy('ledger').execute()).map((one) => one.ledger),
  );
  await store.within({ reads: ledgers, snapshot: true }, async (tx) => {
    for (const one of await tx.selectFrom('ledger').selectAll().execute()) heads.set(one.ledger, one);
    const signers = await tx
      .selectFrom('enrolment')
      .innerJoin('person', 'person.person', 'enrolment.person')
      .select(['enrolment.person', 'enrolment.device', 'person.name', 'enrolment.signing_key as signingKey'])
      .orderBy('enrolment.enrolled_at')
      .execute();
    for (const ledger of ledgers) {
      const entries = await tx.selectFrom('log').where('ledger', '=', ledger).orderBy('index').selectAll().execute();
      const devices = new Set(entries.map((one) => one.device));
      logs.set(ledger, {
        entries: entries.map(({ index, body, received_at, leaf, root, actor, seen, ended }) => ({
          index,
          command: body,
          receivedAt: received_at,
          leaf,
          root,
          actor,
          seen,
          ended,
        })),
        signers: signers.filter((one) => devices.has(one.device)),
      });
      const kept = await tx
        .selectFrom('row')
        .where('ledger', '=', ledger)
        .select(['kind', 'id', 'version', 'value'])
        .execute();
      rows.set(ledger, new Map(kept.map(({ kind, id, version, value }) => [`${kind} ${id}`, { version, value }])));
    }
  });
  return { logs, rows, heads };
}

/** Runs each entry once all that it had looked into is there. Ledgers depend on each other only backwards in time. */
async function replay(
  logs: ReadonlyMap<LedgerId, Entry[]>,
  registry: ReadonlyMap<string, CommandDefinition>,
  found: Difference[],
): Promise<Map<LedgerId, History>> {
  const histories = new Map<LedgerId, History>([...logs.keys()].map((ledger) => [ledger, new History()]));
  const done = new Map<LedgerId, number>();
  const ready = ({ seen }: Entry, ledger: LedgerId) =>
    Object.entries(seen).every(
      ([other, size]) => other === ledger || !logs.has(other) || (done.get(other) ?? 0) >= size,
    );
  for (let moved = true; moved;) {
    moved = false;
    for (const [ledger, entries] of logs) {
      for (
        let next = entries[done.get(ledger) ?? 0];
        next && ready(next, ledger);
        next = entries[done.get(ledger) ?? 0]
      ) {
        await replayOne(ledger, next, histories, registry, found);
        done.set(ledger, next.index);
        moved = true;
      }
    }
  }
  for (const [ledger, entries] of logs) {
    const reached = done.get(ledger) ?? 0;
    if (reached < entries.length) found.push(`${ledger}: entry ${reached + 1} says that it saw what is in no log.`);
  }
  return histories;
}

async function replayOne(
  ledger: LedgerId,
  { command, actor, seen, ended, receivedAt, index }: Entry,
  histories: ReadonlyMap<LedgerId, History>,
  registry: ReadonlyMap<string, CommandDefinition>,
  found: Difference[],
): Promise<void> {
  if (actor.person !== command.actor.person || actor.organisation !== command.actor.organisation) {
    found.push(`${ledger}: entry ${index} is recorded as somebody else's than who signed it.`);
    return;
  }
  try {
    const outcome = await runCommand(registry, new ReplayRead(histories, seen), command, actor, receivedAt, ended);
    if ('rejection' in outcome)
      found.push(`${ledger}: entry ${index} (${command.name}) would now be refused: ${outcome.rejection.code}.`);
    else for (const { kind, id, value } of outcome.changes) histories.get(ledger)?.write(kind, id, index, value);
  } catch (error) {
    found.push(
      `${ledger}: entry ${index} (${command.name}) cannot be run again: ${error instanceof Error ? error.name : 'unknown'}.`,
    );
  }
}

function compare(ledger: LedgerId, kept: ReadonlyMap<string, Kept>, history: History, found: Difference[]): void {
  const expected = new Set<string>();
  for (const { kind, id, version, value } of history.last()) {
    expected.add(`${kind} ${id}`);
    const row = kept.get(`${kind} ${id}`);
    if (!row) found.push(`${ledger}: the row ${kind} ${id} is missing.`);
    else if (canonical(row.value) !== canonical(value))
      found.push(`${ledger}: the row ${kind} ${id} is not what its log makes of it.`);
    else if (row.version !== version)
      found.push(`${ledger}: the row ${kind} ${id} has version ${row.version}, by its log ${version}.`);
  }
  for (const name of kept.keys())
    if (!expected.has(name)) found.push(`${ledger}: nothing in the log made the row ${name}.`);
}
