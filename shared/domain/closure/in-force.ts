import { factsAt } from './as-of';
import type { Closure, ClosureExtent } from './model';

/**
 * Whether the closure, or the rehearsal of one, runs at an instant: begun, not ended, and its expected end not passed.
 * Judged by what held then: a change of later is no reproach to what was opened before it.
 */
export function runsAt(one: Closure, instant: string): boolean {
  const { from, until } = factsAt(one, instant);
  return from <= instant && (one.reopened === null || instant < one.reopened.at) && (until === null || instant < until);
}

/** Whether the practice is closed by it at an instant. A rehearsal closes nothing. */
export const closedAt = (one: Closure, instant: string): boolean => one.rehearsal !== true && runsAt(one, instant);

/** The closure that holds at an instant, or none; of several the one that began last. Never a rehearsal. */
export const closureInForce = (closures: readonly Closure[], instant: string): Closure | undefined =>
  closures.filter((one) => closedAt(one, instant)).sort((one, other) => other.from.localeCompare(one.from))[0];

/**
 * Whether a closure of this extent lets buddies in where the arrangement says "only while the home practice is closed".
 * With telephones only, the practice still sees its patients and reads its own records, so nothing opens.
 */
export const opensRecords = (extent: ClosureExtent): boolean => extent !== 'phones-only';

/** The closure by which buddies' access is open at an instant, or none. */
export const closureForAccess = (closures: readonly Closure[], instant: string): Closure | undefined =>
  closureInForce(
    closures.filter((one) => opensRecords(factsAt(one, instant).extent)),
    instant,
  );
