import { z } from 'zod';
import { uuid } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { needsRole, stoppers } from '../roles';
import { noLonger, noSuchStaffAccess, notOneself, standingNow } from './of-pair';

/** How many confirmations a row keeps; the log keeps all. */
const checksKept = 12;

/** A named person of either side says that the access is still needed. It holds for another interval of the arrangement. */
export const reconfirmStaffAccess = defineCommand({
  name: 'staffAccess.reconfirm',
  ledger: 'pair',
  nature: 'intent',
  title: 'Confirm staff access again',
  args: z.strictObject({ id: uuid }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, stoppers, 'confirm staff access again');
    if (refused) return refused;
    const one = await read.get(context.ledger, 'staffAccess', args.id);
    if (!one) return noSuchStaffAccess;
    const own = notOneself(one, context);
    if (own) return own;
    const { state } = one;
    const standing = await standingNow(read, one, context);
    if (state.is !== 'confirmed' || !standing.live) return noLonger(one, standing, context);
    if (state.checked.some((check) => check.at === madeAt && check.by.person === actor.person)) return changed([]);
    const checked = [...state.checked, { at: madeAt, by: actor }]
      .sort((first, second) => first.at.localeCompare(second.at))
      .slice(-checksKept);
    return changed([write('staffAccess', one.id, { ...one, state: { ...state, checked } })]);
  },
});
