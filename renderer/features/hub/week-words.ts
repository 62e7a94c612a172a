import { addDays } from '../../../shared/domain/calendar';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { longDate } from '../../../shared/domain/dates';
import type { OpeningHours } from '../../../shared/domain/hub/model';
import { hoursInWords } from './typed-hours';

/** Monday first. */
const week = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [0, 'Sunday'],
] as const;

/** The week in lines, days that follow each other with the same hours as one: "Monday to Friday: 08:00 to 18:30". */
export function weekInWords(hours: OpeningHours): string[] {
  const found: { first: string; last: string; open: string }[] = [];
  for (const [day, name] of week) {
    const stretches = hours.weekly.filter((one) => one.day === day);
    const open = hoursInWords([...stretches].sort((one, other) => one.from.localeCompare(other.from)));
    const before = found.at(-1);
    if (before?.open === open) before.last = name;
    else found.push({ first: name, last: name, open });
  }
  return found.map(({ first, last, open }) => `${first === last ? first : `${first} to ${last}`}: ${open}`);
}

/** Days of the next weeks that differ from the week: "Friday 25 December 2026: shut (Christmas Day)". */
export function daysThatDiffer(hours: OpeningHours, today: string, days: number, holidays: Holidays): string[] {
  const found: string[] = [];
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const date = addDays(today, ahead);
    const own = hours.exceptions.filter((one) => one.date === date);
    const holiday = holidays.on(date);
    if (own.length === 0 && (holiday === undefined || hours.bankHolidays)) continue;
    const why = own[0]?.why.trim() || holiday;
    const open = hoursInWords(own.flatMap((one) => (one.hours ? [one.hours] : [])));
    found.push(`${longDate(date)}: ${open}${why === undefined ? '' : ` (${why})`}`);
  }
  return found;
}
