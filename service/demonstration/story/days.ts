import { addDays, addMinutes, londonDate, londonParts } from '../../../shared/domain/calendar';
import { isCoreDay } from '../../../shared/domain/calendar/core-hours';
import { bundledHolidays } from '../../../shared/domain/calendar/holidays';

/** The days of the story, counted from today. */
export interface Days {
  /** A calendar date: `day(-3)` three days ago, `day(48)` in seven weeks. */
  day: (offset: number) => string;
  /** The date of the day at work so many before today: `worked(1)` is Friday on a Monday. */
  worked: (before: number) => string;
  /** The date of the day at work so many after today. */
  coming: (after: number) => string;
  /** The instant of a time in England on such a day. */
  at: (before: number, time: string) => string;
  /** The instant so many minutes before now. */
  ago: (minutes: number) => string;
}

/** The instant at which clocks in England show this time. Of the hour that comes twice in autumn, the first. */
export function instantIn(date: string, time: string): string {
  const winter = `${date}T${time}:00.000Z`;
  const summer = addMinutes(winter, -60);
  const shown = londonParts(summer);
  return shown.date === date && shown.time === time ? summer : winter;
}

/** @param now ISO instant */
export function daysFrom(now: string): Days {
  const today = londonDate(now);
  const worked: string[] = [today];
  for (let date = addDays(today, -1); worked.length <= 20; date = addDays(date, -1))
    if (isCoreDay(date, bundledHolidays)) worked.push(date);
  const coming: string[] = [today];
  for (let date = addDays(today, 1); coming.length <= 10; date = addDays(date, 1))
    if (isCoreDay(date, bundledHolidays)) coming.push(date);
  const within = (dates: readonly string[], count: number): string => {
    const date = dates[count];
    if (date === undefined) throw new RangeError('The story does not reach so far');
    return date;
  };
  return {
    day: (offset) => addDays(today, offset),
    worked: (before) => within(worked, before),
    coming: (after) => within(coming, after),
    at: (before, time) => instantIn(within(worked, before), time),
    ago: (minutes) => addMinutes(now, -minutes),
  };
}
