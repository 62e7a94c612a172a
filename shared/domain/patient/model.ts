import { z } from 'zod';
import { calendarDate, line } from '../../protocol/primitives';

/** What identifies a patient. Exists in the open only in memory, on a device whose person may read it; everywhere else sealed. */
export const patient = z.object({
  /** Ten digits, modulus 11 checked. */
  nhsNumber: z.string().regex(/^\d{10}$/),
  familyName: line(80),
  givenName: z.string().max(80),
  dateOfBirth: calendarDate,
});
export type Patient = z.infer<typeof patient>;
