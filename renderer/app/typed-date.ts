/** Reads days and times as people type them, for planning: arrangements and closures. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @returns calendar date `2026-12-01` of "1 12 2026", "1/12/26", "1 Dec 2026", "1 december" (then of `year`), "2026-12-01" */
export function typedDate(text: string, year: number): string | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s/.,-]+/)
    .filter(Boolean);
  const [first = '', second = '', third] = parts;
  if (parts.length < 2 || parts.length > 3) return undefined;
  if (/^\d{4}$/.test(first)) return asDate(Number(first), Number(second), Number(third));
  const month = /^\d{1,2}$/.test(second) ? Number(second) : months.indexOf(second.slice(0, 3)) + 1;
  if (!/^\d{1,2}(st|nd|rd|th)?$/.test(first) || (third !== undefined && !/^(\d{2}|\d{4})$/.test(third)))
    return undefined;
  const named = third === undefined ? year : third.length === 2 ? 2000 + Number(third) : Number(third);
  return asDate(named, month, Number.parseInt(first, 10));
}

/** Undefined for a day that the calendar does not have, such as 31 February. */
function asDate(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day, 12));
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return year >= 1850 && year < 2200 ? at.toISOString().slice(0, 10) : undefined;
}

/** @returns time of day `18:30` of "18:30", "1830", "6.30pm", "6pm", "18" */
export function typedTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const minute = Number(match[2] ?? 0);
  let hour = Number(match[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The instant at which clocks in England show this day and time. In the hour that summer time skips, one hour later;
 * in the hour that comes twice, the first of the two.
 * @returns ISO instant
 */
export function englishInstant(date: string, time: string): string {
  const asIfUtc = Date.parse(`${date}T${time}:00.000Z`);
  // England is at UTC or one hour ahead of it.
  const ahead = new Date(asIfUtc - 3_600_000);
  return (london.format(ahead) === time ? ahead : new Date(asIfUtc)).toISOString();
}
