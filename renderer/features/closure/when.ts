import { londonDate } from '../../../shared/domain/calendar';
import { shortDate, timeOf } from '../../../shared/domain/dates';
import { typedDate, typedTime, englishInstant } from '../../app/typed-date';

/** A day and a time as typed. */
export interface TypedMoment {
  date: string;
  time: string;
}

/** @returns ISO instant; null when nothing was typed; undefined when it cannot be read */
export function typedMoment({ date, time }: TypedMoment, today: string): string | null | undefined {
  if (date.trim() === '' && time.trim() === '') return null;
  const day = date.trim() === '' ? today : typedDate(date, Number(today.slice(0, 4)));
  const clock = typedTime(time);
  return day === undefined || clock === undefined ? undefined : englishInstant(day, clock);
}

/** An instant as somebody would type it; null: both empty. */
export const momentTyped = (at: string | null): TypedMoment =>
  at === null ? { date: '', time: '' } : { date: shortDate(londonDate(at)), time: timeOf(at) };

/** What stands in the fields of an instant: the instant itself as long as nobody typed, to the second. */
export const momentChanged = (typed: TypedMoment, at: string | null, today: string): string | null | undefined => {
  const before = momentTyped(at);
  return typed.date === before.date && typed.time === before.time ? at : typedMoment(typed, today);
};

/** The calendar dates on which a closure begins and, if that is known, ends. @param from ISO instant, as `until` */
export const daysOf = ({ from, until }: { from: string; until: string | null }): string[] =>
  (until === null ? [from] : [from, until]).map(londonDate);
