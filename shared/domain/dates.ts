import { londonParts } from './calendar';

/** How dates and times are written on screens and paper. All times are the time in England. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const partsOf = (date: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month: months[month - 1] ?? '', day };
};

/** 0 is Sunday, for a calendar date `2026-11-24`. */
export const weekdayOf = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();
export const weekdayName = (date: string): string => weekdays[weekdayOf(date)] ?? '';

/** "24 November 2026" */
export function dayMonthYear(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** "Tuesday 24 November 2026" */
export const longDate = (date: string): string => `${weekdayName(date)} ${dayMonthYear(date)}`;

/** "24 Nov 2026", for tables. */
export function shortDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** "14-Mar-1962": how a date that identifies a patient is written (NHS CUI). */
export function clinicalDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, '0')}-${month.slice(0, 3)}-${year}`;
}

/** "14:05" in England, of an instant. */
export const timeOf = (instant: string): string => londonParts(instant).time;

/** "10:41 on 24 November 2026" or, on the same day, "10:41". */
export function timeAndDay(instant: string, today: string): string {
  const { date, time } = londonParts(instant);
  return date === today ? time : `${time} on ${dayMonthYear(date)}`;
}

/** "Tuesday 24 November 2026 at 14:05" */
export function longMoment(instant: string): string {
  const { date, time } = londonParts(instant);
  return `${longDate(date)} at ${time}`;
}

/** "14:05 today", "Mon 14:05" within the week before, "24 Nov 14:05" otherwise: for lists. */
export function listMoment(instant: string, now: string): string {
  const { date, time } = londonParts(instant);
  const today = londonParts(now).date;
  if (date === today) return time;
  const days = Math.round((Date.parse(`${today}T12:00:00Z`) - Date.parse(`${date}T12:00:00Z`)) / 86_400_000);
  if (days > 0 && days < 7) return `${weekdayName(date).slice(0, 3)} ${time}`;
  const { month, day } = partsOf(date);
  return `${day} ${month.slice(0, 3)} ${time}`;
}
