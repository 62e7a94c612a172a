import { z } from 'zod';
import type { Role } from '../../protocol/actor';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write, type Context, type Outcome, type Read } from '../command';
import { needsRole, sameAct } from '../roles';
import type { Access } from './model';
import { noSuchAccess, now, settledBy } from './of-pair';

/** Who at the home practice decides about a request. */
export const deciders: readonly Role[] = ['practice-manager', 'clinician', 'privacy-officer', 'caldicott-guardian'];

/** The request, if it is this person's to decide and still waits. */
async function toDecide(read: Read, id: string, context: Context): Promise<{ one: Access } | { outcome: Outcome }> {
  const one = await read.get(context.ledger, 'access', id);
  if (!one) return { outcome: noSuchAccess };
  if (one.home !== context.actor.organisation) {
    return {
      outcome: reject(
        'access.otherSide',
        'The patient’s own practice decides about this request.',
        'Ring them if it is urgent.',
      ),
    };
  }
  const refused = needsRole(context, deciders, 'decide about a request');
  if (refused) return { outcome: refused };
  // A locum may work on both sides.
  if (one.by.person === context.actor.person) {
    return {
      outcome: reject(
        'access.own',
        'You made this request yourself, so somebody else must decide.',
        'Ask a colleague at the home practice.',
      ),
    };
  }
  const { state } = one;
  const mine =
    (state.is === 'granted' &&
      state.grant.how === 'home-practice' &&
      sameAct(context, state.grant.by, state.grant.at)) ||
    (state.is === 'declined' && sameAct(context, state.by, state.at));
  if (mine) return { outcome: changed([]) };
  const settled = await settledBy(read, one, context);
  if (settled) {
    return {
      outcome: reject(
        'access.settled',
        `${settled}, so there is nothing to decide.`,
        'Open it in the list of accesses to see how it stands.',
      ),
    };
  }
  return { one };
}

/** The home practice lets the person in. */
export const grantAccess = defineCommand({
  name: 'access.grant',
  ledger: 'pair',
  nature: 'intent',
  title: 'Grant a request',
  args: z.strictObject({ access: uuid, reason: sealed.nullable() }),
  async handle(read, args, context) {
    const found = await toDecide(read, args.access, context);
    if ('outcome' in found) return found.outcome;
    const grant = { how: 'home-practice' as const, ...now(context), by: context.actor, reason: args.reason };
    return changed([write('access', args.access, { ...found.one, state: { is: 'granted', grant } })]);
  },
});

/** The home practice says no, and why. */
export const declineAccess = defineCommand({
  name: 'access.decline',
  ledger: 'pair',
  nature: 'intent',
  title: 'Decline a request',
  args: z.strictObject({ access: uuid, reason: sealed }),
  async handle(read, args, context) {
    const found = await toDecide(read, args.access, context);
    if ('outcome' in found) return found.outcome;
    return changed([
      write('access', args.access, {
        ...found.one,
        state: { is: 'declined', ...now(context), by: context.actor, reason: args.reason },
      }),
    ]);
  },
});
