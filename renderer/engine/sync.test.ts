/**
 * What a sync does with the answers that a service gives only when something is wrong: no answer, an answer lost after
 * the commit, an unreadable command, somebody who is no longer enrolled. The service itself is the real one in
 * e2e/; here its answers are written down, so that each fault comes at its exact moment.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Keyring } from '../../shared/evidence/keyring';
import { json } from '../../shared/protocol/primitives';
import { boardLedger, practiceLedger, referenceLedger } from '../../shared/protocol/ledger';
import { pushRequest, type PullResponse, type PushResult } from '../../shared/protocol/sync';
import { larkfield } from '../../shared/domain/testing/practices';
import type { Desk } from './desk';
import { perform } from './perform';
import type { Answer } from './service';
import { Session } from './session';
import { placeAfter, Sync } from './sync';
import { MemoryDisk } from './testing/memory-disk';
import { opened, ringOf } from './testing/opened';

const practice = practiceLedger('Z99001');
const rejection = { code: 'draft.no', says: 'It was discarded meanwhile.', next: 'Begin a new one.' };
const offline = { is: 'offline' } as const;
const at = () => new Date().toISOString();
const nothingNew = (more: Partial<PullResponse> = {}): PullResponse => ({
  ledgers: [],
  gone: [],
  more: false,
  remaining: 0,
  at: at(),
  ...more,
});
const answered = <T>(value: T) => ({ is: 'answered', value }) as const;

let ring: Keyring;
beforeAll(async () => {
  ring = await ringOf('Anne Cole', ['practice-manager']);
});
const open: Desk[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

type Answering = (path: string, body: unknown) => Answer<unknown>;

/** A desk on a disk, and its sync; `asked` are the requests in their order. */
async function syncing(disk: MemoryDisk, answer: Answering, colleague?: Keyring) {
  const desk = await opened(colleague ?? ring, disk, !colleague);
  open.push(desk);
  const asked: { path: string; body: unknown }[] = [];
  const session = new Session(desk.keys, () => Promise.resolve(), desk.signal);
  Object.assign(session, {
    ask: (
      _: string,
      path: string,
      shape: { safeParse(value: unknown): { success: boolean; data?: unknown } },
      body: unknown,
    ) => {
      asked.push({ path, body });
      const one = answer(path, body);
      if (one.is !== 'answered') return Promise.resolve(one);
      const parsed = shape.safeParse(one.value);
      return Promise.resolve(parsed.success ? answered(parsed.data) : offline);
    },
  });
  const sync = new Sync({
    desk,
    session,
    alone: (job) => job(),
    exchange: () => Promise.resolve(),
  });
  return { desk, sync, asked };
}

const draft = (desk: Desk) => perform(desk, 'arrangement.draft', practice, { id: randomUUID(), terms: {} });
const idsIn = (body: unknown): string[] => pushRequest.parse(body).commands.map((one) => one.id);
const applied = (ids: string[]): PushResult[] =>
  ids.map((id, place) => ({ outcome: 'applied', id, index: place + 1, receivedAt: at() }));
const connection = (desk: Desk) => desk.store.getState().connection;

describe('pushing', () => {
  test('no connection: everything waits, and the chip says since when', async () => {
    const { desk, sync } = await syncing(new MemoryDisk(), () => offline);
    await draft(desk);
    await sync.now();
    expect(desk.outbox.waiting()).toHaveLength(1);
    expect(connection(desk)).toMatchObject({ is: 'offline', lastSyncAt: null });
  });

  test('the answer is lost after the commit: the same commands are offered again, signed as before', async () => {
    let lost = true;
    const { desk, sync, asked } = await syncing(new MemoryDisk(), (path, body) => {
      if (path === 'sync/push' && lost) {
        lost = false;
        return offline;
      }
      return answered(path === 'sync/push' ? { results: applied(idsIn(body)) } : nothingNew());
    });
    await draft(desk);
    await sync.now();
    await sync.now();
    const pushes = asked.filter((one) => one.path === 'sync/push');
    expect(pushes).toHaveLength(2);
    expect(pushes[1]?.body).toEqual(pushes[0]?.body);
    expect(desk.outbox.waiting()).toEqual([]);
  });

  test('applied: shown as before until the pull brings it, then no longer pending', async () => {
    let ids: string[] = [];
    const shownMeanwhile: number[] = [];
    const { desk, sync } = await syncing(new MemoryDisk(), (path, body) => {
      if (path === 'sync/push') {
        ids = idsIn(body);
        return answered({ results: applied(ids) });
      }
      shownMeanwhile.push(desk.store.getState().rows.draft.size);
      const [view] = [...desk.store.getState().rows.draft.values()];
      return answered(
        nothingNew({
          ledgers: [
            {
              ledger: practice,
              cursor: 1,
              head: null,
              patches: view ? [{ kind: 'draft', id: view.id, value: json.parse(view.value), version: 1 }] : [],
            },
          ],
        }),
      );
    });
    await draft(desk);
    await sync.now();
    expect(shownMeanwhile).toEqual([1]);
    expect([...desk.store.getState().rows.draft.values()]).toMatchObject([{ pending: false }]);
    expect(desk.outbox.entries).toEqual([]);
    expect(connection(desk).is).toBe('connected');
  });

  test('rejected: taken back from the screen, kept for a person, also over a restart', async () => {
    const disk = new MemoryDisk();
    const { desk, sync } = await syncing(disk, (path, body) =>
      answered(
        path === 'sync/push'
          ? { results: idsIn(body).map((id) => ({ outcome: 'rejected', id, receivedAt: at(), rejection })) }
          : nothingNew(),
      ),
    );
    await draft(desk);
    await sync.now();
    expect(desk.store.getState().rows.draft.size).toBe(0);
    const wanted = [{ by: 'Anne Cole', name: 'arrangement.draft', rejection }];
    expect(desk.store.getState().attention).toMatchObject(wanted);
    const again = await opened(ring, disk);
    expect(again.store.getState().attention).toMatchObject(wanted);
    expect(again.outbox.entries).toEqual([]);
  });

  test('postponed: not offered twice in one sync, but in the next', async () => {
    let busy = true;
    const { desk, sync, asked } = await syncing(new MemoryDisk(), (path, body) => {
      if (path !== 'sync/push') return answered(nothingNew());
      const ids = idsIn(body);
      return answered({ results: busy ? ids.map((id) => ({ outcome: 'postponed', id, rejection })) : applied(ids) });
    });
    await draft(desk);
    await sync.now();
    expect(asked.filter((one) => one.path === 'sync/push')).toHaveLength(1);
    expect(desk.outbox.waiting()).toHaveLength(1);
    busy = false;
    await sync.now();
    expect(desk.outbox.waiting()).toEqual([]);
  });

  test('one command that the service cannot read does not hold up the others', async () => {
    const bad: string[] = [];
    const { desk, sync } = await syncing(new MemoryDisk(), (path, body) => {
      if (path !== 'sync/push') return answered(nothingNew());
      const ids = idsIn(body);
      if (bad.length === 0) bad.push(ids[1] ?? '');
      return ids.some((id) => bad.includes(id))
        ? { is: 'refused', status: 400, rejection }
        : answered({ results: applied(ids) });
    });
    for (let count = 0; count < 3; count++) await draft(desk);
    await sync.now();
    expect(desk.outbox.waiting()).toEqual([]);
    expect(desk.attention.map((one) => one.id)).toEqual(bad);
  });

  test('somebody taken off this computer: said once, and nothing that waits is dropped', async () => {
    const { desk, sync } = await syncing(new MemoryDisk(), () => ({ is: 'signed-out', rejection }));
    await draft(desk);
    await sync.now();
    await sync.now();
    expect(desk.attention).toHaveLength(1);
    expect(desk.attention[0]).toMatchObject({ name: 'desk.enrolment' });
    expect(desk.outbox.waiting()).toHaveLength(1);
    expect(connection(desk).is).toBe('offline');
  });

  test('what somebody left unsent who was taken off is sent by a colleague of the same desk, signed as it was', async () => {
    const disk = new MemoryDisk();
    const left = await syncing(disk, () => ({ is: 'signed-out', rejection }));
    await draft(left.desk);
    await left.sync.now();
    const [unsent] = left.desk.outbox.unsent();
    await left.desk.close();

    const { device, storeKey } = ring;
    const { desk, sync, asked } = await syncing(
      disk,
      (path, body) => answered(path === 'sync/push' ? { results: applied(idsIn(body)) } : nothingNew()),
      await ringOf('Lee Marsh', ['receptionist'], { device, storeKey }),
    );
    await sync.now();
    expect(asked.find((one) => one.path === 'sync/push')?.body).toEqual({ commands: [unsent?.command] });
    expect(unsent?.command.actor.person).toBe(ring.person);
    expect(desk.outbox.waiting()).toEqual([]);
  });
});

describe('pulling', () => {
  test('goes on until there is no more, from where it broke off inside one version', async () => {
    let pulls = 0;
    const { desk, sync, asked } = await syncing(new MemoryDisk(), () => {
      pulls++;
      const place = pulls === 1 ? { cursor: 0, after: '[1,"organisation","A1"]' } : { cursor: 1 };
      return answered(
        nothingNew({ more: pulls === 1, ledgers: [{ ledger: referenceLedger, head: null, patches: [], ...place }] }),
      );
    });
    await sync.now();
    expect(asked.map((one) => one.body)).toEqual([
      { cursors: {}, after: {} },
      { cursors: { reference: 0 }, after: { reference: '[1,"organisation","A1"]' } },
    ]);
    await sync.now();
    expect(asked.at(-1)?.body).toEqual({ cursors: { reference: 1 }, after: {} });
    expect(desk.cursorOf(referenceLedger)).toBe(1);
  });

  test('a captive portal’s page is no connection, and changes nothing', async () => {
    const { desk, sync } = await syncing(new MemoryDisk(), () => answered('<html>Sign in to the WiFi</html>'));
    await sync.now();
    expect(connection(desk).is).toBe('offline');
    expect(desk.standing.ledgers).toEqual({});
  });

  test('a row of a kind or shape that this version does not know is left out, the others are taken', async () => {
    const patches: PullResponse['ledgers'][number]['patches'] = [
      { kind: 'hub', id: 'h', value: { colour: 'hot' }, version: 1 },
      { kind: 'organisation', id: 'A1', value: { code: 'not an organisation' }, version: 1 },
    ];
    const { desk, sync } = await syncing(new MemoryDisk(), () =>
      answered(nothingNew({ ledgers: [{ ledger: referenceLedger, cursor: 1, head: null, patches }] })),
    );
    await sync.now();
    expect(desk.store.getState().rows.organisation.size).toBe(0);
    expect(connection(desk).is).toBe('connected');
  });

  test('a ledger that was not asked for cannot be “gone”', async () => {
    const board = boardLedger('Z99001');
    let pulls = 0;
    const { desk, sync } = await syncing(new MemoryDisk(), () =>
      answered(
        ++pulls === 1
          ? nothingNew({ ledgers: [{ ledger: board, cursor: 3, head: null, patches: [] }] })
          : nothingNew({ gone: [practice] }),
      ),
    );
    await sync.now();
    await sync.now();
    expect(desk.cursorOf(board)).toBe(3);
  });

  test('the disk fails: the person is told, and what was not kept is asked for and kept the next time', async () => {
    const disk = new MemoryDisk();
    const patches = [{ kind: 'organisation', id: 'Z99001', value: { ...larkfield }, version: 1 }];
    const { desk, sync, asked } = await syncing(disk, () =>
      answered(nothingNew({ ledgers: [{ ledger: referenceLedger, cursor: 1, head: null, patches }] })),
    );
    disk.failAt = 0;
    await sync.now();
    expect(desk.attention).toMatchObject([{ name: 'desk.disk' }]);
    disk.failAt = Infinity;
    await sync.now();
    expect(asked.map((one) => one.body)).toEqual([
      { cursors: {}, after: {} },
      { cursors: {}, after: {} },
    ]);
    expect((await opened(ring, disk)).store.getState().rows.organisation.size).toBe(1);
  });
});

test('locked while a request is under way: nothing more is asked, shown or written', async () => {
  const disk = new MemoryDisk();
  let closing: Promise<void> | undefined;
  const { desk, sync, asked } = await syncing(disk, (path) => {
    if (path === 'sync/pull') closing = desk.close();
    return answered(nothingNew({ more: true, ledgers: [{ ledger: practice, cursor: 1, head: null, patches: [] }] }));
  });
  await sync.now();
  await closing;
  expect(asked).toHaveLength(1);
  expect(disk.tables.meta.has('standing')).toBe(false);
});

test('the next request goes on where the answer before it ends, though that is not taken in yet', () => {
  const before = {
    cursors: { [practice]: 3, 'board:Z99001': 2, 'board:Z99002': 9 },
    after: { [practice]: '[4,"a","b"]' },
  };
  const delivered = (cursor: number, after?: string) => ({
    cursor,
    head: null,
    patches: [],
    ...(after ? { after } : {}),
  });
  const ledgers = [
    { ledger: practice, ...delivered(5) },
    { ledger: referenceLedger, ...delivered(0, '[1,"organisation","Z99009"]') },
    { ledger: 'board:Z99003', ...delivered(0) },
  ];
  expect(placeAfter(before, { gone: ['board:Z99002'], ledgers })).toEqual({
    cursors: { 'board:Z99001': 2, [practice]: 5, [referenceLedger]: 0 },
    after: { [referenceLedger]: '[1,"organisation","Z99009"]' },
  });
});

test('an answer is fetched while the one before it is written', async () => {
  const disk = new MemoryDisk();
  const order: string[] = [];
  const write = disk.write.bind(disk);
  disk.write = async (writing) => {
    order.push('write');
    await write(writing);
  };
  const code = (pull: number) => `Z9900${pull}`;
  let pulls = 0;
  const { desk, sync } = await syncing(disk, (path) => {
    if (path !== 'sync/pull') return answered(nothingNew());
    order.push('ask');
    const id = code(++pulls);
    const patches = [{ kind: 'organisation', id, value: { ...larkfield, code: id }, version: pulls }];
    return answered(
      nothingNew({ more: pulls < 3, ledgers: [{ ledger: referenceLedger, cursor: pulls, head: null, patches }] }),
    );
  });
  order.length = 0;
  await sync.now();
  expect(order.slice(0, 5)).toEqual(['ask', 'ask', 'write', 'ask', 'write']);
  expect(desk.store.getState().rows.organisation.size).toBe(3);
  expect(desk.cursorOf(referenceLedger)).toBe(3);
});
