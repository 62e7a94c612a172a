import { z } from 'zod';
import { who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';

/** The four kinds of locality hub in the BMA's letter of 19 March 2020. */
export const hubKinds = ['routine', 'symptomatic', 'higher-risk', 'remote'] as const;
export const hubKind = z.enum(hubKinds);
export type HubKind = z.infer<typeof hubKind>;
export const hubKindNames: Record<HubKind, string> = {
  routine: 'Routine (“cold”)',
  symptomatic: 'Symptoms (“hot”, respiratory)',
  'higher-risk': 'Higher risk, shielding',
  remote: 'Remote advice',
};

/** How a patient is reached. */
export const reaches = ['in-person', 'remote', 'visit'] as const;
export const reach = z.enum(reaches);
export type Reach = z.infer<typeof reach>;
export const reachNames: Record<Reach, string> = {
  'in-person': 'Patients come',
  remote: 'By telephone or video',
  visit: 'Visits at home',
};

/** Whether a thing about the patient must be so, must not be so, or does not matter. */
export const matter = z.enum(['either', 'only', 'not']);
export type Matter = z.infer<typeof matter>;

export const referrers = ['practice', 'patient', 'either'] as const;
export const referrerNames: Record<(typeof referrers)[number], string> = {
  practice: 'The practice refers',
  patient: 'The patient rings',
  either: 'Practice or patient',
};

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'A time looks like 08:00.' });
const stretch = z.object({ from: timeOfDay, until: timeOfDay });

/** Weekly hours by weekday, 0 is Sunday; several stretches a day are several entries. Times are those in England. */
export const openingHours = z.object({
  weekly: z.array(stretch.extend({ day: z.int().min(0).max(6) })).max(21),
  /** False: shut on bank holidays, unless an exception says otherwise. */
  bankHolidays: z.boolean(),
  /** Days that differ; `hours` null: shut all day. */
  exceptions: z.array(z.object({ date: calendarDate, hours: stretch.nullable(), why: z.string().max(100) })).max(60),
});
export type OpeningHours = z.infer<typeof openingHours>;

export const eligibility = z.object({
  /** Whole years, both ends included; null: no limit. */
  ageFrom: z.int().min(0).max(120).nullable(),
  ageTo: z.int().min(0).max(120).nullable(),
  symptoms: matter,
  higherRisk: matter,
  reaches: z.array(reach).min(1).max(3),
});
export type Eligibility = z.infer<typeof eligibility>;

/** What its host describes. */
export const hubDescription = z.object({
  kind: hubKind,
  name: line(100),
  address: z.string().max(200),
  telephone: line(40),
  hours: openingHours,
  eligibility,
  refers: z.enum(referrers),
  /** How a patient is booked or sent there. */
  how: paragraphs(500),
});
export type HubDescription = z.infer<typeof hubDescription>;

/** Row kind `hub` in the arrangement's ledger: its parties are the members, its host is one of them. */
export const hub = hubDescription.extend({
  id: uuid,
  arrangement: uuid,
  host: odsCode,
  describedAt: instant,
  describedBy: who,
  /** Free places, as the host said last; `places` null: as many as needed. Stale after `until`. */
  capacity: z.object({ places: z.int().min(0).max(999).nullable(), until: instant, at: instant, by: who }).nullable(),
  /** Shut by its host for a while, whatever its hours say. */
  closed: z.object({ reason: line(300), at: instant, by: who }).nullable(),
  reopened: z.object({ reason: z.string().max(300), at: instant, by: who }).nullable(),
});
export type Hub = z.infer<typeof hub>;
