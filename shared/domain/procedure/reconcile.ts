import { z } from 'zod';
import { ledgerId } from '../../protocol/ledger';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { reconciliation } from './model';
import { reviewable } from './of-access';

/** What the other sources say about an access. It may be recorded again; the log keeps each. */
export const reconcile = defineCommand({
  name: 'procedure.reconcile',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Compare an access with other sources',
  args: z.strictObject({ access: uuid, pair: ledgerId, checks: reconciliation.shape.checks }),
  async handle(read, args, context) {
    const found = await reviewable(read, context, args, 'compare an access with other sources');
    if ('rejection' in found) return found;
    return changed([
      write('reconciliation', args.access, {
        access: args.access,
        checks: args.checks,
        at: context.madeAt,
        by: context.actor,
      }),
    ]);
  },
});
