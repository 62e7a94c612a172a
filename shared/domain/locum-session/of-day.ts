import { londonParts } from '../calendar';
import type { LocumSession } from './model';

type Times = Pick<LocumSession, 'date' | 'from' | 'to'>;

/** Whether two sessions share a minute. One that begins when the other ends does not overlap it. */
export const overlap = (one: Times, other: Times): boolean =>
  one.date === other.date && one.from < other.to && other.from < one.to;

export type SessionStanding = 'over' | 'now' | 'coming';

/** @param at ISO instant; judged by the clock in England */
export function sessionStanding(one: Times, at: string): SessionStanding {
  const { date, time } = londonParts(at);
  if (one.date !== date) return one.date < date ? 'over' : 'coming';
  return time < one.from ? 'coming' : time < one.to ? 'now' : 'over';
}

/** A session among the person's others. */
export interface Placed<S> {
  session: S;
  is: SessionStanding;
  /** Those that share a minute with it: a person cannot be at both. */
  overlaps: readonly S[];
}

/**
 * A person's sessions of today and later, whatever practice they are at, in order; what was withdrawn is left out.
 * @param at ISO instant
 */
export function daysOf<S extends Times & Pick<LocumSession, 'id' | 'withdrawn'>>(
  sessions: readonly S[],
  at: string,
): Placed<S>[] {
  const today = londonParts(at).date;
  const live = sessions.filter((one) => one.withdrawn === null && one.date >= today);
  return live
    .map((session) => ({
      session,
      is: sessionStanding(session, at),
      overlaps: live.filter((other) => other.id !== session.id && overlap(session, other)),
    }))
    .sort(
      ({ session: one }, { session: other }) =>
        one.date.localeCompare(other.date) ||
        one.from.localeCompare(other.from) ||
        one.to.localeCompare(other.to) ||
        one.id.localeCompare(other.id),
    );
}
