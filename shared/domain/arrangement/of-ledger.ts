import type { Role } from '../../protocol/actor';
import { reject, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import { needsRole } from '../roles';
import type { Arrangement } from './model';
import { partyName, standing } from './standing';

/**
 * The arrangement of the command's ledger, for one of these roles; otherwise the outcome to give back: the actor may not,
 * cannot see it, or it does not exist.
 * @param to what they wanted: "sign an arrangement"
 */
export async function arrangementFor(
  read: Read,
  context: Context,
  roles: readonly Role[],
  to: string,
): Promise<{ one: Arrangement } | { outcome: Outcome }> {
  const refused = needsRole(context, roles, to);
  if (refused) return { outcome: refused };
  const one = await read.get(context.ledger, 'arrangement', context.ledger.slice('arrangement:'.length));
  return one ? { one } : { outcome: noSuchArrangement };
}

const noSuchArrangement = reject(
  'arrangement.unknown',
  'This arrangement is not known here.',
  'Wait until the latest changes have arrived, then try again.',
);

/** Why an act no longer fits how the arrangement stands: who did what, and when. */
export function tooLate(one: Arrangement, context: Context, wanted: string): Outcome {
  const { state } = one;
  const says = ((): string => {
    switch (state.is) {
      case 'proposed':
        return standing(one, context.today) === 'ran-out'
          ? 'The last day of this arrangement is over.'
          : 'This arrangement has not been signed by everybody yet.';
      case 'signed':
        return 'Everybody has signed this arrangement.';
      case 'declined':
      case 'withdrawn':
      case 'suspended':
      case 'ended':
        return `${partyName(one, state.by.organisation)} ${past[state.is]} this arrangement at ${timeAndDay(state.at, context.today)}.`;
    }
  })();
  return reject('arrangement.state', `${says} So it cannot be ${wanted}.`, 'Look at the arrangement again.');
}

const past = { declined: 'declined', withdrawn: 'withdrew', suspended: 'suspended', ended: 'ended' } as const;
