import type { Holidays } from './holidays';
import { yearOf, type BankHoliday } from './model';

/** One day on which a list says something else than the list in use. */
export interface HolidayDifference {
  is: 'new' | 'renamed' | 'gone';
  date: string;
  title: string;
  /** What it was called, when it is `renamed`. */
  before?: string;
}

/** What would change if this list were laid over the one in use, in the order of the dates. Years that it lacks stay as they are. */
export function differencesOf(days: readonly BankHoliday[], holidays: Holidays): HolidayDifference[] {
  const years = new Set(days.map((one) => yearOf(one.date)));
  const dates = new Set(days.map((one) => one.date));
  const known = holidays.years.filter((one) => years.has(one.year)).flatMap((one) => one.days);
  const gone = known
    .filter((one) => !dates.has(one.date))
    .map(({ date, title }): HolidayDifference => ({ is: 'gone', date, title }));
  const others = days.flatMap(({ date, title }): HolidayDifference[] => {
    const before = holidays.on(date);
    if (before === undefined) return [{ is: 'new', date, title }];
    return before === title ? [] : [{ is: 'renamed', date, title, before }];
  });
  return [...gone, ...others].sort((one, other) => one.date.localeCompare(other.date));
}
