import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, sha256Hex } from '../../protocol/primitives';

export const bankHoliday = z.object({ date: calendarDate, title: line(200) });
export type BankHoliday = z.infer<typeof bankHoliday>;

/** The days of one list. A hundred years of them are about 800. */
export const bankHolidayDays = z.array(bankHoliday).min(1).max(1_000);

/**
 * One import of the official list for England and Wales. It is never altered: a later one is laid over it, year by year
 * (`holidaysOf`). Its row's id is its number.
 */
export const bankHolidayList = z.object({
  /** Counts up from 1; the bundled list comes before it. */
  number: z.int().positive(),
  /** SHA-256 of the file that was read. */
  file: sha256Hex,
  /** In the order of the dates. */
  days: bankHolidayDays,
  by: who,
  at: instant,
});
export type BankHolidayList = z.infer<typeof bankHolidayList>;

export const yearOf = (date: string): string => date.slice(0, 4);
