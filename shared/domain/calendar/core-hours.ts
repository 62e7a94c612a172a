import { addDays, isWeekend, londonParts } from '../calendar';
import type { Holidays } from './holidays';

/** A day on which a practice must be reachable: Monday to Friday, not Good Friday, Christmas Day or a bank holiday (GMS contract). */
export const isCoreDay = (date: string, holidays: Holidays): boolean =>
  !isWeekend(date) && holidays.on(date) === undefined;

export const coreHours = { from: '08:00', until: '18:30' } as const;

/** Whether an instant lies in core hours, 08:00 to 18:30 on a core day (GMS contract). */
export function inCoreHours(instant: string, holidays: Holidays): boolean {
  const { date, time } = londonParts(instant);
  return isCoreDay(date, holidays) && time >= coreHours.from && time < coreHours.until;
}

/** Whether any part of a stretch lies in core hours. `until` null: nobody knows its end, so it will. */
export function touchesCoreHours(from: string, until: string | null, holidays: Holidays): boolean {
  if (inCoreHours(from, holidays) || until === null) return true;
  const first = londonParts(from);
  const last = londonParts(until);
  if (
    isCoreDay(first.date, holidays) &&
    first.time < coreHours.from &&
    (last.date > first.date || last.time > coreHours.from)
  )
    return true;
  for (let date = addDays(first.date, 1); date <= last.date; date = addDays(date, 1)) {
    if (isCoreDay(date, holidays) && (date < last.date || last.time > coreHours.from)) return true;
  }
  return false;
}
