import { z } from 'zod';
import { paragraphs, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct, signatories, stoppers } from '../roles';
import type { StaffAccess } from './model';
import { noLonger, noSuchStaffAccess, standingNow } from './of-pair';

/** Ends it at once, from either side. Other people of both practices read the reason. */
export const revokeStaffAccess = defineCommand({
  name: 'staffAccess.revoke',
  ledger: 'pair',
  nature: 'intent',
  title: 'Revoke staff access',
  args: z.strictObject({ id: uuid, reason: paragraphs(500) }),
  async handle(read, args, context) {
    const refused = needsRole(context, stoppers, 'revoke staff access');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const { state } = one;
    if (state.is === 'revoked' && sameAct(context, state.by, state.at)) return changed([]);
    if (state.is === 'revoked' || state.is === 'declined' || state.is === 'withdrawn') {
      return noLonger(one, await standingNow(read, one, context), context);
    }
    return changed([
      write('staffAccess', one.id, {
        ...one,
        state: { is: 'revoked', at: context.madeAt, by: context.actor, reason: args.reason, ...reached(state) },
      }),
    ]);
  },
});

/** How far it had come: what a revocation must not hide. */
export function reached(state: StaffAccess['state']) {
  return {
    approved: 'approved' in state ? state.approved : null,
    setUp: 'setUp' in state ? state.setUp : null,
    confirmed: 'confirmed' in state ? state.confirmed : null,
  };
}

/** Who asked, or the person it is for, takes it back before an account exists. */
export const withdrawStaffAccess = defineCommand({
  name: 'staffAccess.withdraw',
  ledger: 'pair',
  nature: 'intent',
  title: 'Withdraw a request for staff access',
  args: z.strictObject({ id: uuid }),
  async handle(read, args, context) {
    const { actor } = context;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    if (actor.organisation !== one.buddy) {
      return reject('staffAccess.otherSide', 'The other practice asked for this.', 'Decline it, and say why.');
    }
    if (actor.person !== one.person && actor.person !== one.asked.by.person) {
      const refused = needsRole(context, signatories, 'withdraw what somebody else asked for');
      if (refused) return refused;
    }
    const { state } = one;
    if (state.is === 'withdrawn' && sameAct(context, state.by, state.at)) return changed([]);
    if (state.is !== 'asked' && state.is !== 'approved') {
      return noLonger(one, await standingNow(read, one, context), context);
    }
    return changed([
      write('staffAccess', one.id, { ...one, state: { is: 'withdrawn', at: context.madeAt, by: actor } }),
    ]);
  },
});
