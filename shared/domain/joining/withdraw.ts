import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { notUnused, unknownInvitation } from './still-unused';

/** A code must not be used any more: it was made for the wrong person, or went astray. */
export const withdrawInvitation = defineCommand({
  name: 'joining.withdraw',
  ledger: 'practice',
  nature: 'intent',
  title: 'Withdraw a joining code',
  args: z.strictObject({ id: uuid }),
  async handle(read, { id }, context) {
    const refused = needsRole(context, ['practice-manager'], 'withdraw a joining code');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'invitation', id);
    if (!one) return unknownInvitation();
    if (one.withdrawn !== null && sameAct(context, one.withdrawn.by, one.withdrawn.at)) return changed([]);
    const over = notUnused(one, context);
    if (over) return over;
    return changed([write('invitation', id, { ...one, withdrawn: { at: context.madeAt, by: context.actor } })]);
  },
});
