import bankHolidays from './calendar/bank-holidays.json' with { type: 'json' };

/** Days and hours in England, where every rule about dates is judged. */

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Calendar date `2026-11-24` and time of day `14:05` in England of an ISO instant. Throws `RangeError` when it is none. */
export function londonParts(instant: string): { date: string; time: string } {
  const parts = Object.fromEntries(london.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return {
    date: `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`,
    time: `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`,
  };
}

/** The calendar date in England at an instant: what 'today' means everywhere. */
export const londonDate = (instant: string): string => londonParts(instant).date;

/** Another calendar date, some days later (or earlier, when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** An instant some minutes later, in the same format. */
export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

const holidays = new Map(bankHolidays.holidays.map((one) => [one.date, one.title]));

/** The bank holiday in England on this date, if it is one. The bundled list ends with 2028 (`bankHolidaysKnown`). */
export const bankHoliday = (date: string): string | undefined => holidays.get(date);

/** False when the bundled list does not reach this date, so that a screen can say so. */
export const bankHolidaysKnown = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= 2026 && year <= bankHolidays.lastYear;
};

/**
 * What to say when days lie past the end of the list of bank holidays, so that nobody takes silence for a working day.
 * @param dates calendar dates in England
 * @returns undefined when the list reaches all of them
 */
export function holidaysNotKnown(dates: readonly string[]): { says: string; next: string } | undefined {
  const years = [...new Set(dates.filter((date) => !bankHolidaysKnown(date)).map((date) => date.slice(0, 4)))].sort();
  if (years.length === 0) return undefined;
  return {
    says: `The bank holidays of ${years.join(' and ')} are not known here`,
    next: `The list ends with ${bankHolidays.lastYear}. Look the day up yourself: core hours are judged as on a working day.`,
  };
}

export const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** A day on which a practice must be reachable: Monday to Friday, not Good Friday, Christmas Day or a bank holiday (GMS contract). */
export const isCoreDay = (date: string): boolean => !isWeekend(date) && bankHoliday(date) === undefined;

export const coreHours = { from: '08:00', until: '18:30' } as const;

/** Whether an instant lies in core hours, 08:00 to 18:30 on a core day (GMS contract). */
export function inCoreHours(instant: string): boolean {
  const { date, time } = londonParts(instant);
  return isCoreDay(date) && time >= coreHours.from && time < coreHours.until;
}

/** Whether any part of a stretch lies in core hours. `until` null: nobody knows its end, so it will. */
export function touchesCoreHours(from: string, until: string | null): boolean {
  if (inCoreHours(from) || until === null) return true;
  const first = londonParts(from);
  const last = londonParts(until);
  if (isCoreDay(first.date) && first.time < coreHours.from && (last.date > first.date || last.time > coreHours.from))
    return true;
  for (let date = addDays(first.date, 1); date <= last.date; date = addDays(date, 1)) {
    if (isCoreDay(date) && (date < last.date || last.time > coreHours.from)) return true;
  }
  return false;
}
