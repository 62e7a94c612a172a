import { z } from 'zod';
import { instant, sealed, uuid } from '../../protocol/primitives';
import { noSuchAccess } from '../access/of-pair';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, staffRoles } from '../roles';
import { entryPlace, handoverOwner, handoverUrgency, teller } from './model';
import { actOf, stepped } from './of-pair';

/**
 * The buddy hands one outstanding action over. A fact: what is left to do is left to do, whatever the arrangement says
 * by now. `insteadOf` names one that was returned and is handed over again, better said.
 */
export const offerHandover = defineCommand({
  name: 'handover.offer',
  ledger: 'pair',
  nature: 'fact',
  title: 'Hand over what is left to do',
  args: z.strictObject({
    id: uuid,
    access: uuid,
    what: sealed,
    urgency: handoverUrgency,
    owner: handoverOwner,
    due: instant,
    byDay: z.boolean(),
    tells: teller,
    entry: entryPlace,
    insteadOf: uuid.nullable().default(null),
  }),
  async handle(read, { insteadOf, ...args }, context) {
    const refused = needsRole(context, staffRoles, 'hand over what is left to do');
    if (refused) return refused;
    const access = await read.get(context.ledger, 'access', args.access);
    if (!access) return noSuchAccess;
    if (access.buddy !== context.actor.organisation) {
      return reject(
        'handover.otherSide',
        'The record was opened at the other practice, so only they can hand something over.',
        'Ring them.',
      );
    }
    if (!('opening' in access.state)) {
      return reject(
        'access.notOpen',
        'This record was never opened, so there is nothing to hand over.',
        'Withdraw the request if it is no longer needed.',
      );
    }
    if (await read.get(context.ledger, 'handover', args.id)) return changed([]);
    const offered = {
      ...args,
      home: access.home,
      buddy: access.buddy,
      offered: actOf(context),
      read: null,
      state: { is: 'offered' as const },
      life: [],
    };
    const before = insteadOf === null ? undefined : await read.get(context.ledger, 'handover', insteadOf);
    const replaced =
      before?.state.is === 'returned' && before.buddy === context.actor.organisation
        ? [
            write(
              'handover',
              before.id,
              stepped(before, context, 'replaced', { is: 'replaced', ...actOf(context), with: args.id }),
            ),
          ]
        : [];
    return changed([write('handover', args.id, offered), ...replaced]);
  },
});
