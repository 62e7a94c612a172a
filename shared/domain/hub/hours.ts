import { addDays, bankHoliday, londonParts } from '../calendar';
import { weekdayOf } from '../dates';
import type { OpeningHours } from './model';

interface Stretch {
  from: string;
  until: string;
}

/** When it is open on a calendar date, the first stretch first; exceptions before bank holidays before the week. */
export function hoursOn(hours: OpeningHours, date: string): Stretch[] {
  const exceptions = hours.exceptions.filter((one) => one.date === date);
  if (exceptions.length > 0) return inOrder(exceptions.flatMap((one) => (one.hours ? [one.hours] : [])));
  if (!hours.bankHolidays && bankHoliday(date) !== undefined) return [];
  return inOrder(hours.weekly.filter((one) => one.day === weekdayOf(date)));
}

const inOrder = (stretches: readonly Stretch[]): Stretch[] =>
  [...stretches].sort((one, other) => one.from.localeCompare(other.from));

/** Until what time of day (`18:30`) it is open at an instant; undefined when it is shut then. */
export function openUntil(hours: OpeningHours, instant: string): string | undefined {
  const { date, time } = londonParts(instant);
  return hoursOn(hours, date).find((one) => one.from <= time && time < one.until)?.until;
}

/** The next time it opens after an instant, within two weeks. */
export function opensNext(hours: OpeningHours, instant: string): { date: string; time: string } | undefined {
  const { date, time } = londonParts(instant);
  for (let days = 0; days <= 14; days += 1) {
    const on = addDays(date, days);
    const next = hoursOn(hours, on).find((one) => days > 0 || one.from > time);
    if (next) return { date: on, time: next.from };
  }
  return undefined;
}
