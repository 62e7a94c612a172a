import { z } from 'zod';
import { ledgerId } from '../../protocol/ledger';
import { sealed, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { reviewable } from '../procedure/of-access';
import { sameAct } from '../roles';
import { incidentEnd, reporting } from './incident';

/**
 * What was done about an incident, whether it was reported, and how it ended: the whole state each time, so that a later
 * record corrects an earlier one, also one that closed it. The log keeps each.
 */
export const recordIncident = defineCommand({
  name: 'incident.record',
  ledger: 'privacy',
  nature: 'intent',
  title: 'Record what was done about an incident',
  args: z.strictObject({
    access: uuid,
    pair: ledgerId,
    done: sealed.nullable(),
    reporting,
    draft: sealed.nullable().optional(),
    end: incidentEnd.nullable(),
  }),
  async handle(read, args, context) {
    const found = await reviewable(read, context, args, 'record what was done about an incident');
    if ('rejection' in found) return found;
    const review = await read.get(context.ledger, 'review', args.access);
    if (review?.outcome !== 'incident') {
      return reject(
        'incident.none',
        'This access was not found to be an incident.',
        'Open the access in the review and record the incident first.',
      );
    }
    if (args.end !== null && args.reporting.is === 'undecided') {
      return reject(
        'incident.undecided',
        'An incident is closed only when it is decided whether it is reported.',
        'Say that it was reported, or why not.',
        'reporting',
      );
    }
    if (args.end !== null && args.done === null) {
      return reject(
        'incident.doneMissing',
        'An incident is closed only when it stands there what was done.',
        'Write what was done, in a sentence or two.',
        'done',
      );
    }
    const known = await read.get(context.ledger, 'incident', args.access);
    if (known && sameAct(context, known.by, known.at)) return changed([]);
    const { madeAt: at, actor: by } = context;
    return changed([
      write('incident', args.access, {
        access: args.access,
        pair: args.pair,
        done: args.done,
        reporting: args.reporting,
        draft: args.draft,
        closed: args.end === null ? null : { at, by, end: args.end },
        at,
        by,
        receivedAt: context.receivedAt,
      }),
    ]);
  },
});
