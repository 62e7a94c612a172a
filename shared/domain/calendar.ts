/** Days and times in England, where every rule about dates is judged. */

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

export const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
