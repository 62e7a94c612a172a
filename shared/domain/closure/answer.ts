import { z } from 'zod';
import { boardLedger, otherOf } from '../../protocol/ledger';
import { instant, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, staffRoles } from '../roles';
import { decline } from './care-kinds';
import { capacity } from './model';

/** A buddy says what it can take on. It may be said again: the last one stands. */
export const answerClosure = defineCommand({
  name: 'closure.answer',
  ledger: 'pair',
  nature: 'intent',
  title: 'Answer a closure',
  args: z.strictObject({
    closure: uuid,
    capacity,
    note: z.string().max(500),
    appointments: z.int().min(0).max(999).nullable().optional(),
    until: instant.nullable().optional(),
    declines: z.array(decline).max(20).optional(),
  }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, staffRoles, 'answer a closure');
    if (refused) return refused;
    const home = otherOf(context.ledger, actor.organisation);
    const closure = home === undefined ? undefined : await read.get(boardLedger(home), 'closure', args.closure);
    if (!closure) {
      return reject(
        'closure.unknown',
        'This closure is not known here.',
        'Wait until the latest changes have arrived, or ring the practice.',
      );
    }
    if (closure.reopened && closure.reopened.at <= madeAt) {
      return reject(
        'closure.reopened',
        `The practice opened again at ${timeAndDay(closure.reopened.at, context.today)}, so no answer is needed.`,
        'Nothing more is to be done.',
      );
    }
    if (args.until && args.until <= madeAt) {
      return reject(
        'closure.answerPast',
        `You can help until ${timeAndDay(args.until, context.today)}, which is over.`,
        'Say a later time, or leave it empty.',
        'until',
      );
    }
    const known = await read.get(context.ledger, 'closureAnswer', args.closure);
    if (known && known.at > madeAt) return changed([]); // a later answer is here already
    if (known && known.at === madeAt && known.by.person === actor.person) return changed([]);
    return changed([
      write('closureAnswer', args.closure, {
        ...args,
        organisation: actor.organisation,
        at: madeAt,
        by: actor,
        receivedAt: context.receivedAt,
      }),
    ]);
  },
});
