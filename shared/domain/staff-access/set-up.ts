import { z } from 'zod';
import type { Role } from '../../protocol/actor';
import { line, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { accountToClose } from './standing';
import { needsHome, noLonger, noSuchStaffAccess, notOneself, standingNow } from './of-pair';

/** Who makes and closes accounts in a practice's clinical system. */
const keepers: readonly Role[] = ['practice-manager', 'caldicott-guardian', 'registration-authority'];

/** The home practice says that the account exists in its system. */
export const setUpStaffAccess = defineCommand({
  name: 'staffAccess.setUp',
  ledger: 'pair',
  nature: 'intent',
  title: 'Say that an account was made',
  args: z.strictObject({ id: uuid, localUser: line(60).nullable() }),
  async handle(read, args, context) {
    const refused = needsRole(context, keepers, 'say that an account was made');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const side = needsHome(one, context, 'say that an account was made') ?? notOneself(one, context);
    if (side) return side;
    const { state } = one;
    if (state.is === 'set-up' && sameAct(context, state.setUp.by, state.setUp.at)) return changed([]);
    const standing = await standingNow(read, one, context);
    if (state.is !== 'approved' || !standing.live) return noLonger(one, standing, context);
    const setUp = { at: context.madeAt, by: context.actor, localUser: args.localUser };
    return changed([
      write('staffAccess', one.id, { ...one, state: { is: 'set-up', approved: state.approved, setUp } }),
    ]);
  },
});

/** The home practice closed the account in its system, after the access had ended: until then it is nagged about. */
export const closeAccount = defineCommand({
  name: 'staffAccess.closeAccount',
  ledger: 'pair',
  nature: 'intent',
  title: 'Say that an account was closed',
  args: z.strictObject({ id: uuid }),
  async handle(read, args, context) {
    const refused = needsRole(context, keepers, 'say that an account was closed');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const side = needsHome(one, context, 'say that an account was closed');
    if (side) return side;
    // Said twice it is no less true.
    if (one.accountClosed !== null) return changed([]);
    if (!accountToClose(one, await standingNow(read, one, context))) {
      return reject(
        'staffAccess.stillHolds',
        `The access of ${one.name} has not ended, or there was no account.`,
        'Revoke the access first.',
      );
    }
    return changed([
      write('staffAccess', one.id, { ...one, accountClosed: { at: context.madeAt, by: context.actor } }),
    ]);
  },
});
