import { z } from 'zod';
import { paragraphs } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { sameAct, signatories } from '../roles';
import { arrangementFor, tooLate } from './of-ledger';

/** A party that was asked says no: the proposal is over for all. */
export const declineArrangement = defineCommand({
  name: 'arrangement.decline',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Decline an arrangement',
  args: z.strictObject({ reason: paragraphs(500) }),
  async handle(read, { reason }, context) {
    const { actor, madeAt } = context;
    const found = await arrangementFor(read, context, signatories, 'decline an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.state.is === 'declined' && sameAct(context, one.state.by, one.state.at)) return changed([]);
    if (one.state.is !== 'proposed') return tooLate(one, context, 'declined');
    if (one.proposedBy.organisation === actor.organisation) {
      return reject('arrangement.own', 'Your own practice proposed this arrangement.', 'Withdraw it instead.');
    }
    return changed([
      write('arrangement', one.id, { ...one, state: { is: 'declined', by: actor, at: madeAt, reason } }),
    ]);
  },
});

/** The proposing practice takes its proposal back before everybody has signed. */
export const withdrawArrangement = defineCommand({
  name: 'arrangement.withdraw',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Withdraw a proposed arrangement',
  args: z.strictObject({ reason: paragraphs(500) }),
  async handle(read, { reason }, context) {
    const { actor, madeAt } = context;
    const found = await arrangementFor(read, context, signatories, 'withdraw an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.state.is === 'withdrawn' && sameAct(context, one.state.by, one.state.at)) return changed([]);
    if (one.state.is !== 'proposed') return tooLate(one, context, 'withdrawn');
    if (one.proposedBy.organisation !== actor.organisation) {
      return reject('arrangement.notOwn', 'Another practice proposed this arrangement.', 'Decline it instead.');
    }
    return changed([
      write('arrangement', one.id, { ...one, state: { is: 'withdrawn', by: actor, at: madeAt, reason } }),
    ]);
  },
});
