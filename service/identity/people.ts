import type { Ended } from '../../shared/domain/ended';
import type { Role } from '../../shared/protocol/actor';
import type { Tx } from '../store/store';
import { accountKey } from './accounts';
import { hashPassword } from './password';

/** One person at one organisation, as whoever looks after accounts sees them. */
export interface Member {
  account: string;
  person: string;
  name: string;
  organisation: string;
  roles: Role[];
}

/** One computer of an organisation, and who is enrolled on it. */
export interface Computer {
  device: string;
  name: string;
  registeredAt: string;
  people: string[];
}

const now = (): string => new Date().toISOString();

/** @param organisation ODS code; all organisations without it */
export function members(tx: Tx, organisation?: string): Promise<Member[]> {
  const all = tx
    .selectFrom('membership')
    .innerJoin('person', 'person.person', 'membership.person')
    .innerJoin('account', 'account.person', 'membership.person')
    .select(['account.account', 'person.person', 'person.name', 'membership.organisation', 'membership.roles'])
    .orderBy('membership.organisation')
    .orderBy('account.account');
  return (organisation === undefined ? all : all.where('membership.organisation', '=', organisation)).execute();
}

/** The computers of an organisation on which somebody is enrolled now. */
export async function computers(tx: Tx, organisation: string): Promise<Computer[]> {
  const found = await tx
    .selectFrom('enrolment')
    .innerJoin('device', 'device.device', 'enrolment.device')
    .innerJoin('person', 'person.person', 'enrolment.person')
    .where('enrolment.organisation', '=', organisation)
    .where('enrolment.revoked_at', 'is', null)
    .select(['device.device', 'device.name as computer', 'device.registered_at', 'person.name'])
    .orderBy('device.registered_at')
    .orderBy('person.name')
    .execute();
  const byDevice = new Map<string, Computer>();
  for (const { device, computer, registered_at, name } of found) {
    const known = byDevice.get(device);
    if (known) known.people.push(name);
    else byDevice.set(device, { device, name: computer, registeredAt: registered_at, people: [name] });
  }
  return [...byDevice.values()];
}

/** A new password; whoever is signed in with the old one is signed out. False when there is no such account. */
export async function changePassword(tx: Tx, account: string, password: string): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('account', '=', accountKey(account))
    .returning('person')
    .executeTakeFirst();
  if (!changed) return false;
  await tx.deleteFrom('session').where('person', '=', changed.person).where('enrolment', 'is', null).execute();
  return true;
}

/** Takes a person off an organisation: from the next request on the service takes nothing of them there. */
export async function removeMember(tx: Tx, account: string, organisation: string): Promise<Member | undefined> {
  const member = (await members(tx, organisation)).find((one) => one.account === accountKey(account));
  if (!member) return undefined;
  await endMembership(tx, member.person, organisation);
  return member;
}

/** What `removeMember` does, for a person: their keys at this organisation sign nothing new any more. */
export async function endMembership(tx: Tx, person: string, organisation: string): Promise<void> {
  await endKeys(tx, 'left').where('person', '=', person).where('organisation', '=', organisation).execute();
  await tx.deleteFrom('membership').where('person', '=', person).where('organisation', '=', organisation).execute();
}

/**
 * Ends keys that are in force, with the roles of their person as they are now: what was done with them before, and arrives
 * later, is judged by those (commands/actors.ts).
 */
const endKeys = (tx: Tx, how: Ended['how']) =>
  tx
    .updateTable('enrolment')
    .set((row) => ({
      revoked_at: now(),
      ended_how: how,
      ended_roles: row
        .selectFrom('membership')
        .whereRef('membership.person', '=', 'enrolment.person')
        .whereRef('membership.organisation', '=', 'enrolment.organisation')
        .select('membership.roles'),
    }))
    .where('revoked_at', 'is', null);

/**
 * Ends every enrolment on one computer: it was lost, or given away. Its people sign in again on another one.
 * @returns whose enrolments ended; empty when nobody was enrolled on it
 */
export async function removeComputer(tx: Tx, device: string): Promise<string[]> {
  const ended = await endKeys(tx, 'computer').where('device', '=', device).returning('person').execute();
  if (ended.length === 0) return [];
  const people = await tx
    .selectFrom('person')
    .where(
      'person',
      'in',
      ended.map((one) => one.person),
    )
    .select('name')
    .orderBy('name')
    .execute();
  return people.map((one) => one.name);
}
