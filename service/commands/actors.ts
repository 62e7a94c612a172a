import type { Ended } from '../../shared/domain/ended';
import type { Actor } from '../../shared/protocol/actor';
import type { Command } from '../../shared/protocol/command';
import { importVerifyingKey, verifyCommand } from '../../shared/evidence/signature';
import type { Tx } from '../store/store';

/**
 * Who may have made a command, as the service's own records have them. `ended`: they left, or the computer was taken off;
 * the actor is who they were until then.
 */
export type Maker =
  | { is: 'known'; actor: Actor; key: CryptoKey; ended: null }
  | { is: 'notMember'; key: CryptoKey }
  | { is: 'ended'; actor: Actor; key: CryptoKey; ended: Ended };

/**
 * Who may have made some commands, by `person device organisation`: the enrolment in force first, then those that ended by
 * leaving or removal, the latest first. Keys that new ones replaced are not among them. Name and roles are the service's
 * own, never the command's.
 */
export async function makersOf(tx: Tx, commands: readonly Command[]): Promise<(command: Command) => readonly Maker[]> {
  const persons = [...new Set(commands.map((one) => one.actor.person))];
  const devices = [...new Set(commands.map((one) => one.device))];
  if (persons.length === 0) return () => [];
  const rows = await tx
    .selectFrom('enrolment')
    .innerJoin('person', 'person.person', 'enrolment.person')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.person', '=', 'enrolment.person')
        .onRef('membership.organisation', '=', 'enrolment.organisation'),
    )
    .where('enrolment.person', 'in', persons)
    .where('enrolment.device', 'in', devices)
    .where((where) =>
      where.or([where('enrolment.revoked_at', 'is', null), where('enrolment.ended_how', 'is not', null)]),
    )
    .orderBy('enrolment.revoked_at', (order) => order.desc().nullsFirst())
    .select([
      'enrolment.person',
      'enrolment.device',
      'enrolment.organisation',
      'enrolment.signing_key',
      'enrolment.revoked_at',
      'enrolment.ended_how',
      'enrolment.ended_roles',
      'person.name',
      'membership.roles',
    ])
    .execute();
  const makers = new Map<string, Maker[]>();
  for (const { person, device, organisation, signing_key, revoked_at, ended_how, ended_roles, name, roles } of rows) {
    const key = await verifyingKey(signing_key);
    const who = `${person} ${device} ${organisation}`;
    const theirs = makers.get(who) ?? [];
    makers.set(who, theirs);
    if (revoked_at === null) {
      theirs.push(
        roles?.length
          ? { is: 'known', actor: { person, name, organisation, roles }, key, ended: null }
          : { is: 'notMember', key },
      );
    } else if (ended_how !== null && ended_roles?.length) {
      const actor = { person, name, organisation, roles: ended_roles };
      theirs.push({ is: 'ended', actor, key, ended: { how: ended_how, at: revoked_at } });
    }
  }
  return ({ actor, device }) => makers.get(`${actor.person} ${device} ${actor.organisation}`) ?? [];
}

/** The one of them whose key signed it. */
export async function signerOf(command: Command, makers: readonly Maker[]): Promise<Maker | undefined> {
  for (const maker of makers) if (await verifyCommand(maker.key, command)) return maker;
  return undefined;
}

/** Importing a key takes longer than using it; the same few keys come again and again. */
const keys = new Map<string, CryptoKey>();
async function verifyingKey(spki: string): Promise<CryptoKey> {
  let key = keys.get(spki);
  if (!key) {
    key = await importVerifyingKey(spki);
    if (keys.size > 10_000) keys.clear();
    keys.set(spki, key);
  }
  return key;
}
