import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { importLedgerKey, makeLedgerKey, UnsealError, type SealingKey } from '../../shared/evidence/seal';
import { boardLedger, referenceLedger } from '../../shared/protocol/ledger';
import type { PushResult } from '../../shared/protocol/sync';
import { openEntry, Outbox, sealEntry, type OutboxEntry } from './outbox';
import { nextBatch } from './sync';

const receivedAt = '2026-11-24T10:00:00.000Z';
const rejection = { code: 'closure.gone', says: 'It was reopened meanwhile.', next: 'Nothing to do.' };

const made = (seq: number, ledger = boardLedger('Z99001'), name = 'Lee Marsh'): OutboxEntry => {
  const person = randomUUID();
  return {
    command: {
      id: randomUUID(),
      ledger,
      name: 'closure.declare',
      args: { reason: 'Burst pipe' },
      actor: { person, organisation: 'Z99001' },
      device: randomUUID(),
      seq,
      madeAt: '2026-11-24T09:00:00.000Z',
      basedOn: [],
      signature: 'c2lnbmF0dXJl',
    },
    actor: { person, name, organisation: 'Z99001', roles: ['receptionist'] },
    title: 'Close a practice',
    state: { is: 'unsent' },
  };
};
const applied = (one: OutboxEntry, index: number): PushResult => ({
  outcome: 'applied',
  id: one.command.id,
  index,
  receivedAt,
});

let key: SealingKey;
beforeAll(async () => {
  key = await importLedgerKey(makeLedgerKey());
});

describe('at rest', () => {
  test('an entry comes back whole, and nothing of it can be read without the key', async () => {
    const one = made(7);
    const sealed = await sealEntry(key, one);
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('Burst pipe');
    expect(await openEntry(key, 7, sealed)).toEqual(one);
  });

  test('an entry that was altered, or put in the place of another, does not open', async () => {
    const sealed = await sealEntry(key, made(7));
    await expect(openEntry(key, 8, sealed)).rejects.toThrow(UnsealError);
    const altered = sealed.slice();
    altered[20] = (altered[20] ?? 0) ^ 1;
    await expect(openEntry(key, 7, altered)).rejects.toThrow(UnsealError);
  });
});

describe('what the service answers', () => {
  test('nothing changes before the disk has it', () => {
    const one = made(1);
    const outbox = new Outbox([one]);
    outbox.settle([applied(one, 4)]);
    expect(outbox.unsent()).toEqual([one]);
  });

  test('acknowledged: no longer waiting, still shown until a pull has brought it', () => {
    const one = made(1);
    const outbox = new Outbox([one]);
    outbox.settled(outbox.settle([applied(one, 4)]));
    expect(outbox.waiting()).toEqual([]);
    expect(outbox.entries).toHaveLength(1);
    expect(outbox.delivered(() => 3)).toEqual([]);
    const there = outbox.delivered((ledger) => (ledger === one.command.ledger ? 4 : undefined));
    outbox.drop(there);
    expect(outbox.entries).toEqual([]);
  });

  test('another ledger’s cursor confirms nothing', () => {
    const one = made(1);
    const outbox = new Outbox([one]);
    outbox.settled(outbox.settle([applied(one, 4)]));
    expect(outbox.delivered((ledger) => (ledger === referenceLedger ? 99 : undefined))).toEqual([]);
  });

  test('rejected: leaves the outbox, with its reason, for the attention list', () => {
    const [one, two] = [made(1), made(2)];
    const outbox = new Outbox([one, two]);
    const settled = outbox.settle([{ outcome: 'rejected', id: one.command.id, receivedAt, rejection }]);
    expect(settled.rejected).toEqual([{ entry: one, rejection }]);
    outbox.settled(settled);
    expect(outbox.entries).toEqual([two]);
  });

  test('postponed: stays, to be offered again', () => {
    const one = made(1);
    const outbox = new Outbox([one]);
    const settled = outbox.settle([{ outcome: 'postponed', id: one.command.id, rejection }]);
    expect(settled.postponed).toBe(1);
    outbox.settled(settled);
    expect(outbox.unsent()).toEqual([one]);
  });

  test('an answer to what this desk never asked is nothing', () => {
    const outbox = new Outbox([made(1)]);
    outbox.settled(outbox.settle([applied(made(2), 3)]));
    expect(outbox.unsent()).toHaveLength(1);
  });
});

test('what waits says who made it, in the order it was made, however it was read', () => {
  const outbox = new Outbox([made(12, undefined, 'Ann'), made(3, undefined, 'Bea')]);
  expect(outbox.waiting().map((one) => one.by)).toEqual(['Bea', 'Ann']);
  expect(outbox.lastSeq).toBe(12);
});

describe('one push', () => {
  test('takes at most 500, the oldest first', () => {
    const unsent = Array.from({ length: 620 }, (_, at) => made(at + 1));
    const batch = nextBatch(unsent);
    expect(batch).toHaveLength(500);
    expect(batch[0]?.command.seq).toBe(1);
  });

  test('takes fewer when they are large, but always one', () => {
    const large = (seq: number): OutboxEntry => {
      const one = made(seq);
      return { ...one, command: { ...one.command, args: { organisations: 'x'.repeat(3_000_000) } } };
    };
    expect(nextBatch([large(1), large(2)])).toHaveLength(1);
    expect(nextBatch([made(1), made(2)], true)).toHaveLength(1);
    expect(nextBatch([])).toEqual([]);
  });
});
