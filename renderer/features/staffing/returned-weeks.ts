import { addDays, londonParts } from '../../../shared/domain/calendar';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import type {
  Pressure,
  ReturnStep,
  StaffingDay,
  StaffingRulesSet,
  WeeklyReturn,
} from '../../../shared/domain/staffing/model';
import { mondayOf, returnDueOn, returnDueTime } from '../../../shared/domain/staffing/return';
import { isSameReturn, sentStepOf } from '../../../shared/domain/staffing/return-steps';
import { rulesOn } from '../../../shared/domain/staffing/suggest';

/** One week, and what became of its return. */
export interface ReturnedWeek {
  monday: string;
  /**
   * `sent`: it left; `copied`: its text was copied and nobody said that it was sent; `counted`: only its figures are kept;
   * `missing`: it was due and there is nothing; `coming`: it is not due yet; `unasked`: the LMC did not want it then.
   */
  is: 'sent' | 'copied' | 'counted' | 'missing' | 'coming' | 'unasked';
  figures: WeeklyReturn | null;
  steps: ReturnStep[];
  /** Of the sending or copying; ISO instant. */
  at: string | null;
  by: string | null;
  /** It was sent after it was due. */
  late: boolean;
  /** The figures were put right after it was sent, and not sent again. */
  changedSince: boolean;
}

/** How far back weeks are listed. */
export const mostWeeks = 52;

/** Every week since the practice first used its staffing pages, this one first. @param now ISO instant */
export function returnedWeeks(
  now: string,
  known: {
    returns: readonly WeeklyReturn[];
    steps: readonly ReturnStep[];
    days: readonly StaffingDay[];
    sets: readonly StaffingRulesSet[];
    holidays: Holidays;
    /** Our own. */
    declarations: readonly Pressure[];
  },
): ReturnedWeek[] {
  const today = londonParts(now).date;
  const first = [
    ...known.returns.map((one) => one.monday),
    ...known.days.map((one) => one.date),
    ...known.sets.map((one) => one.from),
    ...known.declarations.map((one) => londonParts(one.at).date),
  ].sort()[0];
  const last = mondayOf(today);
  if (first === undefined) return [];
  const found: ReturnedWeek[] = [];
  const from = mondayOf(first) > addDays(last, -7 * mostWeeks) ? mondayOf(first) : addDays(last, -7 * (mostWeeks - 1));
  for (let monday = last; monday >= from; monday = addDays(monday, -7)) {
    const figures = known.returns.find((one) => one.monday === monday) ?? null;
    const steps = known.steps
      .filter((one) => one.monday === monday)
      .sort((one, other) => one.at.localeCompare(other.at));
    found.push({ monday, figures, steps, ...became(monday, figures, steps, now, known) });
  }
  return found;
}

function became(
  monday: string,
  figures: WeeklyReturn | null,
  steps: readonly ReturnStep[],
  now: string,
  { sets, holidays }: { sets: readonly StaffingRulesSet[]; holidays: Holidays },
): Pick<ReturnedWeek, 'is' | 'at' | 'by' | 'late' | 'changedSince'> {
  const nothing = { at: null, by: null, late: false, changedSince: false };
  if (!figures) {
    if (!isPastDue(monday, now, holidays)) return { is: 'coming', ...nothing };
    return { is: rulesOn(sets, returnDueOn(monday, holidays)).weeklyReturn ? 'missing' : 'unasked', ...nothing };
  }
  if (figures.sentAt !== null) {
    const sent = sentStepOf(steps);
    return {
      is: 'sent',
      at: figures.sentAt,
      // One from before steps were kept was sent by whoever kept it last.
      by: (sent ?? figures).by.name,
      late: isPastDue(monday, figures.sentAt, holidays),
      changedSince: sent !== undefined && !isSameReturn(sent, figures),
    };
  }
  const last = steps.at(-1);
  if (last?.step === 'copied') return { is: 'copied', ...nothing, at: last.at, by: last.by.name };
  return { is: 'counted', ...nothing, at: figures.at, by: figures.by.name };
}

function isPastDue(monday: string, at: string, holidays: Holidays): boolean {
  const { date, time } = londonParts(at);
  const due = returnDueOn(monday, holidays);
  return date > due || (date === due && time > returnDueTime);
}
