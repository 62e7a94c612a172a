import { describe, expect, it } from 'vitest';
import type { Access } from '../../../shared/domain/access/model';
import type { Review } from '../../../shared/domain/review/model';
import { accessRow, opened } from '../access/testing/access-rows';
import { nextAfter, reviewQueue } from './queue';

const officer = { person: crypto.randomUUID(), organisation: 'Z99001' };
const now = '2026-11-24T15:00:00.000Z';

const reviewOf = (access: Access, outcome: Review['outcome']): Review => ({
  access: access.id,
  pair: 'pair:Z99001+Z99002',
  outcome,
  note: null,
  at: '2026-11-24T12:00:00.000Z',
  by: access.by,
  receivedAt: null,
  awareAt: null,
});
const queueOf = (rows: Access[], reviews: Review[] = []) =>
  reviewQueue(
    rows.map((access) => ({ access, patient: null })),
    reviews,
    officer,
    now,
  );

describe('reviewQueue', () => {
  const early = accessRow({ state: opened('2026-11-23T10:00:00.000Z') });
  const late = accessRow({ state: opened('2026-11-24T10:00:00.000Z') });
  const urgent = accessRow({ breakGlass: true, state: opened('2026-11-24T11:00:00.000Z') });

  it('holds what was opened in our records, the most urgent first', () => {
    const theirs = accessRow({ home: 'Z99002', buddy: 'Z99001', state: opened('2026-11-24T11:00:00.000Z') });
    const unopened = accessRow();
    const { waiting } = queueOf([late, theirs, unopened, urgent]);
    expect(waiting.map(({ id }) => id)).toEqual([urgent.id, late.id]);
    expect(waiting[0]?.reasons[0]?.code).toBe('break-glass');
  });

  it('moves what has an outcome to the done ones', () => {
    const { waiting, done } = queueOf([early, late], [reviewOf(early, 'appropriate')]);
    expect(waiting.map(({ id }) => id)).toEqual([late.id]);
    expect(done.map(({ id }) => id)).toEqual([early.id]);
  });

  it('brings an access back to the top when the person has replied', () => {
    const row = accessRow({ state: opened('2026-11-24T10:30:00.000Z') });
    const asked = { at: '2026-11-24T12:00:00.000Z', receivedAt: null, by: row.by };
    const question = { id: crypto.randomUUID(), question: row.reason, asked, reply: null };
    row.enquiries = [question];
    const reviews = [reviewOf(row, 'asked')];
    const before = queueOf([row, urgent], reviews);
    expect([before.waiting.map(({ id }) => id), before.asked.map(({ id }) => id)]).toEqual([[urgent.id], [row.id]]);
    row.enquiries = [{ ...question, reply: { at: '2026-11-24T13:00:00.000Z', receivedAt: null, text: row.reason } }];
    const after = queueOf([row, urgent], reviews);
    expect(after.waiting.map(({ id }) => id)).toEqual([row.id, urgent.id]);
  });
});

describe('nextAfter', () => {
  it('is the following one, at the end the one before, and none when nothing is left', () => {
    expect(nextAfter(['a', 'b', 'c'], 'b')).toBe('c');
    expect(nextAfter(['a', 'b', 'c'], 'c')).toBe('b');
    expect(nextAfter(['a'], 'a')).toBeNull();
  });
});
