import { addDays, londonDate } from '../../../shared/domain/calendar';
import type { Need } from '../today/needs';
import { dayName, overlapWords, signInOf, timesOf, wayOf } from './saying';
import type { DaySession } from './useMyDay';

/** How many days before a session a sign-in that is not proved is said. */
const provedAhead = 7;

/** What the person's day adds to Today. @param at ISO instant */
export function locumNeeds(sessions: readonly DaySession[], nameOf: (code: string) => string, at: string): Need[] {
  const today = londonDate(at);
  const needs: Need[] = [];
  for (const one of sessions) {
    const { session, practice } = one;
    if (one.is === 'over') continue;
    const day = dayName(session.date, today, addDays(today, 1));
    const overlaps = overlapWords(one, nameOf);
    const says = `${day}, ${timesOf(session)}: ${practice.name}`;
    if (overlaps !== null) {
      needs.push({
        id: `session ${session.id} overlap`,
        since: session.planned.at,
        place: { at: 'day' },
        says: `${says} overlaps another session`,
        detail: overlaps,
        tone: 'bad',
      });
    } else if (session.date === today && !practice.here) {
      needs.push({
        id: `session ${session.id} elsewhere`,
        since: session.planned.at,
        place: { at: 'day' },
        says: `Act for ${practice.name}: your session there ${one.is === 'now' ? `runs until ${session.to}` : `begins at ${session.from}`}`,
        detail: `Report to ${session.reportTo}. Ctrl+Shift+O acts for it.`,
        ...(one.is === 'now' ? { tone: 'warn' as const } : {}),
      });
    }
    const signIn = signInOf(wayOf(session, practice.content), at);
    if (signIn && signIn.is !== 'proved' && session.date <= addDays(today, provedAhead)) {
      needs.push({
        id: `session ${session.id} sign-in`,
        since: session.planned.at,
        place: { at: 'day' },
        says: `Prove your way in before your session: ${says}`,
        detail: signIn.card ?? signIn.says,
        tone: signIn.is === 'card-expired' ? 'bad' : 'warn',
      });
    }
  }
  return needs;
}
