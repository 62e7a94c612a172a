import pg from 'pg';
import { z } from 'zod';
import type { LedgerId } from '../../shared/protocol/ledger';

const channel = 'practice_buddy_grew';
const payload = z.array(z.string());
/** PostgreSQL takes 8,000 bytes in one notification. */
const mostInOne = 80;
/** Commits of the same moment share a notification, which takes a lock of the whole database. */
const gatherMs = 15;
const reconnectMs = 1000;

type Listener = (ledgers: LedgerId[]) => void;

/** Tells all instances which ledgers grew, by LISTEN and NOTIFY. A poke says only "ask again", so a lost one costs a delay. */
export class Pokes {
  readonly #listeners = new Set<Listener>();
  readonly #gathered = new Set<LedgerId>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(private readonly url: string) {}

  static async open(url: string): Promise<Pokes> {
    const pokes = new Pokes(url);
    await pokes.#connect();
    return pokes;
  }

  onGrown(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Call it after the commit. */
  grew(ledgers: readonly LedgerId[]): void {
    for (const ledger of ledgers) this.#gathered.add(ledger);
    this.#timer ??= setTimeout(() => void this.#sendGathered(), gatherMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    // A command line ends as soon as it has done its work: what it wrote is told before it goes.
    await this.#sendGathered();
    await this.#client?.end().catch(() => undefined);
  }

  async #sendGathered(): Promise<void> {
    this.#timer = undefined;
    const now = [...this.#gathered];
    this.#gathered.clear();
    if (now.length > 0) await this.#notify(now);
  }

  async #notify(ledgers: LedgerId[]): Promise<void> {
    const client = this.#client;
    if (!client) {
      this.#tell(ledgers);
      return;
    }
    try {
      for (let at = 0; at < ledgers.length; at += mostInOne) {
        await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(ledgers.slice(at, at + mostInOne))]);
      }
    } catch {
      // Without the database's help at least our own clients hear of it.
      this.#tell(ledgers);
    }
  }

  #tell(ledgers: LedgerId[]): void {
    for (const listener of this.#listeners) listener(ledgers);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'practice-buddy pokes' });
    client.on('notification', (message) => {
      try {
        this.#tell(payload.parse(JSON.parse(message.payload ?? '[]')));
      } catch {
        // Somebody else's notification on our channel says nothing.
      }
    });
    client.on('error', () => undefined);
    client.on('end', () => this.#reconnect());
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
  }

  #reconnect(): void {
    this.#client = undefined;
    if (this.#closed) return;
    setTimeout(() => {
      if (!this.#closed) void this.#connect().catch(() => this.#reconnect());
    }, reconnectMs).unref();
  }
}
