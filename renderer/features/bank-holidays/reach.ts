import { addDays } from '../../../shared/domain/calendar';
import type { Holidays, HolidayYear } from '../../../shared/domain/calendar/holidays';
import type { BankHoliday } from '../../../shared/domain/calendar/model';
import { longMoment } from '../../../shared/domain/dates';
import type { Need } from '../today/needs';

/** gov.uk gives two years ahead, so a list that reaches less than one is old. @param today calendar date in England */
export const reachesAYear = (holidays: Holidays, today: string): boolean => holidays.knows(addDays(today, 365));

/** What Today says to the service's administrator when the list ends. @param today calendar date in England */
export function holidayNeed(holidays: Holidays, today: string): Need | undefined {
  if (reachesAYear(holidays, today)) return undefined;
  const { lastYear } = holidays;
  const over = !holidays.knows(today);
  return {
    id: 'bank-holidays',
    since: `${lastYear}-01-01T00:00:00.000Z`,
    place: { at: 'notices', view: 'holidays' },
    says: `The list of bank holidays ${over ? 'ended' : 'ends'} with ${lastYear}: import the next`,
    detail: 'It comes from gov.uk/bank-holidays. Past its end core hours are judged as on a working day.',
    ...(over ? { tone: 'bad' } : holidays.knows(addDays(today, 90)) ? {} : { tone: 'warn' }),
  };
}

/** "2026 to 2028" */
export function yearsInWords(years: readonly string[]): string {
  const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
  return first === last ? first : `${first} to ${last}`;
}

/** Years one after the other that one list decides on, and which list that is. */
export function sources(holidays: Holidays): { years: string; says: string }[] {
  const found: { years: HolidayYear[]; of: HolidayYear['of'] }[] = [];
  for (const year of holidays.years) {
    const last = found.at(-1);
    if (last?.of === year.of && last) last.years.push(year);
    else found.push({ years: [year], of: year.of });
  }
  return found.map(({ years, of }) => ({
    years: yearsInWords(years.map((one) => one.year)),
    says: of ? `Imported by ${of.by.name}, ${longMoment(of.at)}` : 'The list that came with Practice Buddy',
  }));
}

export const yearsOf = (days: readonly BankHoliday[]): string[] =>
  [...new Set(days.map((one) => one.date.slice(0, 4)))].sort();
