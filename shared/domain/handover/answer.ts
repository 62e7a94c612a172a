import { z } from 'zod';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject } from '../command';
import { actOf, hasStep, ofSide, settledWords, takes } from './of-pair';

const see = 'Open it in the list of handovers to see how it stands.';

/** Somebody of the home practice accepts it: from now on it is theirs, by name. */
export const acceptHandover = defineCommand({
  name: 'handover.accept',
  ledger: 'pair',
  nature: 'intent',
  title: 'Accept what was handed over',
  args: z.strictObject({ handover: uuid }),
  async handle(read, args, context) {
    const found = await ofSide(read, args.handover, context, 'home');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (hasStep(one, context, 'accepted')) return changed([]);
    if (one.state.is !== 'offered') {
      const next =
        one.state.is === 'accepted' && one.state.by.person !== context.actor.person
          ? `Take it over from ${one.state.by.name} if it is yours to do.`
          : see;
      return reject('handover.settled', `${settledWords(one, context)}, so it waits for nobody to accept it.`, next);
    }
    const act = actOf(context);
    // Nobody accepts what they have not read.
    return takes({ ...one, read: one.read ?? act }, context, 'accepted', { is: 'accepted', ...act });
  },
});

/** A colleague takes over what another has accepted: gone home, off sick, or the better person for it. */
export const takeHandover = defineCommand({
  name: 'handover.take',
  ledger: 'pair',
  nature: 'intent',
  title: 'Take over from a colleague',
  args: z.strictObject({ handover: uuid }),
  async handle(read, args, context) {
    const found = await ofSide(read, args.handover, context, 'home');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (hasStep(one, context, 'taken')) return changed([]);
    if (one.state.is !== 'accepted') {
      return reject('handover.settled', `${settledWords(one, context)}, so there is nobody to take it over from.`, see);
    }
    if (one.state.by.person === context.actor.person) {
      return reject('handover.yours', 'You have accepted this yourself, so it is yours already.', see);
    }
    return takes(one, context, 'taken', { is: 'accepted', ...actOf(context) });
  },
});

/** The home practice gives it back, and says why: it is the buddy's again. */
export const returnHandover = defineCommand({
  name: 'handover.return',
  ledger: 'pair',
  nature: 'intent',
  title: 'Return what was handed over',
  args: z.strictObject({ handover: uuid, reason: sealed }),
  async handle(read, args, context) {
    const found = await ofSide(read, args.handover, context, 'home');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (hasStep(one, context, 'returned')) return changed([]);
    if (one.state.is !== 'offered' && one.state.is !== 'accepted') {
      return reject('handover.settled', `${settledWords(one, context)}, so it cannot be returned.`, see);
    }
    return takes(one, context, 'returned', { is: 'returned', ...actOf(context), reason: args.reason });
  },
});
