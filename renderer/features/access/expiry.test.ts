import { expect, it } from 'vitest';
import { overdue } from './expiry';
import { accessRow, asView, opened } from './testing/access-rows';

const me = '11111111-1111-4111-8111-111111111111';

it('closes what ran out, and tells the timer from what was found open after a restart', () => {
  const rows = [
    accessRow({ person: me, state: opened('2026-11-24T08:00:00.000Z') }),
    accessRow({ person: me, state: opened('2026-11-24T10:40:00.000Z') }),
    accessRow({ person: me, state: opened('2026-11-24T10:55:00.000Z') }),
    // A colleague's: left to their own computer at first, then closed from here.
    accessRow({ state: opened('2026-11-24T08:30:00.000Z') }),
    accessRow({ state: opened('2026-11-24T10:38:00.000Z') }),
    // Opened by a buddy in our own records: theirs to close.
    accessRow({ home: 'Z99002', buddy: 'Z99001', state: opened('2026-11-24T08:00:00.000Z') }),
  ].map(asView);
  const found = overdue(
    rows,
    { person: me, organisation: 'Z99002' },
    '2026-11-24T11:00:00.000Z',
    '2026-11-24T10:30:00.000Z',
    new Set(),
  );
  expect(found.map(({ view, how }) => [view.id, how])).toEqual([
    [rows[0]?.id, 'found-open'],
    [rows[1]?.id, 'timer'],
    [rows[3]?.id, 'found-open'],
  ]);
});

it('closes what is open under a stopped arrangement at once, but never what danger to life opened', () => {
  const ordinary = asView(accessRow({ person: me, state: opened('2026-11-24T10:55:00.000Z') }));
  const glass = asView({ ...accessRow({ person: me, state: opened('2026-11-24T10:55:00.000Z') }), breakGlass: true });
  const others = asView(accessRow({ person: me, state: opened('2026-11-24T10:55:00.000Z') }));
  const stopped = new Set([ordinary.value.arrangement]);
  const open = [ordinary, glass, { ...others, value: { ...others.value, arrangement: crypto.randomUUID() } }];
  const found = overdue(
    open,
    { person: me, organisation: 'Z99002' },
    '2026-11-24T11:00:00.000Z',
    '2026-11-24T10:30:00.000Z',
    stopped,
  );
  expect(found.map(({ view, how }) => [view.id, how])).toEqual([[ordinary.id, 'stopped']]);
});
