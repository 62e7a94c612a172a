import { z } from 'zod';
import { calendarDate, paragraphs } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { risk } from './model';
import { eventOf, happened, mayKeep, refusesReviewDay, unknownRisk } from './of-register';

/** The risk is no longer there. What was said of it stays. */
export const closeRisk = defineCommand({
  name: 'risk.close',
  ledger: 'practice',
  nature: 'intent',
  title: 'Close a risk',
  args: z.strictObject({ id: risk.shape.id, reason: paragraphs(500) }),
  async handle(read, { id, reason }, context) {
    const refused = mayKeep(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'riskEntry', id);
    if (!known) return unknownRisk;
    if (happened(known, context)) return changed([]);
    if (known.closed) {
      return reject('risk.closed', `${known.closed.by.name} closed this risk before.`, 'Nothing more is needed.');
    }
    return changed([
      write('riskEntry', id, {
        ...known,
        closed: { by: context.actor, at: context.madeAt, reason },
        history: [...known.history, eventOf(context, 'closed', reason, known)],
      }),
    ]);
  },
});

/** The risk is there again, with a day on which it is looked at. */
export const reopenRisk = defineCommand({
  name: 'risk.reopen',
  ledger: 'practice',
  nature: 'intent',
  title: 'Open a risk again',
  args: z.strictObject({ id: risk.shape.id, reason: paragraphs(500), reviewOn: calendarDate }),
  async handle(read, { id, reason, reviewOn }, context) {
    const refused = mayKeep(context);
    if (refused) return refused;
    const known = await read.get(context.ledger, 'riskEntry', id);
    if (!known) return unknownRisk;
    if (happened(known, context) || !known.closed) return changed([]);
    const unfit = refusesReviewDay(reviewOn, context.today);
    if (unfit) return unfit;
    const next = { ...known, closed: null, reviewOn };
    return changed([
      write('riskEntry', id, { ...next, history: [...known.history, eventOf(context, 'reopened', reason, next)] }),
    ]);
  },
});
