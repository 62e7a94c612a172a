import { expect, test } from 'vitest';
import type { Bytes } from '../../shared/evidence/base64url';
import { importLedgerKey, makeLedgerKey } from '../../shared/evidence/seal';
import type { DayPart } from './api';
import { DayBook, type DayBookDisk } from './day-book';

/** What lies there outlives an unlocking. */
function disk() {
  const parts = new Map<string, Bytes>();
  let writes = 0;
  const one: DayBookDisk = {
    all: () => Promise.resolve([...parts].map(([name, sealed]) => ({ name, sealed }))),
    put: (name, sealed) => {
      writes += 1;
      parts.set(name, sealed);
      return Promise.resolve();
    },
    drop: (name) => {
      parts.delete(name);
      return Promise.resolve();
    },
    close: () => undefined,
  };
  return { ...one, parts, writes: () => writes };
}
const partOf = (organisation: string, organisationName: string, content: string): DayPart => ({
  organisation,
  organisationName,
  syncedAt: '2026-11-24T09:12:00.000Z',
  content,
});
const larkfield = partOf('Z99001', 'Larkfield Surgery', 'Reception at 08:30');
const harbourView = partOf('Z99002', 'Harbour View Practice', 'Room 4 at 14:00');

test('what is kept at two practices is read from either with the person’s own key, and by nobody else', async () => {
  const where = disk();
  const own = await importLedgerKey(makeLedgerKey());
  await new DayBook(where, own).write(larkfield);
  await new DayBook(where, own).write(harbourView);
  expect(await new DayBook(where, own).read()).toEqual([harbourView, larkfield]);
  expect(await new DayBook(where, await importLedgerKey(makeLedgerKey())).read()).toEqual([]);
});

test('neither the practices nor what is kept lies readable on disk', async () => {
  const where = disk();
  await new DayBook(where, await importLedgerKey(makeLedgerKey())).write(larkfield);
  const [[name, sealed] = ['', new Uint8Array()]] = where.parts;
  for (const word of ['Z99001', 'Larkfield', 'Reception', '08:30']) {
    expect(name).not.toContain(word);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(word);
  }
});

test('a part put in the place of another does not open, and keeps nothing else from being read', async () => {
  const where = disk();
  const own = await importLedgerKey(makeLedgerKey());
  const book = new DayBook(where, own);
  await book.write(larkfield);
  const [[name] = ['']] = where.parts;
  await book.write(harbourView);
  const other = [...where.parts].find(([one]) => one !== name)?.[1] ?? new Uint8Array();
  where.parts.set(name, other);
  expect(await book.read()).toEqual([harbourView]);
});

test('the same is not written twice, and what is dropped is gone', async () => {
  const where = disk();
  const book = new DayBook(where, await importLedgerKey(makeLedgerKey()));
  await book.write(larkfield);
  await book.write({ ...larkfield });
  expect(where.writes()).toBe(1);
  await book.drop('Z99001');
  expect(await book.read()).toEqual([]);
});
