import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Role } from '../../shared/protocol/actor';
import type { Profile } from '../../shared/protocol/identity';
import { noLedgers, type Store, type Tx } from '../store/store';

/** A session ends 12 hours after the sign-in, whatever happens in it. */
const sessionHours = 12;

/** Somebody who gave a password: may enrol a computer, and sign out. */
export interface PasswordSession {
  is: 'password';
  tokenHash: string;
  person: string;
  name: string;
}

/** Somebody on an enrolled computer, for one organisation. */
export interface DeviceSession {
  is: 'device';
  tokenHash: string;
  enrolment: string;
  device: string;
  actor: Actor;
}

export type Session = PasswordSession | DeviceSession;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Begins a session and returns its token, which is kept nowhere. */
export async function beginSession(tx: Tx, person: string, enrolment: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await tx.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute();
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      person,
      enrolment,
      expires_at: new Date(now.getTime() + sessionHours * 3_600_000).toISOString(),
    })
    .execute();
  return token;
}

/** The session of a token; undefined when it ended, its enrolment was revoked, or the person no longer works there. */
export function findSession(store: Store, hash: string): Promise<Session | undefined> {
  return store.within(noLedgers, async (tx) => {
    const found = await tx
      .selectFrom('session')
      .innerJoin('person', 'person.person', 'session.person')
      .leftJoin('enrolment', 'enrolment.enrolment', 'session.enrolment')
      .leftJoin('membership', (join) =>
        join
          .onRef('membership.person', '=', 'session.person')
          .onRef('membership.organisation', '=', 'enrolment.organisation'),
      )
      .where('session.token_hash', '=', hash)
      .where('session.expires_at', '>', new Date().toISOString())
      .select([
        'session.person',
        'person.name',
        'session.enrolment',
        'enrolment.device',
        'enrolment.revoked_at',
        'enrolment.organisation',
        'membership.roles',
      ])
      .executeTakeFirst();
    if (!found) return undefined;
    const { person, name } = found;
    if (found.enrolment === null) return { is: 'password', tokenHash: hash, person, name };
    const { device, organisation, roles } = found;
    if (found.revoked_at !== null || device === null || organisation === null || !roles?.length) return undefined;
    return {
      is: 'device',
      tokenHash: hash,
      enrolment: found.enrolment,
      device,
      actor: { person, name, organisation, roles },
    };
  });
}

export function endSession(store: Store, hash: string): Promise<void> {
  return store.within(noLedgers, async (tx) => {
    await tx.deleteFrom('session').where('token_hash', '=', hash).execute();
  });
}

/** Who somebody is, with every organisation they work for. Organisation names come from the register where it has them. */
export async function profileOf(tx: Tx, person: string): Promise<Profile | undefined> {
  const found = await tx.selectFrom('person').where('person', '=', person).select('name').executeTakeFirst();
  if (!found) return undefined;
  const memberships = await tx
    .selectFrom('membership')
    .where('person', '=', person)
    .orderBy('organisation')
    .selectAll()
    .execute();
  const names = await organisationNames(
    tx,
    memberships.map((one) => one.organisation),
  );
  return {
    person,
    name: found.name,
    memberships: memberships.map(({ organisation, roles }) => ({
      organisation,
      name: names.get(organisation) ?? organisation,
      roles,
    })),
  };
}

/** Names from the register; the transaction must be able to read the reference ledger. */
export async function organisationNames(tx: Tx, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('row')
    .where('ledger', '=', 'reference')
    .where('kind', '=', 'organisation')
    .where('id', 'in', codes)
    .select(['id', 'value'])
    .execute();
  return new Map(
    rows.map(({ id, value }) => [
      id,
      value && typeof value === 'object' && !Array.isArray(value) && typeof value.name === 'string' ? value.name : id,
    ]),
  );
}

/** The person's roles at an organisation, or undefined when they do not work there. */
export async function rolesAt(tx: Tx, person: string, organisation: string): Promise<Role[] | undefined> {
  const found = await tx
    .selectFrom('membership')
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .select('roles')
    .executeTakeFirst();
  return found?.roles;
}
