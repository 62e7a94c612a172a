import { z } from 'zod';
import { role, who } from '../../protocol/actor';
import { calendarDate, instant, line, odsCode, paragraphs, uuid } from '../../protocol/primitives';

/** A time of day in England, `14:05`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'A time of day has hours and minutes, like 14:05.' });

const act = z.object({ at: instant, by: who });

/** What is planned: when, as what, where to report, and which system is used there. Nothing of it is about a patient. */
export const sessionPlan = z.object({
  role,
  /** Day and times in England; it ends on the day on which it begins. */
  date: calendarDate,
  from: timeOfDay,
  to: timeOfDay,
  /** Where one reports on arrival, or whom one rings when working remotely. */
  reportTo: line(160),
  /** The number that is answered there on that day; null: the one in the guide to the system. */
  telephone: line(40).nullable(),
  /** The clinical system of that day, by its name in the practice's guide; null: not said. */
  system: line(60).nullable(),
});
export type SessionPlan = z.infer<typeof sessionPlan>;

/**
 * Row kind `locumSession`, id = the session's, in `practice:<ODS>`: one person works there on one day from then to then.
 * Each practice keeps its own; what a person does at several practices meets only on that person's own screen.
 */
export const locumSession = sessionPlan.extend({
  id: uuid,
  organisation: odsCode,
  person: uuid,
  /** As the practice's list of staff had it. */
  name: line(120),
  planned: act,
  /** The last correction. */
  changed: act.nullable(),
  withdrawn: act.extend({ reason: paragraphs(300) }).nullable(),
});
export type LocumSession = z.infer<typeof locumSession>;

/** How far ahead a session can be planned. */
export const daysAhead = 366;
