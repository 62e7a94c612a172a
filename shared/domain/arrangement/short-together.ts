import { addDays, londonDate } from '../calendar';
import { isCoreDay } from '../calendar/core-hours';
import type { Holidays } from '../calendar/holidays';
import { dayMonthYear } from '../dates';
import type { Pressure } from '../staffing/model';
import { isAbove, worstOf } from '../staffing/level';
import { counted, listed } from '../words';

/** How far back days are compared. */
const weeks = 8;
/** From how many such days it is said: one day is chance. Ours. */
const worthSaying = 2;

type Declared = Pick<Pressure, 'organisation' | 'level' | 'at'>;

/**
 * The working days of the last weeks on which a practice declared amber or worse, or had not taken it back from before.
 * @param today calendar date in England
 * @returns undefined when nothing was ever declared, as far as is known here
 */
function shortDays(
  organisation: string,
  declarations: readonly Declared[],
  today: string,
  holidays: Holidays,
): string[] | undefined {
  const own = declarations
    .filter((one) => one.organisation === organisation && londonDate(one.at) <= today)
    .sort((one, other) => one.at.localeCompare(other.at));
  if (own.length === 0) return undefined;
  const found: string[] = [];
  for (let date = addDays(today, 1 - weeks * 7); date <= today; date = addDays(date, 1)) {
    if (!isCoreDay(date, holidays)) continue;
    const before = own.findLast((one) => londonDate(one.at) < date);
    const during = own.filter((one) => londonDate(one.at) === date);
    const levels = [...(before ? [before] : []), ...during].map((one) => one.level);
    if (isAbove(worstOf(levels), 'green')) found.push(date);
  }
  return found;
}

/**
 * Cover that fails with the one it covers: days on which this practice and a party were both short. Boards are read only
 * by practices that share a signed arrangement, so before that only one's own days are known, and that is said.
 * @param mine the practice that reads this; it compares itself with each other party
 */
export function shortTogether(
  mine: string,
  parties: readonly { organisation: string; name: string }[],
  declarations: readonly Declared[],
  today: string,
  holidays: Holidays,
): string[] {
  const ours = shortDays(mine, declarations, today, holidays);
  if (ours === undefined || ours.length < worthSaying) return [];
  const others = parties.filter((party) => party.organisation !== mine);
  const found: string[] = [];
  const unknown: string[] = [];
  for (const { organisation, name } of others) {
    const theirs = shortDays(organisation, declarations, today, holidays);
    if (theirs === undefined) {
      unknown.push(name);
      continue;
    }
    const both = ours.filter((date) => theirs.includes(date));
    const last = both.at(-1);
    if (last === undefined || both.length < worthSaying) continue;
    found.push(
      `You and ${name} were both amber or worse on ${counted(both.length, 'working day')} of the last ${weeks} weeks, the last on ${dayMonthYear(last)}: on such days neither may be able to cover.`,
    );
  }
  if (unknown.length > 0) {
    found.push(
      `You were amber or worse on ${counted(ours.length, 'working day')} of the last ${weeks} weeks. Nothing that ${listed(unknown)} declared is known here yet, so ask on which days they are short.`,
    );
  }
  return found;
}
