import type { Rejection } from '../../protocol/sync';
import { isWeekend } from '../calendar';
import { longDate } from '../dates';
import { counted } from '../words';
import { differencesOf } from './differences';
import type { Holidays } from './holidays';
import { yearOf, type BankHoliday } from './model';

/** England has had eight a year since 1978 (Banking and Financial Dealings Act 1971); extra ones come on top. */
const fewestAYear = 8;

const refuse = (code: string, says: string, next: string, field = 'days'): Rejection => ({
  code: `bankHolidays.${code}`,
  says,
  next,
  field,
});
const otherFile = 'Take the file from gov.uk/bank-holidays again. Nothing was changed.';

/** What of a list cannot be the official one, with the entry at fault (`days.3`, counted from 0); undefined when it can. */
export function refusesDays(days: readonly BankHoliday[]): Rejection | undefined {
  const seen = new Map<string, BankHoliday>();
  for (const [at, one] of days.entries()) {
    const entry = `Entry ${at + 1}, “${one.title}” on ${longDate(one.date)},`;
    const before = seen.get(one.date);
    if (before)
      return refuse('twice', `${entry} has the same day as “${before.title}”.`, otherFile, `days.${String(at)}`);
    seen.set(one.date, one);
    if (isWeekend(one.date))
      return refuse(
        'weekend',
        `${entry} lies on a weekend. The official list gives the weekday on which it is kept.`,
        otherFile,
        `days.${String(at)}`,
      );
  }
  const years = [...new Set(days.map((one) => yearOf(one.date)))].sort();
  const last = Number(years.at(-1));
  for (let year = Number(years[0]); year <= last; year += 1) {
    const found = days.filter((one) => yearOf(one.date) === String(year)).length;
    if (found < fewestAYear)
      return refuse(
        'incomplete',
        `The list has ${found === 0 ? 'no bank holiday' : counted(found, 'bank holiday')} in ${year}, and England has at least ${fewestAYear} a year: part of it is missing.`,
        otherFile,
      );
  }
  return undefined;
}

/** What speaks against laying a list over the one in use: nothing new in it, or years between them that would stay unknown. */
export function refusesOver(days: readonly BankHoliday[], holidays: Holidays): Rejection | undefined {
  if (differencesOf(days, holidays).length === 0)
    return refuse(
      'same',
      'The file says the same as the list in use, so there is nothing to import.',
      'Look whether gov.uk has a newer one.',
    );
  const years = [
    ...new Set([...days.map((one) => yearOf(one.date)), ...holidays.years.map(({ year }) => year)]),
  ].sort();
  const gap = years.find((year, at) => at > 0 && Number(year) !== Number(years[at - 1]) + 1);
  return gap === undefined
    ? undefined
    : refuse('gap', `The year before ${gap} would stay unknown between this list and the one in use.`, otherFile);
}
