import { z } from 'zod';
import { kindOf, ledgerId } from '../../protocol/ledger';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { reviewOutcome } from './model';

/** The privacy officer's finding about one access. It may change later; the log keeps each. Nobody reviews their own. */
export const recordReview = defineCommand({
  name: 'review.record',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Record a privacy review',
  args: z.strictObject({ access: uuid, pair: ledgerId, outcome: reviewOutcome, note: sealed.nullable() }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, ['privacy-officer', 'caldicott-guardian'], 'review who looked');
    if (refused) return refused;
    const access = kindOf(args.pair) === 'pair' ? await read.get(args.pair, 'access', args.access) : undefined;
    if (!access || access.home !== actor.organisation) {
      return reject(
        'review.unknown',
        'This access is not one of your practice’s records.',
        'Look at the list of reviews again.',
      );
    }
    if (access.by.person === actor.person) {
      return reject(
        'review.own',
        'Nobody reviews their own access.',
        'Ask another privacy officer or the Caldicott Guardian.',
      );
    }
    if (args.outcome === 'incident' && args.note === null) {
      return reject(
        'review.noteMissing',
        'An incident needs a sentence that says what was not right.',
        'Write what you found.',
        'note',
      );
    }
    const known = await read.get(context.ledger, 'review', args.access);
    if (known && sameAct(context, known.by, known.at)) return changed([]);
    return changed([
      write('review', args.access, {
        ...args,
        at: madeAt,
        by: actor,
        receivedAt: context.receivedAt,
        // The 72 hours run from the first awareness, whatever is written later (UK GDPR article 33).
        awareAt: args.outcome === 'incident' ? (known?.awareAt ?? madeAt) : null,
      }),
    ]);
  },
});
