/**
 * Two invariants, with the real handlers:
 * 1. what is shown is the confirmed rows with the unconfirmed commands run on them, in their order;
 * 2. confirmed rows are never changed by that, so effects can be taken back.
 */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../shared/domain/run';
import { commands } from '../../shared/domain/registry';
import { devices, ids, people, startingRows } from '../../shared/domain/testing/practices';
import { boardLedger, referenceLedger } from '../../shared/protocol/ledger';
import type { Json } from '../../shared/protocol/primitives';
import { rerun, Overlay, Witness, type Run, type Unconfirmed } from './rebase';

const run: Run = (read, { command, actor }) => runCommand(commands, read, command, actor, null);
const board = boardLedger('Z99001');

const act = (name: string, args: Record<string, Json>, minute = 0): Unconfirmed => ({
  command: {
    id: randomUUID(),
    ledger: board,
    name,
    args,
    device: devices.larkfield,
    madeAt: `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`,
  },
  actor: people.larkfieldManager,
});
const closing = act('closure.declare', {
  id: ids.closure,
  planned: false,
  from: '2026-11-24T10:00:00.000Z',
  until: null,
  extent: 'full',
  reason: 'Burst pipe',
  cover: [],
});
const reopening = act('closure.reopen', { closure: ids.closure, note: 'Dry again' }, 30);

describe('what is shown', () => {
  test('an unsent command’s row is there at once, and pending; confirmed ones are not pending', async () => {
    const base = startingRows();
    const overlay = await rerun(base, [closing], run);
    expect(overlay.shown(board, 'closure', ids.closure)).toMatchObject({
      pending: true,
      row: { value: { reason: 'Burst pipe' } },
    });
    expect(overlay.shown(referenceLedger, 'organisation', 'Z99001')).toMatchObject({ pending: false });
    expect(overlay.shown(board, 'closure', ids.unknown)).toBeUndefined();
  });

  test('a later command sees the effects of an earlier one', async () => {
    const overlay = await rerun(startingRows(), [closing, reopening], run);
    expect(overlay.shown(board, 'closure', ids.closure)?.row.value).toMatchObject({ reopened: { note: 'Dry again' } });
  });

  test('in the other order the second finds nothing, and has no effect, but does not stop the first', async () => {
    const overlay = await rerun(startingRows(), [reopening, closing], run);
    expect(overlay.shown(board, 'closure', ids.closure)?.row.value).toMatchObject({ reopened: null });
  });

  test('once the service has confirmed a command its row is as the service says, not pending', async () => {
    const base = startingRows();
    const before = await rerun(base, [closing], run);
    const value = before.shown(board, 'closure', ids.closure)?.row.value ?? null;
    base.apply(board, [{ kind: 'closure', id: ids.closure, value }], 1);
    const after = await rerun(base, [], run);
    expect(after.shown(board, 'closure', ids.closure)).toEqual({
      pending: false,
      row: { ledger: board, kind: 'closure', id: ids.closure, version: 1, value },
    });
  });

  test('an unsent command runs again on what a pull brought: the world it meets is the new one', async () => {
    const base = startingRows();
    base.apply(
      board,
      [
        {
          kind: 'closure',
          id: ids.closure,
          value: (await rerun(base, [closing], run)).shown(board, 'closure', ids.closure)?.row.value ?? null,
        },
      ],
      1,
    );
    expect((await rerun(base, [reopening], run)).shown(board, 'closure', ids.closure)).toMatchObject({
      pending: true,
      row: { value: { reopened: { note: 'Dry again' } } },
    });
    base.forget(board);
    expect((await rerun(base, [reopening], run)).shown(board, 'closure', ids.closure)).toBeUndefined();
  });

  test('a command that this version cannot run has no effect, and the others still have theirs', async () => {
    const fails: Run = (read, one) => (one === reopening ? Promise.reject(new Error('no')) : run(read, one));
    const overlay = await rerun(startingRows(), [act('closure.fromTheFuture', {}), closing, reopening], fails);
    expect(overlay.shown(board, 'closure', ids.closure)?.row.value).toMatchObject({ reopened: null });
  });
});

test('confirmed rows are the same after any rerun: throwing the overlay away takes everything back', async () => {
  const base = startingRows();
  const before = JSON.stringify(base.ledgers().map((ledger) => base.rows(ledger, 'organisation')));
  const overlay = await rerun(base, [closing, reopening], run);
  overlay.add(referenceLedger, [{ kind: 'organisation', id: 'Z99001', value: null }]);
  expect(overlay.shown(referenceLedger, 'organisation', 'Z99001')).toBeUndefined();
  expect(JSON.stringify(base.ledgers().map((ledger) => base.rows(ledger, 'organisation')))).toBe(before);
  expect(new Overlay(base).shown(referenceLedger, 'organisation', 'Z99001')).toBeDefined();
});

test('a witness remembers every ledger that a handler was shown', async () => {
  const witness = new Witness(startingRows());
  await run(witness, closing);
  expect(witness.ledgers.has(board)).toBe(true);
  await witness.get(referenceLedger, 'organisation', 'Z99001');
  expect(witness.ledgers.has(referenceLedger)).toBe(true);
});
