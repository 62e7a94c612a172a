import { z } from 'zod';
import {
  hubKind,
  matter,
  reach,
  referrers,
  type Eligibility,
  type Hub,
  type HubDescription,
  type OpeningHours,
} from '../../../shared/domain/hub/model';
import { shortDate } from '../../../shared/domain/dates';
import { typedDate } from '../../app/typed-date';
import { hoursInWords, typedHours } from './typed-hours';

/** A day with other hours than its week's, as it is typed. */
const dayEntry = z.object({ id: z.string(), date: z.string(), hours: z.string(), why: z.string() });
export type DayEntry = z.infer<typeof dayEntry>;

/** The form of a hub: texts as they were typed, and choices. */
export const hubEntries = z.object({
  kind: hubKind,
  name: z.string(),
  address: z.string(),
  telephone: z.string(),
  how: z.string(),
  refers: z.enum(referrers),
  symptoms: matter,
  higherRisk: matter,
  reaches: z.array(reach),
  ageFrom: z.string(),
  ageTo: z.string(),
  /** By weekday, 0 is Sunday. */
  week: z.array(z.string()),
  bankHolidays: z.boolean(),
  days: z.array(dayEntry),
});
export type HubEntries = z.infer<typeof hubEntries>;

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** A new hub: core hours on working days. */
const fresh: HubEntries = {
  kind: 'routine',
  name: '',
  address: '',
  telephone: '',
  how: '',
  refers: 'practice',
  symptoms: 'either',
  higherRisk: 'either',
  reaches: ['in-person'],
  ageFrom: '',
  ageTo: '',
  week: weekdays.map((day) => (day === 0 || day === 6 ? 'shut' : '08:00 to 18:30')),
  bankHolidays: false,
  days: [],
};

/** What the form begins with. Days that are over are left behind. @param today calendar date in England */
export function entriesOf(hub: Hub | undefined, today: string): HubEntries {
  if (!hub) return fresh;
  const { eligibility, hours } = hub;
  const dates = [...new Set(hours.exceptions.map((one) => one.date))].filter((date) => date >= today).sort();
  return {
    kind: hub.kind,
    name: hub.name,
    address: hub.address,
    telephone: hub.telephone,
    how: hub.how,
    refers: hub.refers,
    symptoms: eligibility.symptoms,
    higherRisk: eligibility.higherRisk,
    reaches: eligibility.reaches,
    ageFrom: String(eligibility.ageFrom ?? ''),
    ageTo: String(eligibility.ageTo ?? ''),
    week: weekdays.map((day) => hoursInWords(hours.weekly.filter((one) => one.day === day))),
    bankHolidays: hours.bankHolidays,
    days: dates.map((date) => {
      const own = hours.exceptions.filter((one) => one.date === date);
      return {
        id: date,
        date: shortDate(date),
        hours: hoursInWords(own.flatMap((one) => (one.hours ? [one.hours] : []))),
        why: own[0]?.why ?? '',
      };
    }),
  };
}

/** Years of age; null: no limit; undefined: not a number. */
export const yearsIn = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;

const missing: Partial<Record<keyof HubEntries, string>> = {
  name: 'Give it a name.',
  telephone: 'Say its number.',
  how: 'Say how.',
};
const unreadHours = 'Type hours as “8:00 to 12:00, 14:00 to 18:30”, or “shut”.';

/** What keeps the form from being sent, beside its field: `name`, `week.2`, `days.<id>.date`, `days.<id>.hours`. */
export function problemsOf(entries: HubEntries, today: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [field, says] of Object.entries(missing)) {
    const text = entries[field as keyof HubEntries]; // Object.entries forgets the names' type
    if (typeof text === 'string' && text.trim() === '') found.set(field, says);
  }
  if (entries.reaches.length === 0) found.set('reaches', 'Choose one at least.');
  if (yearsIn(entries.ageFrom) === undefined) found.set('ageFrom', 'A number of years.');
  if (yearsIn(entries.ageTo) === undefined) found.set('ageTo', 'A number of years.');
  entries.week.forEach((text, day) => {
    if (typedHours(text) === undefined) found.set(`week.${day}`, unreadHours);
  });
  const dates = entries.days.map((one) => typedDate(one.date, Number(today.slice(0, 4))));
  entries.days.forEach((one, index) => {
    const date = dates[index];
    if (date === undefined) found.set(`days.${one.id}.date`, 'Type the day as 25 12 2026.');
    else if (dates.indexOf(date) !== index) found.set(`days.${one.id}.date`, 'This day is there already.');
    if (typedHours(one.hours) === undefined) found.set(`days.${one.id}.hours`, unreadHours);
  });
  return found;
}

/** What is sent; only when there is no problem. */
export function descriptionOf(entries: HubEntries, today: string): HubDescription {
  const eligibility: Eligibility = {
    ageFrom: yearsIn(entries.ageFrom) ?? null,
    ageTo: yearsIn(entries.ageTo) ?? null,
    symptoms: entries.symptoms,
    higherRisk: entries.higherRisk,
    reaches: entries.reaches,
  };
  return {
    kind: entries.kind,
    name: entries.name.trim(),
    address: entries.address.trim(),
    telephone: entries.telephone.trim(),
    hours: {
      weekly: entries.week.flatMap((text, day) => (typedHours(text) ?? []).map((stretch) => ({ day, ...stretch }))),
      bankHolidays: entries.bankHolidays,
      exceptions: entries.days.flatMap((one): OpeningHours['exceptions'] => {
        const date = typedDate(one.date, Number(today.slice(0, 4)));
        const why = one.why.trim();
        if (date === undefined) return [];
        const stretches = typedHours(one.hours) ?? [];
        return stretches.length === 0 ? [{ date, hours: null, why }] : stretches.map((hours) => ({ date, hours, why }));
      }),
    },
    eligibility,
    refers: entries.refers,
    how: entries.how.trim(),
  };
}
