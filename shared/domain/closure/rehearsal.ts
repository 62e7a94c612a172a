import type { Arrangement } from '../arrangement/model';
import { isParty, standing } from '../arrangement/standing';
import { addDays, londonDate } from '../calendar';
import type { Closure } from './model';

/** A closure is rehearsed at least once a year, and a first time within a month of the first arrangement. Ours. */
export const rehearsalEveryDays = 365;
export const firstRehearsalDays = 30;

/**
 * Since which day a rehearsal is due, or undefined when none is. A real closure teaches as much, so it counts.
 * @param today calendar date in England
 */
export function rehearsalDue(
  organisation: string,
  closures: readonly Closure[],
  arrangements: readonly Arrangement[],
  today: string,
): string | undefined {
  const held = arrangements.filter((one) => isParty(one, organisation) && standing(one, today) === 'active');
  if (held.length === 0) return undefined;
  const done = closures
    .filter((one) => one.organisation === organisation && one.reopened !== null && one.reopened.at > one.from)
    .map((one) => londonDate(one.from))
    .sort();
  const last = done.at(-1);
  const first = held.map((one) => one.terms.from).sort()[0] ?? today;
  const due = last === undefined ? addDays(first, firstRehearsalDays) : addDays(last, rehearsalEveryDays);
  return due <= today ? due : undefined;
}
