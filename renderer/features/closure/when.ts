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
