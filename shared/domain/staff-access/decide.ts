import { z } from 'zod';
import { paragraphs, uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { needsRole, sameAct, signatories } from '../roles';
import { needsHome, noLonger, noSuchStaffAccess, notOneself, standingNow } from './of-pair';

/** The home practice agrees; the account has still to be made in its system. */
export const approveStaffAccess = defineCommand({
  name: 'staffAccess.approve',
  ledger: 'pair',
  nature: 'intent',
  title: 'Approve staff access',
  args: z.strictObject({ id: uuid, reason: z.string().max(500) }),
  async handle(read, args, context) {
    const refused = needsRole(context, signatories, 'approve staff access');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const side = needsHome(one, context, 'approve it') ?? notOneself(one, context);
    if (side) return side;
    const standing = await standingNow(read, one, context);
    if (one.state.is === 'approved' && sameAct(context, one.state.approved.by, one.state.approved.at))
      return changed([]);
    if (one.state.is !== 'asked' || !standing.live) return noLonger(one, standing, context);
    const approved = { at: context.madeAt, by: context.actor, reason: args.reason.trim() };
    return changed([write('staffAccess', one.id, { ...one, state: { is: 'approved', approved } })]);
  },
});

/** The home practice does not agree, and says why. */
export const declineStaffAccess = defineCommand({
  name: 'staffAccess.decline',
  ledger: 'pair',
  nature: 'intent',
  title: 'Decline staff access',
  args: z.strictObject({ id: uuid, reason: paragraphs(500) }),
  async handle(read, args, context) {
    const refused = needsRole(context, signatories, 'decline staff access');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const side = needsHome(one, context, 'decline it');
    if (side) return side;
    if (one.state.is === 'declined' && sameAct(context, one.state.by, one.state.at)) return changed([]);
    if (one.state.is !== 'asked') return noLonger(one, await standingNow(read, one, context), context);
    const state = { is: 'declined' as const, at: context.madeAt, by: context.actor, reason: args.reason };
    return changed([write('staffAccess', one.id, { ...one, state })]);
  },
});
