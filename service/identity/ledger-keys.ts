import type { z } from 'zod';
import { kindOf, type LedgerId } from '../../shared/protocol/ledger';
import type { KeysResponse, keysPost } from '../../shared/protocol/identity';
import { mayRead } from '../../shared/protocol/authority';
import { organisationsReading } from '../commands/reach';
import { refused } from '../refusal';
import { operatorPerson } from '../operator/person';
import type { Tx } from '../store/store';

/** Kinds of ledger that hold sealed values. */
const sealedKinds: readonly string[] = ['pair', 'privacy'];

/**
 * The enrolments in force of everybody who may read this ledger now: whom its key may be sealed to.
 * The operator's own enrolments never: the service must not be able to read who the patients are.
 */
export async function readersOf(tx: Tx, ledger: LedgerId): Promise<{ enrolment: string; sealingKey: string }[]> {
  const organisations = await organisationsReading(tx, ledger);
  if (organisations.length === 0) return [];
  const enrolments = await tx
    .selectFrom('enrolment')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person', '=', 'enrolment.person')
        .onRef('membership.organisation', '=', 'enrolment.organisation'),
    )
    .where('enrolment.organisation', 'in', organisations)
    .where('enrolment.revoked_at', 'is', null)
    .where('enrolment.person', '!=', operatorPerson)
    .select(['enrolment.enrolment', 'enrolment.sealing_key', 'enrolment.organisation', 'membership.roles'])
    .orderBy('enrolment.enrolled_at')
    .execute();
  return enrolments
    .filter(({ organisation, roles }) => mayRead({ organisation, roles }, ledger, []))
    .map(({ enrolment, sealing_key }) => ({ enrolment, sealingKey: sealing_key }));
}

/** See `keysResponse` in shared/protocol/identity.ts. */
export async function keysFor(tx: Tx, enrolment: string, reads: ReadonlySet<LedgerId>): Promise<KeysResponse> {
  const ledgers = [...reads].filter((ledger) => sealedKinds.includes(kindOf(ledger))).sort();
  if (ledgers.length === 0) return { mine: [], wanted: [] };
  const keys = await tx.selectFrom('ledger_key').where('ledger', 'in', ledgers).selectAll().execute();
  const sealed = await tx
    .selectFrom('sealed_key')
    .where('ledger', 'in', ledgers)
    .select(['ledger', 'enrolment', 'key_id', 'sealed'])
    .execute();
  const wanted: KeysResponse['wanted'] = [];
  for (const ledger of ledgers) {
    const has = new Set(sealed.filter((one) => one.ledger === ledger).map((one) => one.enrolment));
    const recipients = (await readersOf(tx, ledger)).filter((one) => !has.has(one.enrolment));
    if (recipients.length > 0)
      wanted.push({ ledger, keyId: keys.find((one) => one.ledger === ledger)?.key_id ?? null, recipients });
  }
  return {
    mine: sealed
      .filter((one) => one.enrolment === enrolment)
      .map(({ ledger, key_id, sealed: envelope }) => ({ ledger, keyId: key_id, sealed: envelope })),
    wanted,
  };
}

/**
 * Keeps envelopes. The first key of a ledger wins; later ones may only pass that one on, and only who was let in may do so.
 * @throws Refusal 409 when another key was first or the sender was never let in
 */
export async function postKeys(
  tx: Tx,
  sender: string,
  { ledger, keyId, sealed }: z.output<typeof keysPost>,
): Promise<number> {
  if (!sealedKinds.includes(kindOf(ledger)))
    throw refused(
      400,
      'keys.notSealed',
      'Nothing is sealed in this ledger, so it has no key.',
      'Update Practice Buddy.',
    );
  const made = await tx
    .insertInto('ledger_key')
    .values({ ledger, key_id: keyId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('ledger')
    .executeTakeFirst();
  const current = await tx
    .selectFrom('ledger_key')
    .where('ledger', '=', ledger)
    .select('key_id')
    .executeTakeFirstOrThrow();
  const letIn =
    made !== undefined ||
    (await tx
      .selectFrom('sealed_key')
      .where('ledger', '=', ledger)
      .where('enrolment', '=', sender)
      .select('enrolment')
      .executeTakeFirst());
  if (current.key_id !== keyId || !letIn) {
    throw refused(
      409,
      'keys.later',
      'Another computer made this key a moment earlier.',
      'Ask for the keys again: it is handed on by itself.',
    );
  }
  const readers = new Set((await readersOf(tx, ledger)).map((one) => one.enrolment));
  const kept = sealed.filter((one) => readers.has(one.enrolment));
  if (made && !kept.some((one) => one.enrolment === sender)) {
    throw refused(
      400,
      'keys.notForMaker',
      'The first key must be sealed to the computer that made it, or it could be lost.',
      'Update Practice Buddy.',
    );
  }
  if (kept.length > 0) {
    await tx
      .insertInto('sealed_key')
      .values(kept.map((one) => ({ ledger, enrolment: one.enrolment, key_id: keyId, sealed: one.sealed })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return kept.length;
}
