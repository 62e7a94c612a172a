import { reject, type Context, type Outcome, type Read } from '../command';
import { timeAndDay } from '../dates';
import type { Arrangement } from './model';
import { partyName, standing } from './standing';

/** The arrangement of the command's ledger, or a rejection: the actor cannot see it, or it does not exist. */
export async function arrangementHere(read: Read, context: Context): Promise<Arrangement | undefined> {
  return read.get(context.ledger, 'arrangement', context.ledger.slice('arrangement:'.length));
}

export const noSuchArrangement = reject(
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
