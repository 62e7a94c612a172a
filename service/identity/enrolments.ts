import { randomBytes, randomUUID } from 'node:crypto';
import { importVerifyingKey, verifyText, verifyValue } from '../../shared/evidence/signature';
import type { EnrolmentRequest } from '../../shared/protocol/identity';
import { refused } from '../refusal';
import type { Tx } from '../store/store';
import { rolesAt } from './sessions';

const challengeSeconds = 120;

/** The first sequence number of this device that the service has not seen. */
export async function nextSeq(tx: Tx, device: string): Promise<number> {
  const found = await tx
    .selectFrom('outcome')
    .where('device', '=', device)
    .select((one) => one.fn.max('seq').as('last'))
    .executeTakeFirst();
  return (found?.last ?? 0) + 1;
}

/**
 * Puts a person's keys on record for one computer and one organisation. Asking again with the same keys gives the same
 * enrolment; with new keys (the keyring was lost) the old enrolment ends and no longer signs anything.
 */
export async function enrol(
  tx: Tx,
  person: string,
  request: EnrolmentRequest,
): Promise<{ enrolment: string; nextSeq: number }> {
  const { proof, ...rest } = request;
  const key = await importVerifyingKey(request.signingKey).catch(() => undefined);
  if (!key || !(await verifyValue(key, rest, proof))) {
    throw refused(
      400,
      'enrolment.proof',
      'The keys of this computer do not fit together, so it was not added.',
      'Start adding the computer again.',
    );
  }
  if (!(await rolesAt(tx, person, request.organisation))) {
    throw refused(
      403,
      'enrolment.notMember',
      'You do not work for this organisation, as far as this service knows.',
      'Ask whoever looks after accounts to add you, then try again.',
    );
  }
  const now = new Date().toISOString();
  await tx
    .insertInto('device')
    .values({
      device: request.device,
      organisation: request.organisation,
      name: request.deviceName,
      registered_at: now,
    })
    .onConflict((conflict) => conflict.column('device').doNothing())
    .execute();
  const device = await tx
    .selectFrom('device')
    .where('device', '=', request.device)
    .select('organisation')
    .executeTakeFirstOrThrow();
  if (device.organisation !== request.organisation) {
    throw refused(
      409,
      'enrolment.otherOrganisation',
      "This computer's store belongs to another organisation.",
      'Set up a new store on this computer for this organisation.',
    );
  }
  const before = await tx
    .selectFrom('enrolment')
    .where('person', '=', person)
    .where('device', '=', request.device)
    .where('revoked_at', 'is', null)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (before?.signing_key === request.signingKey && before.sealing_key === request.sealingKey) {
    return { enrolment: before.enrolment, nextSeq: await nextSeq(tx, request.device) };
  }
  if (before)
    await tx.updateTable('enrolment').set({ revoked_at: now }).where('enrolment', '=', before.enrolment).execute();
  const enrolment = randomUUID();
  await tx
    .insertInto('enrolment')
    .values({
      enrolment,
      person,
      device: request.device,
      organisation: request.organisation,
      signing_key: request.signingKey,
      sealing_key: request.sealingKey,
      enrolled_at: now,
      revoked_at: null,
    })
    .execute();
  return { enrolment, nextSeq: await nextSeq(tx, request.device) };
}

/** A challenge to sign. One is made for an unknown enrolment too, so that asking says nothing about who is enrolled. */
export async function challenge(tx: Tx, enrolment: string): Promise<string> {
  const made = randomBytes(32).toString('base64url');
  const now = Date.now();
  await tx.deleteFrom('challenge').where('expires_at', '<', new Date(now).toISOString()).execute();
  await tx
    .insertInto('challenge')
    .values({ challenge: made, enrolment, expires_at: new Date(now + challengeSeconds * 1000).toISOString() })
    .execute();
  return made;
}

/** The enrolment whose key answered the challenge, which counts once; undefined for anything else. */
export async function answeredBy(tx: Tx, answer: { enrolment: string; challenge: string; signature: string }) {
  const used = await tx
    .deleteFrom('challenge')
    .where('challenge', '=', answer.challenge)
    .where('enrolment', '=', answer.enrolment)
    .returning('expires_at')
    .executeTakeFirst();
  if (!used || used.expires_at < new Date().toISOString()) return undefined;
  const found = await tx
    .selectFrom('enrolment')
    .where('enrolment', '=', answer.enrolment)
    .where('revoked_at', 'is', null)
    .selectAll()
    .executeTakeFirst();
  if (!found) return undefined;
  const key = await importVerifyingKey(found.signing_key);
  return (await verifyText(key, answer.challenge, answer.signature)) ? found : undefined;
}
