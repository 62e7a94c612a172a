import { addDays, londonParts } from '../calendar';
import type { Holidays } from '../calendar/holidays';
import { reject } from '../command';
import { dayMonthYear, weekdayName, weekdayOf } from '../dates';
import type { OpeningHours } from './model';

export interface Stretch {
  from: string;
  until: string;
}

/** When it is open on a calendar date, the first stretch first; exceptions before bank holidays before the week. */
export function hoursOn(hours: OpeningHours, date: string, holidays: Holidays): Stretch[] {
  const exceptions = hours.exceptions.filter((one) => one.date === date);
  if (exceptions.length > 0) return inOrder(exceptions.flatMap((one) => (one.hours ? [one.hours] : [])));
  if (!hours.bankHolidays && holidays.on(date) !== undefined) return [];
  return inOrder(hours.weekly.filter((one) => one.day === weekdayOf(date)));
}

const inOrder = (stretches: readonly Stretch[]): Stretch[] =>
  [...stretches].sort((one, other) => one.from.localeCompare(other.from));

/** Until what time of day (`18:30`) it is open at an instant; undefined when it is shut then. */
export function openUntil(hours: OpeningHours, instant: string, holidays: Holidays): string | undefined {
  const { date, time } = londonParts(instant);
  return hoursOn(hours, date, holidays).find((one) => one.from <= time && time < one.until)?.until;
}

/** The next time it opens after an instant, within two weeks. */
export function opensNext(
  hours: OpeningHours,
  instant: string,
  holidays: Holidays,
): { date: string; time: string } | undefined {
  const { date, time } = londonParts(instant);
  for (let days = 0; days <= 14; days += 1) {
    const on = addDays(date, days);
    const next = hoursOn(hours, on, holidays).find((one) => days > 0 || one.from > time);
    if (next) return { date: on, time: next.from };
  }
  return undefined;
}

/** What makes a day differ from its week: what its host wrote, or the bank holiday; undefined on a usual day. */
export function whyDifferent(hours: OpeningHours, date: string, holidays: Holidays): string | undefined {
  const exception = hours.exceptions.find((one) => one.date === date);
  if (exception) return exception.why.trim() || holidays.on(date) || 'other hours on this day';
  return hours.bankHolidays ? undefined : holidays.on(date);
}

/** Hours that end before they begin, or cross each other; the field is `hours.<weekday>` or `hours.<date>`. */
export function refusesHours({ weekly, exceptions }: OpeningHours) {
  const days = new Map<string, { name: string; stretches: Stretch[] }>();
  const add = (field: string, name: string, stretch: Stretch) =>
    days.set(field, { name, stretches: [...(days.get(field)?.stretches ?? []), stretch] });
  for (const one of weekly) add(`hours.${one.day}`, `${weekdayName(someDay(one.day))}s`, one);
  for (const one of exceptions) if (one.hours) add(`hours.${one.date}`, dayMonthYear(one.date), one.hours);
  for (const [field, { name, stretches }] of days) {
    if (stretches.some((one) => one.until <= one.from))
      return reject('hub.hours', `On ${name} the hub would shut before it opens.`, 'Correct the hours.', field);
    const inTurn = inOrder(stretches);
    if (inTurn.some((one, index) => one.from < (inTurn[index - 1]?.until ?? '')))
      return reject('hub.hoursCross', `On ${name} two of the hours cross each other.`, 'Correct the hours.', field);
  }
  return undefined;
}

/** A date of this weekday; 1 November 2026 was a Sunday. */
const someDay = (day: number): string => addDays('2026-11-01', day);
