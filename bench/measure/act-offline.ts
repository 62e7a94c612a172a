import type { Page } from '@playwright/test';
import { Installation } from '../../e2e/support/installation';
import { enrol, findEngine } from './engine-in-window';
import { pairedRatio, spread, type Spread } from './figures';
import { seededService } from './seeded-service';

export interface ActOffline {
  /** Milliseconds from the press to the frame that shows the outcome, which comes only after it is on disk. */
  shown: Spread;
  /** Milliseconds from the press to the answer of the disk. */
  durable: Spread;
  /** Milliseconds for one bare IndexedDB transaction of the same number of bytes, strictly durable, in the same window. */
  bare: Spread;
  /** How many times as long as the bare write; the median of pairs. */
  durableOverBare: number;
  shownOverBare: number;
  /** Size of the sealed command, the median. */
  bytes: number;
  /** How many commands waited unsent at the end: each act is made on top of all before it. */
  unsent: number;
}

/**
 * With the cable out: the buttons "Throw the draft away" and "Bring it back" are pressed in turn on a draft of an
 * arrangement, each a signed, sealed, durable command, and after each press one bare write of the same size is timed.
 * @param acts an even number
 */
export async function actOffline({
  acts,
  organisations,
}: {
  acts: number;
  organisations: number;
}): Promise<ActOffline> {
  const { service } = await seededService({ organisations });
  const installation = await Installation.on(service).catch(async (error: unknown) => {
    await service.dispose();
    throw error;
  });
  try {
    const { page } = installation;
    await enrol(page, { account: 'anne.cole', organisation: 'Z99001', secret: installation.secret });
    await installation.cable.pull();
    await offline(page);
    await openDraft(page);
    await pressInTurn(page, 6);
    const measured = await pressInTurn(page, acts);
    const of = (part: (act: Act) => number) => measured.map(part);
    const unsent = await page.evaluate(() => window.measured.store.getState().waiting.length);
    return {
      shown: spread(of((act) => act.shown)),
      durable: spread(of((act) => act.durable)),
      bare: spread(of((act) => act.bare)),
      durableOverBare: pairedRatio(
        of((act) => act.durable),
        of((act) => act.bare),
      ),
      shownOverBare: pairedRatio(
        of((act) => act.shown),
        of((act) => act.bare),
      ),
      bytes: spread(of((act) => act.bytes)).p50,
      unsent,
    };
  } finally {
    await installation.dispose();
    await service.dispose();
  }
}

async function offline(page: Page): Promise<void> {
  await findEngine(page);
  await page.evaluate(() => window.measured.engine.syncNow());
  await page.waitForFunction(() => window.measured.store.getState().connection.is === 'offline');
}

/** A draft with Harbour View, written by hand as a manager begins it, and saved. */
async function openDraft(page: Page): Promise<void> {
  const rail = page.getByRole('navigation');
  await rail
    .getByRole('link', { name: /^Arrangements/ })
    .or(rail.getByRole('button', { name: /^Arrangements/ }))
    .first()
    .click();
  await page.keyboard.press('n');
  await page.getByLabel(/^With which practice/).fill('Harbour View');
  await page.getByRole('option').first().click();
  await page.getByText(/^Saved as a draft/).waitFor();
}

interface Act {
  shown: number;
  durable: number;
  bare: number;
  bytes: number;
}

function pressInTurn(page: Page, acts: number): Promise<Act[]> {
  return page.evaluate(async (acts) => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const bareName = `bare-${crypto.randomUUID()}`;
    const opening = indexedDB.open(bareName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'seq' });
    const bareDatabase = await opened(opening);

    // The engine's own write tells how many bytes it was and when it was on disk.
    const { put } = IDBObjectStore.prototype;
    let durableAt = 0;
    let bytes = 0;
    IDBObjectStore.prototype.put = function (...asked) {
      const [value] = asked as [{ sealed?: Uint8Array }]; // of the engine's records
      if (this.name === 'outbox' && value.sealed) {
        bytes = value.sealed.byteLength;
        this.transaction.addEventListener('complete', () => (durableAt = performance.now()));
      }
      return put.apply(this, asked);
    };

    const button = (name: string) =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(name));
    const buttonThere = (name: string) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!button(name)) return;
          watch.disconnect();
          resolve();
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { childList: true, subtree: true });
        look();
      });
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const quiet = () => new Promise((next) => setTimeout(next, 60));

    const measured: Act[] = [];
    try {
      for (let act = 0; act < acts; act++) {
        const [press, other] =
          act % 2 === 0 ? ['Throw the draft away', 'Bring it back'] : ['Bring it back', 'Throw the draft away'];
        const pressed = button(press);
        if (!pressed) throw new Error(`There is no button "${press}"`);
        await quiet();
        const began = performance.now();
        pressed.click();
        await buttonThere(other);
        const durable = durableAt - began;
        if (durable <= 0) throw new Error('The outcome was shown before it was on disk');
        await drawn();
        const shown = performance.now() - began;

        await quiet();
        const sealed = crypto.getRandomValues(new Uint8Array(bytes));
        const bareBegan = performance.now();
        await new Promise<void>((resolve, reject) => {
          const begun = bareDatabase.transaction('outbox', 'readwrite', { durability: 'strict' });
          put.call(begun.objectStore('outbox'), { seq: act, sealed });
          begun.oncomplete = () => resolve();
          begun.onabort = () => reject(begun.error ?? new Error('IndexedDB'));
        });
        measured.push({ shown, durable, bare: performance.now() - bareBegan, bytes });
      }
    } finally {
      IDBObjectStore.prototype.put = put;
      bareDatabase.close();
      indexedDB.deleteDatabase(bareName);
    }
    return measured;
  }, acts);
}
