import type { VaultPerson } from '../../shared/ipc';
import { roleNames } from '../../shared/protocol/actor';
import type { Membership } from '../../shared/protocol/identity';

type Practice = Pick<Membership, 'organisation' | 'name'>;
interface Who {
  person: string;
  name: string;
}

/** The line under a person's name on the lock screen. */
export const detailOf = ({ name, roles }: Membership): string =>
  `${name}, ${roles.map((role) => roleNames[role]).join(', ')}`;

/** Whether an entry is for this practice: by its code, since names are shared; by its name where an old entry has no code. */
export const belongsTo = ({ member, detail }: VaultPerson, practice: Practice): boolean =>
  member ? member.organisation === practice.organisation : detail.startsWith(`${practice.name}, `);

/** Whether an entry is this person's: by the id that the service gave; by the name where an old entry has no id. */
export const isOf = ({ member, name }: VaultPerson, who: Who): boolean =>
  member ? member.person === who.person : name === who.name;

/** Somebody else's entry at this practice: who alone can let the person into the store that is here. */
export const colleagueAt = (entries: readonly VaultPerson[], practice: Practice, who: Who): VaultPerson | undefined =>
  entries.find((one) => belongsTo(one, practice) && !isOf(one, who));

/** Earlier entries of a person at a practice, which a new one takes the place of. */
export const earlierOf = (
  entries: readonly VaultPerson[],
  practice: Practice,
  who: Who,
  enrolment: string,
): VaultPerson[] => entries.filter((one) => one.id !== enrolment && isOf(one, who) && belongsTo(one, practice));

/** The person's entries on this computer for practices other than the store that is open. */
export const placesOf = (entries: readonly VaultPerson[], who: Who, store: string): VaultPerson[] =>
  entries.filter((one) => isOf(one, who) && one.store !== store);
