import type { Actor } from '../../shared/protocol/actor';
import type { Command } from '../../shared/protocol/command';
import { importVerifyingKey } from '../../shared/evidence/signature';
import type { Tx } from '../store/store';

/** Who a command says made it, as the service's own records have them. */
export type Maker =
  { is: 'known'; actor: Actor; key: CryptoKey } | { is: 'notEnrolled' } | { is: 'notMember'; key: CryptoKey };

/**
 * The makers of some commands, by `person device organisation`. Name and roles are the service's own, never the
 * command's; the key is that of the enrolment in force.
 */
export async function makersOf(tx: Tx, commands: readonly Command[]): Promise<(command: Command) => Maker> {
  const persons = [...new Set(commands.map((one) => one.actor.person))];
  const devices = [...new Set(commands.map((one) => one.device))];
  if (persons.length === 0) return () => ({ is: 'notEnrolled' });
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
    .where('enrolment.revoked_at', 'is', null)
    .select([
      'enrolment.person',
      'enrolment.device',
      'enrolment.organisation',
      'enrolment.signing_key',
      'person.name',
      'membership.roles',
    ])
    .execute();
  const makers = new Map<string, Maker>();
  for (const { person, device, organisation, signing_key, name, roles } of rows) {
    const key = await verifyingKey(signing_key);
    makers.set(
      `${person} ${device} ${organisation}`,
      roles?.length ? { is: 'known', actor: { person, name, organisation, roles }, key } : { is: 'notMember', key },
    );
  }
  return ({ actor, device }) => makers.get(`${actor.person} ${device} ${actor.organisation}`) ?? { is: 'notEnrolled' };
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
