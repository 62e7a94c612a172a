import { z } from 'zod';
import { calendarDate, paragraphs } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { risk } from './model';
import { eventOf, happened, mayKeep, refusesReviewDay, unknownRisk } from './of-register';
import { points, score, scoreInWords } from './score';

/** Somebody looked at a risk again: what they found, what remains of it, and when it is looked at next. */
export const reviewRisk = defineCommand({
  name: 'risk.review',
  ledger: 'practice',
  nature: 'intent',
  title: 'Review a risk',
  args: z.strictObject({ id: risk.shape.id, note: paragraphs(1_000), after: score, reviewOn: calendarDate }),
  async handle(read, { id, note, after, reviewOn }, context) {
    const refused = mayKeep(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'riskEntry', id);
    if (!known) return unknownRisk;
    if (happened(known, context)) return changed([]);
    if (known.closed) {
      return reject('risk.closed', `${known.closed.by.name} closed this risk.`, 'Open it again first.');
    }
    if (points(after) > points(known.before)) {
      return reject(
        'risk.worse',
        `What remains would be ${scoreInWords(after)}, more than the ${scoreInWords(known.before)} without anything done about it.`,
        'Change the risk’s own score first.',
        'after',
      );
    }
    const unfit = refusesReviewDay(reviewOn, context.today);
    if (unfit) return unfit;
    const next = { ...known, after, reviewOn };
    return changed([
      write('riskEntry', id, { ...next, history: [...known.history, eventOf(context, 'reviewed', note, next)] }),
    ]);
  },
});
