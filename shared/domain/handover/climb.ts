import { addMinutes } from '../calendar';
import { closedAt } from '../closure/in-force';
import type { Closure } from '../closure/model';
import type { Handover, HandoverUrgency } from './model';

/**
 * How far an unaccepted handover has climbed: 0 its owner's list, 1 the practice manager's Today as well, 2 at the top of
 * everybody's in red, with the telephone.
 */
export type Level = 0 | 1 | 2;

export interface Climb {
  level: Level;
  /** The home practice is closed: nobody there can accept it now, and it is not lost. */
  waits: boolean;
  /** It waited through a closure: it stands first at re-opening. */
  first: boolean;
  /** Its due time has passed. */
  overdue: boolean;
}

/** Minutes without acceptance after which it climbs to level 1 and 2. The makers' figures; a due time that passes climbs to 2 at once. */
export const climbsAfter: Record<HandoverUrgency, readonly [number, number]> = {
  urgent: [20, 60],
  soon: [4 * 60, 24 * 60],
  routine: [24 * 60, 72 * 60],
};

/** Open: somebody still has to do something about it. */
export const isOpen = ({ state }: Handover): boolean => state.is !== 'done' && state.is !== 'replaced';

/** The buddy's own to do: kept from the start, or returned. */
export const isTheBuddys = (one: Handover): boolean =>
  one.state.is === 'returned' || (one.owner.is === 'buddy' && isOpen(one) && one.state.is !== 'accepted');

/** Waits for somebody of the home practice to accept it. */
export const waitsForHome = (one: Handover): boolean => one.state.is === 'offered' && one.owner.is !== 'buddy';

/**
 * How an open handover stands at an instant. Closure of the home practice stops nothing: time goes on, so that the buddy
 * sees it climb, and what waited through it stands first for the home practice when it opens again.
 * @param closures the closures on the home practice's board
 */
export function climbOf(one: Handover, closures: readonly Closure[], now: string): Climb {
  const overdue = isOpen(one) && one.due < now;
  const still = { level: overdue ? 1 : 0, waits: false, first: false, overdue } as const;
  if (!waitsForHome(one)) return still;
  const [first, second] = climbsAfter[one.urgency];
  const waits = closures.some((closure) => closedAt(closure, now));
  const through = closures.some((closure) => {
    const ended = endOf(closure, now);
    return ended !== undefined && closedAt(closure, closure.from) && one.offered.at < ended;
  });
  const byTime: Level =
    overdue || now >= addMinutes(one.offered.at, second) ? 2 : now >= addMinutes(one.offered.at, first) ? 1 : 0;
  return { level: through && byTime === 0 ? 1 : byTime, waits, first: through && !waits, overdue };
}

/** When a closure was over, if it is by now. */
function endOf(closure: Closure, now: string): string | undefined {
  const ended = [closure.reopened?.at, closure.until].filter((at) => at !== null && at !== undefined).sort()[0];
  return ended !== undefined && ended <= now ? ended : undefined;
}

/** The order of every list: what stands first at re-opening, then the highest, then what is due first. */
export const byClimb = (one: { climb: Climb; due: string; id: string }, other: typeof one): number =>
  Number(other.climb.first) - Number(one.climb.first) ||
  other.climb.level - one.climb.level ||
  one.due.localeCompare(other.due) ||
  one.id.localeCompare(other.id);
