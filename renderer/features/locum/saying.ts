import { longDate } from '../../../shared/domain/dates';
import type { LocumSession } from '../../../shared/domain/locum-session/model';
import { rehearsed, type Rehearsed } from '../../../shared/domain/staff-access/rehearsed';
import { listed } from '../../../shared/domain/words';
import type { DayContent, Way } from './day-content';
import type { DaySession } from './useMyDay';

/** "08:30 to 12:30" */
export const timesOf = ({ from, to }: Pick<LocumSession, 'from' | 'to'>): string => `${from} to ${to}`;

/** "Today", "Tomorrow" or the day. @param today calendar date */
export const dayName = (date: string, today: string, tomorrow: string): string =>
  date === today ? 'Today' : date === tomorrow ? 'Tomorrow' : longDate(date);

/** "It overlaps Harbour View Practice, 12:00 to 15:00: you cannot be at both." Null when nothing does. */
export function overlapWords(one: DaySession, nameOf: (code: string) => string): string | null {
  if (one.overlaps.length === 0) return null;
  const others = one.overlaps.map((other) => `${nameOf(other.organisation)}, ${timesOf(other)}`);
  return `It overlaps ${listed(others)}: you cannot be at both. Ring one of them.`;
}

/** The guide of the session's system; where none was said, the practice's only one. */
export function wayOf(session: LocumSession, content: DayContent): Way | undefined {
  const named = content.ways.find((one) => one.guide.system === session.system);
  return named ?? (session.system === null && content.ways.length === 1 ? content.ways[0] : undefined);
}

/** The number to ring: of the session, of the guide, of the register. */
export const telephoneOf = (session: LocumSession, content: DayContent): string | null =>
  session.telephone ?? wayOf(session, content)?.guide.telephone ?? content.telephone;

/** Whether the sign-in was proved lately, and the card; undefined when nothing is recorded. @param at ISO instant */
export const signInOf = (way: Way | undefined, at: string): Rehearsed | undefined =>
  way?.signIn ? rehearsed(way.signIn, at) : undefined;
