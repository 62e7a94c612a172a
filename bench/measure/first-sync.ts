import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Dexie as DexieClass } from 'dexie';
import { Installation } from '../../e2e/support/installation';
import { findEngine, type Person } from './engine-in-window';
import { median, pairedRatio, rounded, spread, type Spread } from './figures';
import { progress } from './report';
import { password, seededService } from './seeded-service';

declare global {
  interface Window {
    Dexie: typeof DexieClass;
  }
}

export interface FirstSync {
  rows: number;
  /** Milliseconds from the first request of the sync to unlocked, with all rows on disk, sealed, and in the store that the screens read. */
  sync: Spread;
  /** Milliseconds for the same rows in memory to be written with Dexie, a record a row, not sealed, found by their key only. */
  dexie: Spread;
  /** The same with an index on name, town and postcode, as a store would need that is to be searched. */
  dexieIndexed: Spread;
  /** How many times as fast the sync is; the median of pairs. */
  timesAsFast: number;
  timesAsFastAsIndexed: number;
  /**
   * Medians in ms; they overlap, since the next answer is on its way while one is taken in. `transfer`: while an answer
   * is awaited or arriving, with what the service does for it. `seal`: while AES is at work. `write`: transactions of IndexedDB.
   */
  parts: { transfer: number; seal: number; write: number };
  /** Medians in ms around it: making keys, the vault's scrypt and enrolling before; the search's index after. */
  around: { enrolBefore: number; searchableAfter: number };
}

/** First sync of a register, encrypted, beside writing the same rows with Dexie's `bulkPut` in the same window, in turn. */
export async function firstSync({ rows, rounds }: { rows: number; rounds: number }): Promise<FirstSync> {
  const { service } = await seededService({ organisations: rows });
  const installation = await Installation.on(service).catch(async (error: unknown) => {
    await service.dispose();
    throw error;
  });
  try {
    const { page } = installation;
    await findEngine(page);
    await bringDexie(page);
    const person = { account: 'anne.cole', organisation: 'Z99001', secret: installation.secret };
    const syncs: SyncTimes[] = [];
    const plain: number[] = [];
    const indexed: number[] = [];
    // One of each that does not count: compiled code, a grown heap.
    for (let round = -1; round < rounds; round++) {
      const sync = await syncOnce(page, person);
      if (sync.rows !== rows) throw new Error(`The sync brought ${sync.rows} organisations, not ${rows}`);
      const one = await dexieOnce(page, '[ledger+kind+id]');
      const other = await dexieOnce(page, '[ledger+kind+id], value.name, value.town, value.postcode');
      progress(`sync ${Math.round(sync.sync)} ms, Dexie ${Math.round(one)} ms, with indexes ${Math.round(other)} ms`);
      if (round < 0) continue;
      syncs.push(sync);
      plain.push(one);
      indexed.push(other);
    }
    const of = (part: (times: SyncTimes) => number) => rounded(median(syncs.map(part)));
    const all = syncs.map((times) => times.sync);
    return {
      rows,
      sync: spread(all),
      dexie: spread(plain),
      dexieIndexed: spread(indexed),
      timesAsFast: pairedRatio(plain, all),
      timesAsFastAsIndexed: pairedRatio(indexed, all),
      parts: {
        transfer: of((times) => times.transfer),
        seal: of((times) => times.seal),
        write: of((times) => times.write),
      },
      around: { enrolBefore: of((times) => times.before), searchableAfter: of((times) => times.searchable) },
    };
  } finally {
    await installation.dispose();
    await service.dispose();
  }
}

interface SyncTimes {
  rows: number;
  before: number;
  sync: number;
  searchable: number;
  transfer: number;
  seal: number;
  write: number;
}

/** Enrols into a new, empty store and times what follows. */
function syncOnce(page: Page, person: Person): Promise<SyncTimes> {
  return page.evaluate(
    async ({ account, organisation, secret, password }) => {
      const { engine, store } = window.measured;
      const times = { rows: 0, before: 0, sync: 0, searchable: 0, transfer: 0, seal: 0, write: 0 };
      let phase: 'before' | 'sync' | 'after' = 'before';

      const { fetch } = window;
      window.fetch = async (...asked) => {
        const began = performance.now();
        const response = await fetch(...asked);
        const bytes = await response.arrayBuffer();
        if (phase === 'sync') times.transfer += performance.now() - began;
        const { status, headers } = response;
        return new Response(status === 204 ? null : bytes, { status, headers });
      };
      const { subtle } = crypto;
      const encrypt = subtle.encrypt.bind(subtle);
      // Many at once: the time in which at least one is at work.
      let sealing = 0;
      let sealingSince = 0;
      subtle.encrypt = async (...asked: Parameters<typeof encrypt>) => {
        if (sealing++ === 0) sealingSince = performance.now();
        try {
          return await encrypt(...asked);
        } finally {
          if (--sealing === 0 && phase === 'sync') times.seal += performance.now() - sealingSince;
        }
      };
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (...asked) {
        const begun = transaction.apply(this, asked);
        const began = performance.now();
        if (begun.mode === 'readwrite')
          begun.addEventListener('complete', () => {
            if (phase === 'sync') times.write += performance.now() - began;
          });
        return begun;
      };

      try {
        const signedIn = await engine.signIn(account, password);
        if (!signedIn.ok) throw new Error(signedIn.rejection.says);
        const began = performance.now();
        let syncBegan = 0;
        const ready = new Promise<number>((resolve) => {
          const unsubscribe = store.subscribe(() => {
            const now = store.getState().phase;
            if (phase === 'before' && now.is === 'loading' && now.what.startsWith('Getting')) {
              phase = 'sync';
              syncBegan = performance.now();
            } else if (phase === 'sync' && now.is === 'ready') {
              phase = 'after';
              unsubscribe();
              resolve(performance.now());
            }
          });
        });
        const enrolled = await engine.enrol({ organisation, deviceName: 'Measured', secret });
        if (!enrolled.ok) throw new Error(enrolled.rejection.says);
        const readyAt = await ready;
        times.before = syncBegan - began;
        times.sync = readyAt - syncBegan;
        const listed = store.getState().rows.organisation;
        times.rows = listed.size;
        const last = [...listed.values()].at(-1)?.id ?? '';
        while (engine.searchOrganisations(last, 1)[0]?.code !== last) await new Promise((next) => setTimeout(next, 5));
        times.searchable = performance.now() - readyAt;
        return times;
      } finally {
        window.fetch = fetch;
        subtle.encrypt = encrypt;
        IDBDatabase.prototype.transaction = transaction;
      }
    },
    { ...person, password },
  );
}

/** The library as it is published for pages, brought in by the debugger: the page's own policy admits no such script. */
async function bringDexie(page: Page): Promise<void> {
  const file = createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js');
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: await readFile(file, 'utf8') });
  await debug.detach();
}

/** The rows that the sync has just brought, into an empty database, in one strict transaction; then the database goes. */
function dexieOnce(page: Page, schema: string): Promise<number> {
  return page.evaluate(async (schema) => {
    const rows = [...window.measured.store.getState().rows.organisation.values()].map((view) => ({
      ledger: view.ledger,
      kind: 'organisation',
      id: view.id,
      version: 1,
      value: structuredClone(view.value),
    }));
    const database = new window.Dexie(`compared-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ rows: schema });
    await database.open();
    const began = performance.now();
    await database.table('rows').bulkPut(rows);
    const took = performance.now() - began;
    if ((await database.table('rows').count()) !== rows.length) throw new Error('Dexie did not keep all');
    await database.delete();
    return took;
  }, schema);
}
