import { z } from 'zod';
import { ledgerId } from '../../protocol/ledger';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { reviewable } from './of-access';

/** The second officer's view of a finding. Never by whoever made the finding. */
export const confirmReview = defineCommand({
  name: 'procedure.confirm',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Confirm a privacy review',
  args: z.strictObject({ access: uuid, pair: ledgerId, agrees: z.boolean(), note: sealed.nullable() }),
  async handle(read, args, context) {
    const found = await reviewable(read, context, args, 'confirm a review');
    if ('rejection' in found) return found;
    const review = await read.get(context.ledger, 'review', args.access);
    if (!review || review.outcome === 'asked') {
      return reject(
        'procedure.notReviewed',
        'Nobody has come to a finding about this access yet, so there is nothing to confirm.',
        'Wait until the first officer has reviewed it.',
      );
    }
    if (review.by.person === context.actor.person) {
      return reject(
        'procedure.sameOfficer',
        'The finding is your own, and a second person confirms it.',
        'Ask the other officer.',
      );
    }
    if (!args.agrees && args.note === null) {
      return reject(
        'procedure.noteMissing',
        'A sentence is missing that says why you see it differently.',
        'Write what you found.',
        'note',
      );
    }
    return changed([
      write('reviewConfirmation', args.access, {
        access: args.access,
        agrees: args.agrees,
        note: args.note,
        at: context.madeAt,
        by: context.actor,
        reviewedAt: review.at,
      }),
    ]);
  },
});
