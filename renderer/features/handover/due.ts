import { addDays, londonParts } from '../../../shared/domain/calendar';
import { coreHours, isCoreDay } from '../../../shared/domain/calendar/core-hours';
import type { Holidays } from '../../../shared/domain/calendar/holidays';
import { weekdayName } from '../../../shared/domain/dates';
import type { HandoverUrgency } from '../../../shared/domain/handover/model';
import { englishInstant, typedDate, typedTime } from '../../app/typed-date';

export interface Due {
  due: string;
  byDay: boolean;
}

const nextCoreDay = (from: string, holidays: Holidays): string => {
  let day = from;
  while (!isCoreDay(day, holidays)) day = addDays(day, 1);
  return day;
};

const endOf = (day: string): Due => ({ due: englishInstant(day, coreHours.until), byDay: true });

/** When nothing is typed: urgent the end of today (or of the next working day), soon in three days, routine in a week. */
export function usualDue(urgency: HandoverUrgency, now: string, holidays: Holidays): Due {
  const { date, time } = londonParts(now);
  if (urgency === 'urgent') return endOf(nextCoreDay(time < '18:00' ? date : addDays(date, 1), holidays));
  return endOf(nextCoreDay(addDays(date, urgency === 'soon' ? 3 : 7), holidays));
}

/**
 * Reads when something is due, as people type it: "15:00", "tomorrow", "tomorrow 9am", "Friday", "27 Nov 15:00".
 * A time alone is today's. Undefined when it says no time, 'past' when that time is over.
 */
export function typedDue(text: string, now: string): Due | 'past' | undefined {
  const { date: today } = londonParts(now);
  const words = text.trim().toLowerCase().replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const wholeDay = typedDay(words.join(' '), today);
  const time = wholeDay === undefined ? typedTime(last) : undefined;
  const before = words.slice(0, -1).filter((word) => word !== 'at');
  const day =
    wholeDay ?? (time === undefined ? undefined : before.length === 0 ? today : typedDay(before.join(' '), today));
  if (day === undefined) return undefined;
  const found = time === undefined ? endOf(day) : { due: englishInstant(day, time), byDay: false };
  return found.due <= now ? 'past' : found;
}

/** A day in words: today, tomorrow, a weekday (the next one), or a date. */
function typedDay(text: string, today: string): string | undefined {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const name = weekdayName(addDays(today, ahead)).toLowerCase();
    if (text.length >= 3 && name.startsWith(text)) return addDays(today, ahead);
  }
  return typedDate(text, Number(today.slice(0, 4)));
}
