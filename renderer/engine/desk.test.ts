/**
 * The desk's store from unlock to power cut. Invariants:
 * 1. whenever the power goes, what was reported as recorded is there after the next unlock, and rows stand as at some whole pull;
 * 2. what cannot be read is kept aside, its ledger is pulled again, and what waits to be sent stays;
 * 3. on disk nothing can be read without the keys, and the privacy ledger not by the rest of the desk.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Keyring } from '../../shared/evidence/keyring';
import { makeLedgerKey } from '../../shared/evidence/seal';
import { importVerifyingKey, verifyCommand } from '../../shared/evidence/signature';
import { boardLedger, practiceLedger, privacyLedger, referenceLedger } from '../../shared/protocol/ledger';
import type { PullResponse } from '../../shared/protocol/sync';
import { harbourView, larkfield } from '../../shared/domain/testing/practices';
import { openEntry } from './outbox';
import { perform } from './perform';
import { takeIn } from './pulled';
import { MemoryDisk } from './testing/memory-disk';
import { opened, ringOf, screensOf } from './testing/opened';

const board = boardLedger('Z99001');
const privacy = privacyLedger('Z99001');
let manager: Keyring;
let officer: Keyring;
beforeAll(async () => {
  manager = await ringOf('Anne Cole', ['practice-manager']);
  const { device, storeKey } = manager;
  officer = await ringOf('Tom Ellery', ['privacy-officer'], {
    device,
    storeKey,
    ledgerKeys: { [privacy]: makeLedgerKey() },
  });
});

type Patches = PullResponse['ledgers'][number]['patches'];
const pulled = (ledger: string, cursor: number, patches: Patches, more: Partial<PullResponse> = {}): PullResponse => ({
  ledgers: [{ ledger, cursor, head: { ledger, size: cursor, root: 'a'.repeat(64) }, patches }],
  gone: [],
  more: false,
  remaining: 0,
  at: new Date().toISOString(),
  ...more,
});
const register = (count: number, version = 1): Patches =>
  Array.from({ length: count }, (_, at) => {
    const code = `A${10_000 + at}`;
    return {
      kind: 'organisation',
      id: code,
      version,
      value: { ...harbourView, code, name: `Practice ${at} of ${version}` },
    };
  });
const larkfieldRow: Patches = [{ kind: 'organisation', id: 'Z99001', version: 1, value: { ...larkfield } }];
const staffRow = (name: string, version: number): Patches => {
  const person = '00000000-0000-4000-9000-000000000001';
  const value = {
    person,
    name,
    organisation: 'Z99001',
    roles: ['receptionist'],
    since: '2026-01-01T00:00:00.000Z',
    left: null,
  };
  return [{ kind: 'staff', id: person, version, value }];
};
const reviewRow = (): Patches => {
  const by = { person: officer.person, name: 'Tom Ellery', organisation: 'Z99001', roles: ['privacy-officer'] };
  const value = {
    access: randomUUID(),
    pair: 'pair:Z99001+Z99002',
    outcome: 'appropriate',
    note: null,
    at: '2026-11-24T09:00:00.000Z',
    by,
    receivedAt: null,
    awareAt: null,
  };
  return [{ kind: 'review', id: value.access, version: 1, value }];
};
const saying = (part: string): unknown => expect.stringContaining(part);
const none: ReadonlySet<string> = new Set();
const closing = (reason = 'Burst pipe') => ({
  id: randomUUID(),
  planned: false,
  from: new Date().toISOString(),
  until: null,
  extent: 'full',
  reason,
  cover: [],
});

describe('after a cold start', () => {
  test('rows, cursors and what waits are as they were', async () => {
    const disk = new MemoryDisk();
    const before = await opened(manager, disk, true);
    await takeIn(before, pulled(referenceLedger, 1, [...register(1_300), ...larkfieldRow]), none);
    await takeIn(before, pulled(practiceLedger('Z99001'), 3, staffRow('Lee Marsh', 3)), none);
    await takeIn(before, pulled(referenceLedger, 2, register(2, 2)), none);
    expect(await perform(before, 'closure.declare', board, closing())).toMatchObject({ ok: true });

    const after = await opened(manager, disk);
    expect(screensOf(after)).toEqual(screensOf(before));
    expect(after.standing).toEqual(before.standing);
    expect(after.outbox.waiting()).toEqual(before.outbox.waiting());
    expect(after.store.getState().rows.organisation.size).toBe(1_301);
    expect(after.nextSeq).toBe(2);
  });

  test('a row that was removed in the tail does not come back from its page', async () => {
    const disk = new MemoryDisk();
    const before = await opened(manager, disk, true);
    await takeIn(before, pulled(referenceLedger, 1, register(600)), none);
    await takeIn(
      before,
      pulled(referenceLedger, 2, [{ kind: 'organisation', id: 'A10000', version: 2, value: null }]),
      none,
    );
    expect(disk.tables.tail.size).toBe(1);
    const after = await opened(manager, disk);
    expect(after.store.getState().rows.organisation.size).toBe(599);
  });

  test('a long day of small pulls is folded into pages, and stands the same', async () => {
    const disk = new MemoryDisk();
    const before = await opened(manager, disk, true);
    for (let version = 1; version <= 6; version++)
      await takeIn(before, pulled(referenceLedger, version, register(300, version)), none);
    expect(disk.tables.pages.size).toBeGreaterThan(0);
    const after = await opened(manager, disk);
    expect(screensOf(after)).toEqual(screensOf(before));
    expect(screensOf(after)[`organisation ${referenceLedger}\nA10007`]).toMatchObject({
      value: { name: 'Practice 7 of 6' },
    });
  });

  test('a ledger that is gone is gone from disk; what waits for it stays and is still offered', async () => {
    const disk = new MemoryDisk();
    const before = await opened(manager, disk, true);
    await takeIn(before, pulled(referenceLedger, 1, larkfieldRow), none);
    await takeIn(before, pulled(board, 1, []), none);
    await perform(before, 'closure.declare', board, closing());
    await takeIn(before, { ...pulled(referenceLedger, 1, []), gone: [board] }, new Set([board]));
    const after = await opened(manager, disk);
    expect(after.cursorOf(board)).toBeUndefined();
    expect(after.outbox.unsent()).toHaveLength(1);
  });
});

describe('acts', () => {
  test('two at the same moment take two numbers, and each is signed by its maker', async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    const both = await Promise.all([
      perform(desk, 'closure.declare', board, closing('One')),
      perform(desk, 'closure.declare', board, closing('Two')),
    ]);
    // The handler's own rule may refuse the second; numbers are given only to what was recorded.
    const recorded = both.filter((one) => one.ok).length;
    const entries = await Promise.all(
      (await disk.outbox()).map(({ seq, sealed }) => openEntry(desk.keys.store, seq, sealed)),
    );
    expect(entries.map(({ command }) => command.seq)).toEqual([1, 2].slice(0, recorded));
    const key = await importVerifyingKey(manager.signing.publicKey);
    for (const { command } of entries) expect(await verifyCommand(key, command)).toBe(true);
  });

  test('a number that another window took is not given again', async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    await disk.write({ meta: [{ name: 'seq', value: 9 }] });
    expect(await perform(desk, 'closure.declare', board, closing())).toMatchObject({ ok: true });
    expect([...disk.tables.outbox.keys()]).toEqual([9]);
  });

  test('when the disk refuses, nothing was recorded and nothing is shown, and the person is told', async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    disk.failAt = 0;
    expect(await perform(desk, 'closure.declare', board, closing())).toMatchObject({
      ok: false,
      rejection: { code: 'desk.not-recorded' },
    });
    expect(desk.outbox.entries).toEqual([]);
    expect(desk.store.getState().rows.closure.size).toBe(0);
  });

  test('after locking nothing is recorded, also when it was asked for a moment before', async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    const closed = desk.close();
    expect(await perform(desk, 'closure.declare', board, closing())).toMatchObject({
      ok: false,
      rejection: { code: 'desk.locked' },
    });
    await closed;
    expect(disk.tables.outbox.size).toBe(0);
  });
});

test('whenever the power goes, what was reported as recorded is there, once, and rows stand as at some whole pull', async () => {
  for (let writes = 0; writes < 9; writes++) {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    disk.failAt = writes;
    const recorded: string[] = [];
    const steps = [
      () => takeIn(desk, pulled(referenceLedger, 1, register(600)), none),
      () => perform(desk, 'closure.declare', board, closing()),
      () => takeIn(desk, pulled(practiceLedger('Z99001'), 1, staffRow('Lee Marsh', 1)), none),
      () => perform(desk, 'arrangement.draft', practiceLedger('Z99001'), { id: randomUUID(), terms: {} }),
      () => takeIn(desk, pulled(referenceLedger, 2, register(600, 2)), none),
      () => perform(desk, 'arrangement.draft', practiceLedger('Z99001'), { id: randomUUID(), terms: {} }),
    ];
    for (const step of steps) {
      const done = await step().catch(() => undefined);
      if (done?.ok) recorded.push(done.command);
    }
    disk.failAt = Infinity;
    const after = await opened(manager, disk);
    expect(after.outbox.entries.map((one) => one.command.id)).toEqual(recorded);
    const cursor = after.cursorOf(referenceLedger) ?? 0;
    const names = new Set(
      [...after.store.getState().rows.organisation.values()].map(({ value }) =>
        'town' in value && 'name' in value ? value.name.slice(-1) : '',
      ),
    );
    expect([...names]).toEqual(cursor === 0 ? [] : [String(cursor)]);
    expect(after.attention).toEqual([]);
  }
});

describe('damage', () => {
  const filled = async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    await takeIn(desk, pulled(referenceLedger, 4, register(1_100)), none);
    await takeIn(desk, pulled(practiceLedger('Z99001'), 2, staffRow('Lee Marsh', 2)), none);
    await perform(desk, 'closure.declare', board, closing());
    return disk;
  };

  test('a page that does not open is kept aside, its ledger alone is pulled again, and the person is told', async () => {
    const disk = await filled();
    const [page] = disk.tables.pages.values();
    if (!page) throw new Error('There is no page');
    disk.tables.pages.set(page.id, { ...page, sealed: page.sealed.slice(1) });
    const after = await opened(manager, disk);
    expect(after.cursorOf(referenceLedger)).toBeUndefined();
    expect(after.cursorOf(practiceLedger('Z99001'))).toBe(2);
    expect([...disk.tables.aside.values()].map((one) => one.was)).toEqual([`pages ${page.id}`]);
    expect(after.outbox.unsent()).toHaveLength(1);
    expect(after.store.getState().attention).toMatchObject([
      {
        name: 'desk.damaged',
        rejection: { says: saying('Everything that waits to be sent is there') },
      },
    ]);
    // What is pulled again heals it.
    await takeIn(after, pulled(referenceLedger, 4, register(1_100)), none);
    expect((await opened(manager, disk)).store.getState().rows.organisation.size).toBe(1_100);
  });

  test('a page that is missing is noticed', async () => {
    const disk = await filled();
    const [page] = disk.tables.pages.values();
    disk.tables.pages.delete(page?.id ?? '');
    const after = await opened(manager, disk);
    expect(after.cursorOf(referenceLedger)).toBeUndefined();
    expect(after.store.getState().attention).toMatchObject([{ name: 'desk.damaged' }]);
  });

  test('an act in the outbox that does not open is kept aside and counted, and its number is not given again', async () => {
    const disk = await filled();
    const [entry] = disk.tables.outbox.values();
    if (!entry) throw new Error('There is no entry');
    disk.tables.outbox.set(entry.seq, { ...entry, sealed: entry.sealed.slice(1) });
    const after = await opened(manager, disk);
    expect(after.nextSeq).toBe(2);
    expect(disk.tables.aside.size).toBe(1);
    expect(after.store.getState().attention).toMatchObject([
      { rejection: { says: saying('1 recorded act that was not sent yet could not be read') } },
    ]);
  });

  test('the whole database gone: everything is pulled again, and the person is told', async () => {
    const after = await opened(manager, new MemoryDisk());
    expect(after.standing.ledgers).toEqual({});
    expect(after.store.getState().attention).toMatchObject([{ name: 'desk.damaged' }]);
  });

  test('a store of a version that knew other kinds of rows is pulled again, quietly', async () => {
    const disk = await filled();
    const desk = await opened(manager, disk);
    desk.standing = { ...desk.standing, kinds: 'organisation' };
    await takeIn(desk, pulled(referenceLedger, 5, []), none);
    const after = await opened(manager, disk);
    expect(after.standing.ledgers).toEqual({});
    expect(after.store.getState().attention).toEqual([]);
  });
});

describe('on disk', () => {
  test('neither a person’s words nor a ledger’s name stands in the open', async () => {
    const disk = new MemoryDisk();
    const desk = await opened(manager, disk, true);
    await takeIn(desk, pulled(practiceLedger('Z99001'), 1, staffRow('Lee Marsh', 1)), none);
    await takeIn(desk, pulled(referenceLedger, 1, register(600)), none);
    await perform(desk, 'closure.declare', board, closing());
    const everything = JSON.stringify(
      Object.values(disk.tables).map((table) => [...table.entries()]),
      (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value),
    );
    for (const word of ['Lee Marsh', 'Practice 7', 'Burst', 'reference', 'practice:', 'Z99001', 'organisation']) {
      expect(everything).not.toContain(word);
    }
  });

  test('reviews are read by the privacy officer and by nobody else of the desk, whose sync leaves them alone', async () => {
    const disk = new MemoryDisk();
    const tom = await opened(officer, disk, true);
    await takeIn(tom, pulled(privacy, 1, reviewRow()), none);
    await takeIn(tom, pulled(referenceLedger, 1, register(700)), none);
    await takeIn(tom, pulled(privacy, 2, reviewRow()), none);
    expect(tom.store.getState().rows.review.size).toBe(2);

    const anne = await opened(manager, disk);
    expect(anne.store.getState().rows.review.size).toBe(0);
    expect(anne.store.getState().attention).toEqual([]);
    await takeIn(anne, pulled(referenceLedger, 2, register(700, 2)), none);

    const again = await opened(officer, disk);
    expect(again.store.getState().rows.review.size).toBe(2);
    expect(again.cursorOf(privacy)).toBe(2);
    expect(again.store.getState().attention).toEqual([]);
  });

  test('a new privacy officer without the key yet sees reviews, keeps none, and begins again next time', async () => {
    const disk = new MemoryDisk();
    const newcomer: Keyring = { ...officer, ledgerKeys: {} };
    const first = await opened(newcomer, disk, true);
    await takeIn(first, pulled(privacy, 1, reviewRow()), none);
    expect(first.store.getState().rows.review.size).toBe(1);
    const second = await opened(newcomer, disk);
    expect(second.store.getState().rows.review.size).toBe(0);
    expect(second.cursorOf(privacy)).toBe(0);
  });
});
