import { expect, it } from 'vitest';
import { daysOf, overlap, sessionStanding } from './of-day';

const session = (id: string, date: string, from: string, to: string, withdrawn: null | { reason: string } = null) => ({
  id,
  date,
  from,
  to,
  withdrawn: withdrawn && {
    ...withdrawn,
    at: '2026-11-24T06:00:00.000Z',
    by: { person: '', name: '', organisation: '', roles: [] },
  },
});
/** 12:10 in England, in winter. */
const now = '2026-11-24T12:10:00.000Z';

it('the clock of England decides which one runs now, in summer too', () => {
  const one = session('a', '2026-11-24', '08:30', '12:30');
  expect(sessionStanding(one, now)).toBe('now');
  expect(sessionStanding(one, '2026-11-24T12:30:00.000Z')).toBe('over');
  expect(sessionStanding(one, '2026-11-24T08:29:00.000Z')).toBe('coming');
  expect(sessionStanding(one, '2026-11-23T12:00:00.000Z')).toBe('coming');
  expect(sessionStanding(session('b', '2026-06-24', '08:30', '12:30'), '2026-06-24T07:30:00.000Z')).toBe('now');
});

it('a session that begins when another ends does not overlap it', () => {
  const one = session('a', '2026-11-24', '08:30', '12:30');
  expect(overlap(one, session('b', '2026-11-24', '12:30', '13:00'))).toBe(false);
  expect(overlap(one, session('b', '2026-11-24', '12:29', '13:00'))).toBe(true);
  expect(overlap(one, session('b', '2026-11-25', '08:30', '12:30'))).toBe(false);
});

it('today and the days to come stand in order, with what overlaps; yesterday and what was withdrawn do not', () => {
  const days = daysOf(
    [
      session('late', '2026-11-24', '14:00', '18:00'),
      session('next', '2026-11-25', '08:00', '12:00'),
      session('gone', '2026-11-24', '08:00', '18:00', { reason: 'Ill' }),
      session('early', '2026-11-24', '08:30', '12:30'),
      session('both', '2026-11-24', '12:00', '15:00'),
      session('before', '2026-11-23', '08:30', '12:30'),
    ],
    now,
  );
  expect(days.map(({ session: { id }, is, overlaps }) => [id, is, overlaps.map((one) => one.id)])).toEqual([
    ['early', 'now', ['both']],
    ['both', 'now', ['late', 'early']],
    ['late', 'coming', ['both']],
    ['next', 'coming', []],
  ]);
});
