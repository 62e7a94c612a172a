import { z } from 'zod';
import { role, who, type Role } from '../../protocol/actor';
import { instant, line, odsCode, uuid } from '../../protocol/primitives';

/**
 * What a practice manager may let somebody in as. The others stay with the service's administrator: privacy officer and
 * Caldicott Guardian look at what the manager does, and a Registration Authority agent vouches for who people are.
 */
export const handedOut: readonly Role[] = ['receptionist', 'clinician', 'practice-manager'];

/** How long a joining code may be used. */
export const joiningHours = 72;

/** When it was done, and by whom. */
const done = z.object({ at: instant, by: who });

/**
 * Row kind `invitation`, id = its uuid, in `practice:<ODS>`: somebody may join, as what, and what became of it. The code
 * itself stands nowhere; the service keeps a hash of it (service/identity/joining-codes.ts).
 */
export const invitation = z.object({
  id: uuid,
  organisation: odsCode,
  /** As the manager calls them: an account's own name is known only once they have joined. */
  name: line(120),
  /** The account that may use the code, in small letters; nobody else's does. */
  account: line(80),
  roles: z.array(role).min(1),
  made: done,
  /** Until this instant the code may be used. */
  until: instant,
  withdrawn: done.nullable(),
  /** `name`: as their account has it. */
  used: z.object({ at: instant, person: uuid, name: line(120) }).nullable(),
});
export type Invitation = z.infer<typeof invitation>;

export type InvitationStanding = 'unused' | 'used' | 'expired' | 'withdrawn';

/** @param at ISO instant */
export function invitationStanding(
  one: Pick<Invitation, 'used' | 'withdrawn' | 'until'>,
  at: string,
): InvitationStanding {
  if (one.used !== null) return 'used';
  if (one.withdrawn !== null) return 'withdrawn';
  return at > one.until ? 'expired' : 'unused';
}
