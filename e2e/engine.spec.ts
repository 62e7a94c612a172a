/**
 * The offline engine where it really lives: IndexedDB under strict durability, WebCrypto, Web Locks and the vault in the
 * real window, against the real service. What can be tried without a window is in renderer/engine/*.test.ts.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Practice } from './support/practice';
import { Service } from './support/service';

let service: Service;
let larkfield: Practice;
test.beforeAll(async () => {
  service = await Service.start();
  larkfield = await Practice.opens(service, 'Z99001');
  await larkfield.is('Anne Cole');
  await larkfield.enrols('Front desk');
  await larkfield.isConnected();
});
test.afterAll(async () => {
  await larkfield.installation.dispose();
  await service.dispose();
});

/** Records in each table of the desk's database, looked at from outside the engine. */
const counts = () =>
  larkfield.page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('It did not open'));
    });
    const tables: Record<string, number> = {};
    for (const name of database.objectStoreNames) {
      tables[name] = await new Promise<number>((resolve) => {
        const counting = database.transaction(name).objectStore(name).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    }
    database.close();
    return tables;
  });

test('nothing of the practice’s rows can be read in the files of the installation', async () => {
  expect((await counts())['meta']).toBeGreaterThan(0);
  const folder = path.join(larkfield.installation.folder, 'user');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const readable: string[] = [];
  for (const file of files) {
    const bytes = await readFile(path.join(file.parentPath, file.name)).catch(() => Buffer.alloc(0));
    // Staff of the practice who never used this computer, and a ledger's name; in the two encodings that Chromium writes.
    for (const word of ['Lee Marsh', 'Tom Ellery', 'practice:Z99001', 'board:Z99001']) {
      if (bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
        readable.push(`${file.name}: ${word}`);
    }
  }
  expect(readable).toEqual([]);
});

test('the power goes and there is no network: the desk unlocks with all its rows', async () => {
  await larkfield.installation.cable.pull();
  await larkfield.installation.kill();
  await larkfield.installation.start();
  await larkfield.unlocks('Anne Cole');
  await larkfield.isOffline();
  await larkfield.installation.cable.plugIn();
  await larkfield.isConnected();
});

test('records are spoiled on disk: they are kept aside and fetched again, and the desk works', async () => {
  await larkfield.locks();
  const spoiled = await larkfield.page.evaluate(async () => {
    const [found] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('It did not open'));
    });
    let count = 0;
    for (const name of ['pages', 'tail']) {
      const writing = database.transaction(name, 'readwrite');
      const table = writing.objectStore(name);
      const reading = table.getAll();
      reading.onsuccess = () => {
        for (const record of reading.result as { sealed: Uint8Array }[]) {
          record.sealed[20] = (record.sealed[20] ?? 0) ^ 1;
          table.put(record);
          count++;
        }
      };
      await new Promise((resolve) => (writing.oncomplete = resolve));
    }
    database.close();
    return count;
  });
  expect(spoiled).toBeGreaterThan(0);
  await larkfield.unlocks('Anne Cole');
  await larkfield.isConnected();
  await expect.poll(async () => (await counts())['aside']).toBe(spoiled);
  await expect(larkfield.page.getByText('The store of this computer was damaged').first()).toBeVisible();
  const { pages = 0, tail = 0 } = await counts();
  expect(pages + tail).toBeGreaterThan(0);
});
