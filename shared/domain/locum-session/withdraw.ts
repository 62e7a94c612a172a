import { z } from 'zod';
import { paragraphs, uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { sameAct } from '../roles';
import { stillPlanned } from './rules';

/** A planned session does not take place. It stays in the practice's list with the reason, and leaves the person's day. */
export const withdrawSession = defineCommand({
  name: 'locum.withdraw',
  ledger: 'practice',
  nature: 'intent',
  title: 'Withdraw a planned session',
  args: z.strictObject({ id: uuid, reason: paragraphs(300) }),
  async handle(read, { id, reason }, context) {
    const before = await read.get(context.ledger, 'locumSession', id);
    if (before?.withdrawn && sameAct(context, before.withdrawn.by, before.withdrawn.at)) return changed([]);
    const one = await stillPlanned(read, context, id);
    if ('rejection' in one) return one;
    return changed([
      write('locumSession', id, { ...one, withdrawn: { at: context.madeAt, by: context.actor, reason } }),
    ]);
  },
});
