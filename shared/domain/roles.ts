import { hasRole, type Role } from '../protocol/actor';
import { reject, type Context, type Outcome } from './command';
import { anyOfRoles } from './words';

/** A rejection unless the actor has one of these roles: "Only a practice manager …". */
export function needsRole(
  context: Context,
  roles: readonly Role[],
  to: string,
): (Outcome & { rejection: unknown }) | undefined {
  if (hasRole(context.actor, ...roles)) return undefined;
  return reject('authority.role', `Only a ${anyOfRoles(roles)} may ${to}.`, 'Ask one of them to do it.');
}

/** Whether this act was this very command, sent before: then nothing more is to be done. */
export const sameAct = (context: Context, by: { person: string }, at: string): boolean =>
  by.person === context.actor.person && at === context.madeAt;

/** Who may sign, withdraw, or end what binds a practice. */
export const signatories: readonly Role[] = ['practice-manager', 'caldicott-guardian'];
/** Who may stop access at once. */
export const stoppers: readonly Role[] = ['practice-manager', 'caldicott-guardian', 'privacy-officer'];
/** Who works with patients' records for a practice. */
export const staffRoles: readonly Role[] = [
  'receptionist',
  'clinician',
  'practice-manager',
  'privacy-officer',
  'caldicott-guardian',
  'registration-authority',
];
