import { z } from 'zod';
import { line, odsCode, uuid } from './primitives';

/** What a person may be at one organisation. One person may hold several, at several organisations. */
export const roles = [
  'receptionist',
  'clinician',
  'practice-manager',
  'privacy-officer',
  'caldicott-guardian',
  'registration-authority',
  'administrator',
] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** How staff read a role on a screen. */
export const roleNames: Record<Role, string> = {
  receptionist: 'receptionist',
  clinician: 'clinician',
  'practice-manager': 'practice manager',
  'privacy-officer': 'privacy officer',
  'caldicott-guardian': 'Caldicott Guardian',
  'registration-authority': 'Registration Authority agent',
  administrator: 'service administrator',
};

/** Who acts, for which organisation. On the device from the sign-in, in the service from its own records: never from the command. */
export const actor = z.object({ person: uuid, name: line(120), organisation: odsCode, roles: z.array(role).min(1) });
export type Actor = z.infer<typeof actor>;

/** How a row remembers who did something: the actor at that time. */
export const who = actor;
export type Who = Actor;

export const hasRole = (person: Pick<Actor, 'roles'>, ...wanted: Role[]): boolean =>
  wanted.some((one) => person.roles.includes(one));
