import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { preparation } from './model';
import { noLonger, noSuchStaffAccess, standingNow } from './of-pair';

/** Writes down what has to be right before the day: by the person, or by those of either side who set it up. The last one stands. */
export const prepareStaffAccess = defineCommand({
  name: 'staffAccess.prepare',
  ledger: 'pair',
  nature: 'intent',
  title: 'Write down the way in for somebody',
  args: z.strictObject({ id: uuid, what: preparation }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    if (actor.person !== one.person) {
      const refused = needsRole(
        context,
        ['practice-manager', 'caldicott-guardian', 'registration-authority'],
        'write down somebody else’s way in',
      );
      if (refused) return refused;
    }
    if (one.prepared && sameAct(context, one.prepared.by, one.prepared.at)) return changed([]);
    // Written later, it stands already.
    if (one.prepared && one.prepared.at > madeAt) return changed([]);
    const standing = await standingNow(read, one, context);
    if (!standing.live) return noLonger(one, standing, context);
    if (args.what.cardExpires !== null && args.what.authenticator !== 'smartcard') {
      return reject(
        'staffAccess.noCard',
        'Only a smartcard has a certificate that runs out.',
        'Choose smartcard, or leave the date empty.',
        'cardExpires',
      );
    }
    return changed([write('staffAccess', one.id, { ...one, prepared: { at: madeAt, by: actor, what: args.what } })]);
  },
});
