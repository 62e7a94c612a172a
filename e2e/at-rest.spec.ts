/**
 * A stolen disk, a curious operator: after several patients have been looked up, worked with and reviewed, nothing that
 * names them or says what was done lies readable on either computer, at the service, in its database or in any log.
 */
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Neighbourhood } from './support/neighbourhood';
import { foundIn, needles, numberNeedles, searchFolders, type Needle } from './support/search-folders';

// Each looks for what the first has done.
test.describe.configure({ mode: 'serial' });

/** Names that stand in no dictionary and in no file of Chromium's; numbers from the range for tests. */
const patients = [
  {
    nhsNumber: '9990123454',
    familyName: 'Quillfeather',
    givenName: 'Isolde',
    reason: 'Inhaler zorbened, pharmacy stands by',
    handback: 'Salbutamol grantled by Dr Anand',
  },
  {
    nhsNumber: '9990000018',
    familyName: 'Brackenthwaite',
    givenName: 'Osric',
    reason: 'Warfarin dose umbled since Monday',
    handback: 'INR was framped and is in range',
  },
  {
    nhsNumber: '9990000026',
    familyName: 'Vellacott-Orme',
    givenName: 'Perpetua',
    reason: 'Discharge letter wandled, ward rings',
    handback: 'Letter read out to the glossop nurse',
  },
];
/** Typed into the search, and nowhere else. */
const searched = { name: 'Zibberdyne', number: '9990000042' };
/** Written to be readable: if the search does not find these, it finds nothing. */
const readable = { closure: 'Boiler quimbled, no heating', planted: '9990000034' };

let place: Neighbourhood;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  place = await Neighbourhood.open(readable.closure);
});
test.afterAll(() => place.dispose());

const wanted = (): Needle[] => [
  ...needles('name searched for', searched.name),
  ...numberNeedles('number searched for', searched.number),
  ...patients.flatMap((one, at) => [
    ...numberNeedles(`number ${at + 1}`, one.nhsNumber),
    ...needles(`family name ${at + 1}`, one.familyName),
    ...needles(`given name ${at + 1}`, one.givenName),
    ...needles(`reason ${at + 1}`, one.reason),
    ...needles(`handback ${at + 1}`, one.handback),
  ]),
];

test('three patients are looked up, offline and online, handed back, asked about and reviewed', async () => {
  test.setTimeout(180_000);
  const { harbourView, larkfield } = place;
  for (const [at, one] of patients.entries()) {
    if (at === 1) await harbourView.installation.cable.pull();
    if (at === 2) {
      // The second lies only on this computer, then the power goes.
      await harbourView.installation.kill();
      await harbourView.installation.start();
      await harbourView.unlocks('Priya Nair');
      await harbourView.reconnects();
    }
    await harbourView.fillsRequest({ ...one, dateOfBirth: '14 3 1962', purpose: 'Medication', knows: 'No' });
    await harbourView.opensRecord();
    await harbourView.handsBack(one.handback);
  }
  await harbourView.hasSentEverything();
  await larkfield.addsColleague('Tom Ellery');
  await larkfield.goes('Review');
  await expect(larkfield.page.getByText(/QUILLFEATHER|BRACKENTHWAITE|VELLACOTT/).first()).toBeVisible({
    timeout: 30_000,
  });
  await larkfield.page.keyboard.press('a');
  await larkfield.hasSentEverything();
  for (const practice of [harbourView, larkfield]) {
    const { page } = practice;
    const box = page.getByRole('combobox', { name: /^Search/ });
    const options = page.getByRole('option');
    for (const text of [
      searched.name,
      searched.number,
      'Brackenthwaite',
      patients[2]?.nhsNumber ?? '',
      'quillfaether',
    ]) {
      await page.keyboard.press('Control+K');
      await box.fill(text);
      if (text === 'Brackenthwaite' || text === 'quillfaether')
        await expect(options.filter({ hasText: new RegExp(text.slice(0, 6), 'i') }).first()).toBeVisible();
    }
    await page.keyboard.press('Enter');
    await practice.locks();
    await expect(page.getByText(/QUILLFEATHER/i)).toHaveCount(0);
    await practice.unlocks(practice === harbourView ? 'Priya Nair' : 'Tom Ellery');
    await page.keyboard.press('Control+K');
    await box.fill(searched.number);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'NHS number' })).toBeVisible();
  }
});

test('the pages’ addresses, histories, plain storage and consoles hold none of it', async () => {
  for (const { page, installation } of [place.harbourView, place.larkfield]) {
    const around = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.title,
        history.state,
        history.length,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        performance.getEntries().map((one) => one.name),
      ]),
    );
    expect(foundIn(Buffer.from(around), wanted())).toEqual([]);
    expect(foundIn(Buffer.from(installation.said.join('\n')), wanted())).toEqual([]);
  }
});

test('what the service wrote to its log, and what it can read in its database, hold none of it', async () => {
  expect(foundIn(Buffer.from(place.service.log), wanted())).toEqual([]);
  const access = z
    .object({ superuserPassword: z.string(), port: z.int() })
    .parse(JSON.parse(await readFile(path.join(place.service.folder, 'postgres.json'), 'utf8')));
  const client = new pg.Client(
    `postgres://postgres:${access.superuserPassword}@127.0.0.1:${access.port}/practice_buddy`,
  );
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const everything: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await client.query<{ text: string }>(`select one::text as text from ${name} one`);
      everything.push(...rows.rows.map((one) => one.text));
    }
    // As on the disk at this moment, for the next test.
    await client.query('checkpoint');
    const all = Buffer.from(everything.join('\n'));
    expect(foundIn(all, wanted())).toEqual([]);
    expect(foundIn(all, needles('control', readable.closure))).toContain('control (UTF-8)');
    // The accesses themselves are there: it is only their words that cannot be read.
    expect(all.toString().match(/access\.handBack/g)?.length).toBeGreaterThanOrEqual(patients.length);
  } finally {
    await client.end();
  }
});

test('no file of either computer or of the service holds any of it, and the search does find what is readable', async () => {
  test.setTimeout(180_000);
  const { harbourView, larkfield, service } = place;
  await harbourView.page.evaluate(async (planted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('words');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('It did not open'));
    });
    const writing = database.transaction('words', 'readwrite', { durability: 'strict' });
    writing.objectStore('words').put({ text: planted }, 1);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
  }, readable.planted);

  const folders = [harbourView.installation.folder, larkfield.installation.folder, service.folder];
  const { found, bytes } = await searchFolders(folders, wanted());
  console.log(`Looked through ${(bytes / 1e6).toFixed(0)} MB for ${wanted().length} ways of writing it`);
  expect(found).toEqual([]);
  const onDesk = await searchFolders([harbourView.installation.folder], numberNeedles('planted', readable.planted));
  expect(onDesk.found.join()).toContain('planted');
  const atService = await searchFolders([service.folder], needles('closure', readable.closure));
  expect(atService.found.some((one) => one.includes('pg_wal'))).toBe(true);
  expect(atService.found.some((one) => one.includes(`${path.sep}base${path.sep}`))).toBe(true);
});
