import { z } from 'zod';
import { instant, odsCode, paragraphs, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct } from '../roles';
import { closers, refusesCover, refusesOverlap, refusesTimes } from './fits';
import { closureCause, closureExtent } from './model';

/** Closes the practice for a while, and tells its buddies. */
export const declareClosure = defineCommand({
  name: 'closure.declare',
  ledger: 'board',
  nature: 'intent',
  title: 'Close the practice',
  args: z.strictObject({
    id: uuid,
    planned: z.boolean(),
    from: instant,
    until: instant.nullable(),
    extent: closureExtent,
    cause: closureCause.optional(),
    rehearsal: z.boolean().optional(),
    reason: paragraphs(500),
    cover: z.array(odsCode).max(60),
  }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, closers, 'close the practice');
    if (refused) return refused;
    const closures = await read.list(context.ledger, 'closure');
    const known = closures.find((one) => one.id === args.id);
    if (known && sameAct(context, known.declaredBy, known.declaredAt)) return changed([]);
    if (known) return reject('closure.exists', 'This closure was declared already.', 'Look at the closure again.');
    const unfit =
      refusesTimes(args, context) ??
      refusesOverlap(closures, args, context) ??
      (await refusesCover(read, args.cover, context));
    if (unfit) return unfit;
    return changed([
      write('closure', args.id, {
        ...args,
        organisation: actor.organisation,
        declaredAt: madeAt,
        declaredBy: actor,
        reopened: null,
      }),
    ]);
  },
});
