import { describe, expect, it } from 'vitest';
import { accessRow, asView, opened } from './testing/access-rows';
import { accessLists, waitingForMe } from './lists';

const me = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';

describe('accessLists', () => {
  it('puts each access into exactly one list', () => {
    const all = [
      accessRow({ person: me, state: { is: 'requested' } }),
      accessRow({ person: me, state: opened('2026-11-24T10:47:00.000Z') }),
      accessRow({ person: other, state: { is: 'requested' } }),
      accessRow({ person: other, home: 'Z99002', buddy: 'Z99001', state: { is: 'requested' } }),
    ].map(asView);
    const lists = accessLists(all, me, 'Z99002');
    expect(lists.waiting).toHaveLength(1);
    expect(lists.open).toHaveLength(1);
    expect(lists.askedOfUs).toHaveLength(1);
    // A colleague's own request at another practice is not this person's business.
    expect(lists.recent).toHaveLength(0);
    expect(waitingForMe(lists)).toBe(2);
  });

  it('shows the most urgent request of a buddy first, then the oldest', () => {
    const rows = [
      accessRow({ home: 'Z99002', buddy: 'Z99001', urgency: 'soon', askedAt: '2026-11-24T08:00:00.000Z' }),
      accessRow({ home: 'Z99002', buddy: 'Z99001', urgency: 'now', askedAt: '2026-11-24T10:00:00.000Z' }),
      accessRow({ home: 'Z99002', buddy: 'Z99001', urgency: 'now', askedAt: '2026-11-24T09:00:00.000Z' }),
    ].map(asView);
    const { askedOfUs } = accessLists(rows, me, 'Z99002');
    expect(askedOfUs.map((one) => one.value.asked.at.slice(11, 16))).toEqual(['09:00', '10:00', '08:00']);
  });

  it('brings the access that closes first to the top', () => {
    const rows = [
      accessRow({ person: me, state: opened('2026-11-24T10:50:00.000Z') }),
      accessRow({ person: me, state: opened('2026-11-24T10:40:00.000Z') }),
    ].map(asView);
    const closing = accessLists(rows, me, 'Z99002').open.map((one) =>
      one.value.state.is === 'open' ? one.value.state.opening.closesAt : '',
    );
    expect(closing).toEqual([...closing].sort());
  });

  it('puts a question from the privacy officer before the state of the access', () => {
    const row = accessRow({ person: me, state: { is: 'requested' } });
    row.enquiries = [
      {
        id: '33333333-3333-4333-8333-333333333333',
        question: row.reason,
        asked: { at: row.asked.at, receivedAt: null, by: row.by },
        reply: null,
      },
    ];
    const lists = accessLists([asView(row)], me, 'Z99002');
    expect(lists.questions).toHaveLength(1);
    expect(lists.waiting).toHaveLength(0);
  });
});
