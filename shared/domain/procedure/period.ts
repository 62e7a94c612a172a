import { addDays, londonDate } from '../calendar';
import type { ReviewProcedure, ReviewSample, Rhythm } from './model';

export interface Period {
  /** First and last day, in England. */
  from: string;
  until: string;
}

/** The last day of a period that begins on this day. A month ends where the calendar's month does. */
function lastDay(from: string, rhythm: Rhythm): string {
  if (rhythm === 'weekly') return addDays(from, 6);
  if (rhythm === 'fortnightly') return addDays(from, 13);
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0, 12)).toISOString().slice(0, 10);
}

export const latestSample = (samples: readonly ReviewSample[]): ReviewSample | undefined =>
  [...samples].sort((one, other) => other.until.localeCompare(one.until) || other.at.localeCompare(one.at))[0];

export const versionsOf = (procedures: readonly ReviewProcedure[]): ReviewProcedure[] =>
  [...procedures].sort((one, other) => other.version - one.version);

/** The procedure that holds now. */
export const procedureInForce = (procedures: readonly ReviewProcedure[]): ReviewProcedure | undefined =>
  versionsOf(procedures)[0];

/**
 * The version that held when a period began, else the first one ever: what was decided after the accesses were there to be
 * seen does not change how their sample is drawn.
 */
export function procedureFor(procedures: readonly ReviewProcedure[], from: string): ReviewProcedure | undefined {
  const newestFirst = versionsOf(procedures);
  return newestFirst.find((one) => londonDate(one.at) <= from) ?? newestFirst.at(-1);
}

/**
 * The period that is to be drawn next: it begins on the day after the last one, the first one on the day of the first
 * access (or of the procedure). Its rhythm is that of the version that held on its first day. A period that nobody drew in
 * time is not lost: it runs to the last whole period before today.
 * @param firstAccess calendar date of the first access to the practice's records, if there is any
 * @param today calendar date in England; a period is drawn when its last day is over or, the first time, today
 */
export function nextPeriod(
  procedures: readonly ReviewProcedure[],
  samples: readonly ReviewSample[],
  firstAccess: string | undefined,
  today: string,
): (Period & { due: boolean }) | undefined {
  const first = versionsOf(procedures).at(-1);
  return first && periodSince(first, procedures, samples, firstAccess, today);
}

/** The same for a practice that has set a procedure; `first`: the first version of it ever. */
export function periodSince(
  first: ReviewProcedure,
  procedures: readonly ReviewProcedure[],
  samples: readonly ReviewSample[],
  firstAccess: string | undefined,
  today: string,
): Period & { due: boolean } {
  const before = latestSample(samples);
  const begun = londonDate(first.at);
  if (!before) {
    // The first sample is about what happened before there was a procedure, up to the day that it was set.
    const from = firstAccess !== undefined && firstAccess < begun ? firstAccess : begun;
    return { from, until: begun, due: begun <= today };
  }
  const from = addDays(before.until, 1);
  const rhythm = (procedureFor(procedures, from) ?? first).rhythm;
  let until = lastDay(from, rhythm);
  for (let later = lastDay(addDays(until, 1), rhythm); later < today; later = lastDay(addDays(later, 1), rhythm))
    until = later;
  return { from, until, due: until < today };
}
