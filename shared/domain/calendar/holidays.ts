import { referenceLedger } from '../../protocol/ledger';
import type { Read } from '../command';
import { listed } from '../words';
import bundled from './bank-holidays.json' with { type: 'json' };
import { yearOf, type BankHoliday, type BankHolidayList } from './model';

/** One year of the list in use. */
export interface HolidayYear {
  year: string;
  days: readonly BankHoliday[];
  /** The import that decides on this year; undefined: the list that the product brings. */
  of: BankHolidayList | undefined;
}

/** The bank holidays in England as they are known: every rule about core hours asks this one list. */
export interface Holidays {
  /** The bank holiday on this date, if it is one. */
  on: (date: string) => string | undefined;
  /** False when the list does not reach this date, so that a screen can say so. */
  knows: (date: string) => boolean;
  /** From the first. */
  years: readonly HolidayYear[];
  /** `2028` */
  lastYear: string;
}

/**
 * The bundled list with the imported ones laid over it: on each year the latest import that has it decides, wholly, so
 * that a bank holiday which was moved does not stand twice.
 */
export function holidaysOf(lists: readonly BankHolidayList[]): Holidays {
  const years = new Map<string, HolidayYear>();
  const lay = (days: readonly BankHoliday[], of: BankHolidayList | undefined) => {
    for (const year of new Set(days.map((one) => yearOf(one.date))))
      years.set(year, { year, days: days.filter((one) => yearOf(one.date) === year), of });
  };
  lay(bundled.holidays, undefined);
  for (const one of [...lists].sort((a, b) => a.number - b.number)) lay(one.days, one);
  const inOrder = [...years.values()].sort((one, other) => one.year.localeCompare(other.year));
  const titles = new Map(inOrder.flatMap(({ days }) => days.map((one) => [one.date, one.title])));
  return {
    on: (date) => titles.get(date),
    knows: (date) => years.has(yearOf(date)),
    years: inOrder,
    lastYear: inOrder.at(-1)?.year ?? '',
  };
}

/** The list that the product brings. Where an import may exist, ask `readHolidays` or, on a screen, `useHolidays`. */
export const bundledHolidays = holidaysOf([]);

/** The list as a handler may know it: a replay sees the imports that its command saw. */
export const readHolidays = async (read: Read): Promise<Holidays> =>
  holidaysOf(await read.list(referenceLedger, 'bankHolidays'));

/**
 * What to say when days lie past the end of the list, so that nobody takes silence for a working day.
 * @param dates calendar dates in England
 * @returns undefined when the list reaches all of them
 */
export function holidaysNotKnown(
  dates: readonly string[],
  holidays: Holidays,
): { says: string; next: string } | undefined {
  const years = [...new Set(dates.filter((date) => !holidays.knows(date)).map(yearOf))].sort();
  if (years.length === 0) return undefined;
  return {
    says: `The bank holidays of ${listed(years)} are not known here`,
    next: `The list ends with ${holidays.lastYear}. The service’s administrator can import the next one, under Notices, Bank holidays. Until then look the day up yourself: core hours are judged as on a working day.`,
  };
}
