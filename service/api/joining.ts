import type { FastifyInstance } from 'fastify';
import { invitation as invitationSchema, invitationStanding, type Invitation } from '../../shared/domain/joining/model';
import { hasRole } from '../../shared/protocol/actor';
import {
  codeRequest,
  codeResponse,
  groupedCode,
  joined,
  joiningOffer,
  typedCodeRequest,
} from '../../shared/protocol/joining';
import { practiceLedger, referenceLedger } from '../../shared/protocol/ledger';
import { codeAmong, codesFor, dropCode, keepCode, newCode } from '../identity/joining-codes';
import { organisationNames, profileOf, rolesAt, type Session } from '../identity/sessions';
import { Tries } from '../identity/tries';
import { nothingThere, refused, Refusal } from '../refusal';
import { noLedgers, type Store } from '../store/store';
import type { House } from './server';
import { route } from './route';

/** One answer for a code that is mistyped, used, expired, withdrawn or somebody else's: the cause is nobody's business. */
const noSuchCode = () =>
  refused(
    404,
    'joining.noCode',
    'This is no code that your account can use now.',
    'Check each letter. If it is right, ask the practice whether it has run out, and for which account it was made.',
  );

export function joiningRoutes(app: FastifyInstance, { store, operator }: House): void {
  const tries = new Tries();

  /** The invitation that this code opens for whoever asks. Wrong codes are counted for each person. */
  const invitationBy = async (session: Session, code: string): Promise<Invitation> => {
    const person = personOf(session);
    const wait = tries.waitSeconds(person);
    if (wait > 0)
      throw refused(429, 'joining.wait', 'There were too many wrong codes.', `Wait ${wait} seconds, then try again.`);
    const kept = await store.within(noLedgers, (tx) => codesFor(tx, person));
    // Outside the transaction: it takes a tenth of a second for each.
    const found = await codeAmong(kept, code);
    const one = found && (await invitationOf(store, found.organisation, found.invitation));
    if (!one || invitationStanding(one, new Date().toISOString()) !== 'unused') {
      tries.wrong(person);
      throw noSuchCode();
    }
    tries.right(person);
    if (await store.within(noLedgers, (tx) => rolesAt(tx, person, one.organisation))) throw worksThere();
    return one;
  };

  route(app, store, {
    method: 'POST',
    url: '/joining/code',
    needs: 'device session',
    summary: 'A one-time code for an invitation of mine',
    body: codeRequest,
    answers: codeResponse,
    perMinute: 60,
    handle: async ({ body, session: { actor } }) => {
      const one = await invitationOf(store, actor.organisation, body.invitation);
      if (!one || one.made.by.person !== actor.person || !hasRole(actor, 'practice-manager')) throw nothingThere();
      if (invitationStanding(one, new Date().toISOString()) !== 'unused')
        throw refused(409, 'joining.over', 'No code can be made for this any more.', 'Make a new one.');
      const code = newCode();
      await store.within(noLedgers, (tx) => keepCode(tx, { ...one, invitation: one.id }, code));
      return { code: groupedCode(code), until: one.until };
    },
  });

  route(app, store, {
    method: 'POST',
    url: '/joining/look',
    needs: 'any session',
    summary: 'What a joining code would let me do',
    body: typedCodeRequest,
    answers: joiningOffer,
    perMinute: 60,
    handle: async ({ body, session }) => {
      const { organisation, roles, made, until } = await invitationBy(session, body.code);
      const names = await store.within({ reads: [referenceLedger] }, (tx) => organisationNames(tx, [organisation]));
      return {
        organisation,
        organisationName: names.get(organisation) ?? organisation,
        roles,
        invitedBy: made.by.name,
        invitedAt: made.at,
        until,
      };
    },
  });

  route(app, store, {
    method: 'POST',
    url: '/joining/join',
    needs: 'any session',
    summary: 'Join a practice with a code',
    body: typedCodeRequest,
    answers: joined,
    perMinute: 60,
    handle: async ({ body, session }) => {
      const { id, organisation } = await invitationBy(session, body.code);
      const person = personOf(session);
      const name = session.is === 'device' ? session.actor.name : session.name;
      const [result] = await operator.act([
        { ledger: practiceLedger(organisation), name: 'joining.join', args: { id, person, name } },
      ]);
      if (result?.outcome === 'rejected' && result.rejection.code === 'joining.used') throw noSuchCode();
      if (result?.outcome !== 'applied') throw new Refusal(409, result?.rejection ?? noSuchCode().rejection);
      return store.within({ reads: [referenceLedger] }, async (tx) => {
        await dropCode(tx, id);
        return { organisation, profile: await profileOf(tx, person) };
      });
    },
  });
}

const personOf = (session: Session): string => (session.is === 'device' ? session.actor.person : session.person);

const worksThere = () =>
  refused(
    409,
    'joining.here',
    'You work at this practice already, so there is nothing to join.',
    'Choose it at the organisation switch. For another role, ask its practice manager.',
  );

async function invitationOf(store: Store, organisation: string, id: string): Promise<Invitation | undefined> {
  const ledger = practiceLedger(organisation);
  const row = await store.within({ reads: [ledger] }, (tx) =>
    tx
      .selectFrom('row')
      .where('ledger', '=', ledger)
      .where('kind', '=', 'invitation')
      .where('id', '=', id)
      .select('value')
      .executeTakeFirst(),
  );
  return invitationSchema.safeParse(row?.value).data;
}
