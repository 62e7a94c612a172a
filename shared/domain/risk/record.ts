import { z } from 'zod';
import { calendarDate, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { risk } from './model';
import { eventOf, happened, mayKeep, refusesReviewDay } from './of-register';
import { points, score, scoreInWords } from './score';

/** Puts a risk into the register, or changes what is said of it. The owner is somebody who works at the practice. */
export const recordRisk = defineCommand({
  name: 'risk.record',
  ledger: 'practice',
  nature: 'intent',
  title: 'Record a risk',
  args: z.strictObject({ ...risk.shape, before: score, after: score, owner: uuid, reviewOn: calendarDate }),
  async handle(read, { owner, ...args }, context) {
    const refused = mayKeep(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'riskEntry', args.id);
    if (happened(known, context)) return changed([]);
    if (known?.closed) {
      return reject(
        'risk.closed',
        `${known.closed.by.name} closed this risk, so it is not changed any more.`,
        'Open it again first.',
      );
    }
    const person = await read.get(context.ledger, 'staff', owner);
    if (!person || person.left !== null) {
      return reject(
        'risk.owner',
        'Nobody of this name works at the practice, so nobody would look after the risk.',
        'Choose somebody who works here.',
        'owner',
      );
    }
    if (points(args.after) > points(args.before)) {
      return reject(
        'risk.worse',
        `With what is done about it the risk would be ${scoreInWords(args.after)}, and without it only ${scoreInWords(args.before)}.`,
        'Correct one of the two scores.',
        'after',
      );
    }
    // Correcting a word does not ask for another day of review.
    const far = known?.reviewOn === args.reviewOn ? undefined : refusesReviewDay(args.reviewOn, context.today);
    if (far) return far;
    const event = eventOf(context, known ? 'changed' : 'recorded', '', args);
    return changed([
      write('riskEntry', args.id, {
        ...args,
        owner: { person: person.person, name: person.name },
        closed: null,
        history: [...(known?.history ?? []), event],
      }),
    ]);
  },
});
