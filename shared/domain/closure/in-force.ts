import type { Closure } from './model';

/** Whether the closure holds at an instant: begun, not reopened, and its expected end (if any is known) not passed. */
export const closedAt = (one: Closure, instant: string): boolean =>
  one.from <= instant &&
  (one.reopened === null || instant < one.reopened.at) &&
  (one.until === null || instant < one.until);

/** The closure that holds at an instant, or none; of several the one that began last. */
export const closureInForce = (closures: readonly Closure[], instant: string): Closure | undefined =>
  closures.filter((one) => closedAt(one, instant)).sort((one, other) => other.from.localeCompare(one.from))[0];
