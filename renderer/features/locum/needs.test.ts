import { expect, test } from 'vitest';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { daysOf } from '../../../shared/domain/locum-session/of-day';
import type { Way } from './day-content';
import { locumNeeds } from './needs';
import type { DayPractice, DaySession } from './useMyDay';

const by = { person: 'p', name: 'Dr Kofi Mensah', organisation: 'Z99001', roles: ['clinician' as const] };
const now = '2026-11-24T10:00:00.000Z';
const way = (worked: boolean): Way => ({
  guide: { system: 'SystmOne', steps: ['Start it.'], telephone: '01632 960201', otherwise: [] },
  user: null,
  signIn: { tries: [{ at: now, by, receivedAt: null, worked, because: worked ? '' : 'Card refused' }], prepared: null },
});
const practice = (organisation: string, here: boolean, ways: Way[] = []): DayPractice => ({
  organisation,
  name: organisation === 'Z99001' ? 'Larkfield Surgery' : 'Harbour View Practice',
  here,
  syncedAt: null,
  content: { sessions: [], ways, telephone: null, openUntil: [] },
});
const session = (id: string, organisation: string, date: string, from: string, to: string): LocumSession => ({
  id,
  organisation,
  person: 'p',
  name: by.name,
  role: 'clinician',
  date,
  from,
  to,
  reportTo: 'Reception',
  telephone: null,
  system: null,
  planned: { at: '2026-11-20T10:00:00.000Z', by },
  changed: null,
  withdrawn: null,
});
const day = (practices: DayPractice[], ...sessions: LocumSession[]): DaySession[] =>
  daysOf(sessions, now).flatMap((placed) => {
    const at = practices.find((one) => one.organisation === placed.session.organisation);
    return at ? [{ ...placed, practice: at, pending: false }] : [];
  });
const says = (sessions: DaySession[]) => locumNeeds(sessions, (code) => code, now).map((need) => need.says);

const larkfield = practice('Z99001', true);
const harbourView = practice('Z99002', false, [way(true)]);

test('a session that runs at another practice asks to act for it; one here, and one that is over, ask nothing', () => {
  const running = session('a', 'Z99002', '2026-11-24', '09:00', '12:30');
  expect(says(day([larkfield, harbourView], running))).toEqual([
    'Act for Harbour View Practice: your session there runs until 12:30',
  ]);
  const here = session('b', 'Z99001', '2026-11-24', '14:00', '18:00');
  const over = session('c', 'Z99002', '2026-11-24', '07:00', '08:00');
  expect(says(day([larkfield, harbourView], here, over))).toEqual([]);
});

test('what overlaps is said for both', () => {
  const one = session('a', 'Z99002', '2026-11-25', '09:00', '12:30');
  const other = session('b', 'Z99001', '2026-11-25', '12:00', '15:00');
  expect(says(day([larkfield, harbourView], one, other))).toEqual([
    'Tomorrow, 09:00 to 12:30: Harbour View Practice overlaps another session',
    'Tomorrow, 12:00 to 15:00: Larkfield Surgery overlaps another session',
  ]);
});

test('a sign-in that failed is said within a week before the session, not earlier', () => {
  const failed = practice('Z99002', false, [way(false)]);
  const soon = session('a', 'Z99002', '2026-12-01', '09:00', '12:30');
  const later = session('b', 'Z99002', '2026-12-02', '09:00', '12:30');
  expect(says(day([failed], soon, later))).toEqual([
    'Prove your way in before your session: Tuesday 1 December 2026, 09:00 to 12:30: Harbour View Practice',
  ]);
});
