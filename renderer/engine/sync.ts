import { z } from 'zod';
import { pullResponse, pushResponse, type PullResponse, type Rejection } from '../../shared/protocol/sync';
import type { LedgerId } from '../../shared/protocol/ledger';
import type { Json } from '../../shared/protocol/primitives';
import { aboutDesk, refusedByService, sealAttention } from './attention';
import { Locked, type Desk } from './desk';
import { sealEntry, type OutboxEntry } from './outbox';
import { takeIn } from './pulled';
import type { Answer } from './service';
import type { Session } from './session';
import { sealStanding } from './standing';
import { connectionIs } from './store';

/** Characters of commands in one push: seconds on a poor line, and far below what the service takes in one body. */
const greatestPush = 4_000_000;
const mostCommands = 500;
/** Without pokes (a proxy that swallows streams), at the latest every minute. */
const heartbeatMs = 60_000;
/** A stream that lasted less was not let through. */
const shortestStreamMs = 2_000;
const firstRetryMs = 1_000;
const longestRetryMs = 60_000;

/** Checked as it enters, but for the values of rows, which each row's own schema checks (pulled.ts): walking them twice would cost the first sync a second. */
const received = pullResponse.extend({
  ledgers: z.array(
    pullResponse.shape.ledgers.element.extend({
      patches: z.array(
        z.object({
          kind: z.string(),
          id: z.string(),
          value: z.custom<Json>((value) => value !== undefined).nullable(),
          version: z.int().positive(),
        }),
      ),
    }),
  ),
});

/** Where a pull goes on, for each ledger; one that is not named begins at its start. */
interface Place {
  cursors: Record<LedgerId, number>;
  after: Record<LedgerId, string>;
}

function putPlace(place: Place, ledger: LedgerId, cursor: number, after: string | undefined): void {
  if (cursor === 0 && after === undefined) return;
  place.cursors[ledger] = cursor;
  if (after !== undefined) place.after[ledger] = after;
}

/** Where things stand once this answer has been taken in. */
export function placeAfter(before: Place, { gone, ledgers }: Pick<PullResponse, 'gone' | 'ledgers'>): Place {
  const passed = new Set([...gone, ...ledgers.map((one) => one.ledger)]);
  const place: Place = { cursors: {}, after: {} };
  for (const [ledger, cursor] of Object.entries(before.cursors)) {
    if (!passed.has(ledger)) putPlace(place, ledger, cursor, before.after[ledger]);
  }
  for (const { ledger, cursor, after } of ledgers) putPlace(place, ledger, cursor, after);
  return place;
}

/** How a sync went. `refused`: the service answers, but not to us. */
type Went = 'well' | 'offline' | 'refused';

export interface SyncParts {
  desk: Desk;
  session: Session;
  /** Runs the job while no other window of this store syncs. */
  alone: <T>(job: () => Promise<T>) => Promise<T>;
  /** Learn and give ledger keys; after each sync. */
  exchange: () => Promise<void>;
  /** How far the pull is. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Sends what is unsent, then fetches what is new, again and again: after each act, on a poke, when the network comes
 * back, and every minute. Without connection it tries again after 1, 2, 4 … 60 seconds, each time a little off, so that
 * 6,000 practices do not come back in the same second.
 */
export class Sync {
  #wanted = false;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #events: EventSource | undefined;
  #shortStreams = 0;
  #enrolmentNoted = false;
  readonly #onOnline = () => this.kick();

  constructor(private readonly parts: SyncParts) {}

  start(): void {
    globalThis.addEventListener('online', this.#onOnline);
    this.parts.desk.signal.addEventListener('abort', () => this.#stop(), { once: true });
    this.kick();
  }

  /** Soon, without waiting for it. */
  kick(): void {
    void this.now().catch(() => undefined);
  }

  /** Resolves when everything asked for until now has been tried. */
  async now(): Promise<void> {
    this.#wanted = true;
    this.#running ??= this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { desk, alone } = this.parts;
    clearTimeout(this.#timer);
    try {
      await desk.allRead;
      while (this.#wanted && !desk.signal.aborted) {
        this.#wanted = false;
        if (desk.store.getState().connection.is !== 'connected') this.#say('connecting');
        const went = await alone(() => this.#once());
        desk.mustBeOpen();
        if (went === 'well') {
          this.#failures = 0;
          this.#say('connected');
          this.#listen();
        } else {
          this.#failures++;
          this.#say('offline');
          break;
        }
      }
    } catch (error) {
      if (error instanceof Locked || desk.signal.aborted) return;
      console.error('Sync stopped:', error instanceof Error ? error.name : typeof error);
      this.#failures++;
      this.#say('offline');
      if (error instanceof DiskFailure) this.#sayDiskFailed();
    } finally {
      // Here and not later: a wish that comes now must start a new run.
      this.#running = undefined;
      if (!desk.signal.aborted) this.#timer = setTimeout(this.#onOnline, this.#pause());
    }
  }

  #pause(): number {
    const even =
      this.#failures === 0 ? heartbeatMs : Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1));
    return even * (0.75 + Math.random() / 2);
  }

  async #once(): Promise<Went> {
    const pushed = await this.#push();
    if (pushed !== 'well') return pushed;
    const pulled = await this.#pull();
    if (pulled === 'well') await this.parts.exchange();
    return pulled;
  }

  /** Does something while no sync is under way. */
  apart<T>(job: () => Promise<T>): Promise<T> {
    return this.parts.alone(job);
  }

  /** Learns and passes on ledger keys, apart from a sync. */
  exchange(): Promise<void> {
    return this.apart(() => this.parts.exchange());
  }

  async #push(): Promise<Went> {
    const { desk, session } = this.parts;
    const offered = new Set<string>();
    let single = false;
    for (;;) {
      const batch = nextBatch(
        desk.outbox.unsent().filter((one) => !offered.has(one.command.id)),
        single,
      );
      if (batch.length === 0) return 'well';
      const answer = await session.ask('POST', 'sync/push', pushResponse, {
        commands: batch.map((one) => one.command),
      });
      if (answer.is === 'offline') return 'offline';
      if (answer.is === 'signed-out') return this.#notEnrolled(answer.rejection);
      for (const { command } of batch) offered.add(command.id);
      if (answer.is === 'answered') {
        await this.#settle(answer.value.results);
      } else if (answer.status === 400 || answer.status === 413 || answer.status === 422) {
        // The service cannot take this body: find the command that it cannot read, so that it does not hold up the others.
        const [only] = batch;
        if (batch.length > 1 || !only) {
          for (const { command } of batch) offered.delete(command.id);
          single = true;
        } else {
          const receivedAt = new Date().toISOString();
          await this.#settle([{ outcome: 'rejected', id: only.command.id, receivedAt, rejection: answer.rejection }]);
        }
      } else {
        return answer.status === 403 ? this.#notEnrolled(answer.rejection) : 'refused';
      }
    }
  }

  /** The answers go to disk before they count. */
  async #settle(results: Parameters<Desk['outbox']['settle']>[0]): Promise<void> {
    const { desk } = this.parts;
    await desk.queue.run(async () => {
      desk.mustBeOpen();
      const settled = desk.outbox.settle(results);
      const { acknowledged, rejected } = settled;
      const attention = rejected.map(({ entry, rejection }) => refusedByService(entry, rejection));
      const { store } = desk.keys;
      const writing = {
        outbox: await Promise.all(
          acknowledged.map(async (one) => ({ seq: one.command.seq, sealed: await sealEntry(store, one) })),
        ),
        dropOutbox: rejected.map(({ entry }) => entry.command.seq),
        attention: await Promise.all(
          attention.map(async (one) => ({ id: one.id, sealed: await sealAttention(store, one) })),
        ),
      };
      await writeOr(desk, writing);
      desk.outbox.settled(settled);
      desk.showWaiting();
      if (attention.length > 0) {
        desk.showAttention([...desk.attention, ...attention]);
        await desk.rebase([]);
      }
    });
  }

  async #pull(): Promise<Went> {
    const { desk, onProgress } = this.parts;
    const acknowledgedBefore = desk.outbox.entries.filter((one) => one.state.is === 'acknowledged');
    let done = 0;
    let place: Place | undefined = this.#place();
    let asking = this.#askFor(place);
    while (place) {
      const answer = await asking;
      if (answer.is === 'offline') return 'offline';
      if (answer.is === 'signed-out') return this.#notEnrolled(answer.rejection);
      if (answer.is === 'refused') return answer.status === 403 ? this.#notEnrolled(answer.rejection) : 'refused';
      desk.mustBeOpen();
      const response = answer.value;
      const asked = new Set(Object.keys(place.cursors));
      // The next answer is on its way while this one is checked, sealed and written: half the time of a first sync.
      place = response.more ? placeAfter(place, response) : undefined;
      if (place) {
        asking = this.#askFor(place);
        // Should this answer not be taken in, nobody waits for the next any more.
        asking.catch(() => undefined);
      }
      await desk.queue.run(async () => {
        desk.mustBeOpen();
        try {
          await takeIn(desk, response, asked);
        } catch (error) {
          throw desk.signal.aborted ? new Locked() : new DiskFailure(error);
        }
      });
      done += response.ledgers.reduce((sum, { patches }) => sum + patches.length, 0);
      onProgress?.(done, done + response.remaining);
    }
    await this.#upToDate(acknowledgedBefore);
    return 'well';
  }

  #askFor(place: Place): Promise<Answer<PullResponse>> {
    return this.parts.session.ask('POST', 'sync/pull', received, place);
  }

  /** What this person asks for: never a ledger that only a colleague of this desk may read. */
  #place(): Place {
    const { desk } = this.parts;
    const place: Place = { cursors: {}, after: {} };
    const kept = Object.entries(desk.standing.ledgers).filter(([ledger]) => !desk.unkept.has(ledger));
    for (const [ledger, { cursor, after }] of [...kept, ...desk.unkept]) putPlace(place, ledger, cursor, after);
    return place;
  }

  /** All has been delivered: what was acknowledged before, but in ledgers that I may not read, has nothing more to bring. */
  async #upToDate(acknowledgedBefore: readonly OutboxEntry[]): Promise<void> {
    const { desk } = this.parts;
    await desk.queue.run(async () => {
      desk.mustBeOpen();
      const ids = new Set(acknowledgedBefore.map((one) => one.command.id));
      const over = desk.outbox.entries.filter((one) => ids.has(one.command.id));
      desk.standing = { ...desk.standing, lastSyncAt: new Date().toISOString() };
      await writeOr(desk, {
        dropOutbox: over.map((one) => one.command.seq),
        meta: [{ name: 'standing', value: await sealStanding(desk.keys.store, desk.standing) }],
      });
      if (over.length === 0) return;
      desk.outbox.drop(over);
      await desk.rebase([]);
    });
  }

  /** The service answers but does not know this person on this computer any more. Said once; nothing unsent is dropped. */
  async #notEnrolled(why: Rejection): Promise<Went> {
    const { desk } = this.parts;
    if (this.#enrolmentNoted) return 'refused';
    this.#enrolmentNoted = true;
    const note = aboutDesk(
      'desk.enrolment',
      'The service does not accept this sign-in',
      `${why.says} What waits to be sent is kept on this computer.`,
      why.next,
      desk.keys.organisation,
      new Date().toISOString(),
    );
    await desk.queue.run(() => {
      desk.showAttention([...desk.attention.filter((one) => one.name !== note.name), note]);
      return Promise.resolve();
    });
    return 'refused';
  }

  /** Said until it is dismissed, in memory only: the disk would not take it. */
  #sayDiskFailed(): void {
    const { desk } = this.parts;
    if (desk.signal.aborted || desk.attention.some((one) => one.name === 'desk.disk')) return;
    const note = aboutDesk(
      'desk.disk',
      'This computer could not write to its disk',
      'What came from the service could not be kept, so it is fetched again later. What you recorded before is safe. Nothing new can be recorded until the disk takes it.',
      'Make room on the disk. If there is room, start Practice Buddy again and tell support.',
      desk.keys.organisation,
      new Date().toISOString(),
    );
    desk.showAttention([...desk.attention, note]);
  }

  #say(is: 'connected' | 'connecting' | 'offline'): void {
    const { desk } = this.parts;
    if (desk.signal.aborted) return;
    const { lastSyncAt } = desk.standing;
    const was = desk.store.getState().connection;
    if (is === 'connected' && lastSyncAt !== null) desk.store.dispatch(connectionIs({ is, lastSyncAt }));
    else if (is === 'offline') {
      const since = was.is === 'offline' ? was.since : new Date().toISOString();
      desk.store.dispatch(connectionIs({ is, since, lastSyncAt }));
    } else if (was.is !== 'offline') desk.store.dispatch(connectionIs({ is: 'connecting', lastSyncAt }));
  }

  /** Pokes. A stream that was refused is asked for again after the next sync that goes well. */
  #listen(): void {
    // Node, where the tests run this against the real service, has none.
    if (typeof EventSource === 'undefined') return;
    if (this.#events && this.#events.readyState !== EventSource.CLOSED) return;
    const events = new EventSource('/service/sync/events');
    let opened = 0;
    events.addEventListener('message', this.#onOnline);
    events.addEventListener('open', () => (opened = Date.now()));
    events.addEventListener('error', () => this.#streamBroke(events, opened));
    this.#events = events;
  }

  /**
   * A stream that breaks is the first sign that the connection is gone: a sync finds out at once, so that the screen
   * does not say "Connected" for another minute. One that breaks as soon as it opens, or never does, may be a proxy's
   * doing: each time in a row the sync comes later, at last with the heartbeat.
   */
  #streamBroke(events: EventSource, opened: number): void {
    if (events !== this.#events) return;
    events.close();
    if (opened > 0 && Date.now() - opened > shortestStreamMs) {
      this.#shortStreams = 0;
      this.kick();
      return;
    }
    const pause = Math.min(heartbeatMs, firstRetryMs * 2 ** this.#shortStreams++);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onOnline, pause);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    const events = this.#events;
    this.#events = undefined;
    events?.close();
    globalThis.removeEventListener('online', this.#onOnline);
  }
}

/** Nothing was written. */
export class DiskFailure extends Error {
  override name = 'DiskFailure';
  constructor(cause: unknown) {
    super('The store of this computer could not be written', { cause });
  }
}

async function writeOr(desk: Desk, writing: Parameters<Desk['disk']['write']>[0]): Promise<void> {
  try {
    await desk.disk.write(writing);
  } catch (error) {
    throw desk.signal.aborted ? new Locked() : new DiskFailure(error);
  }
}

/** The oldest commands that fit into one push; at least one. */
export function nextBatch(unsent: readonly OutboxEntry[], single = false): OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  let size = 0;
  for (const one of unsent) {
    size += JSON.stringify(one.command).length;
    if (batch.length > 0 && (single || size > greatestPush || batch.length >= mostCommands)) break;
    batch.push(one);
  }
  return batch;
}
