import { z } from 'zod';
import { instant, odsCode, paragraphs, uuid } from '../../protocol/primitives';
import { isParty, standing } from '../arrangement/standing';
import { addMinutes } from '../calendar';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct } from '../roles';
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
    const { actor, madeAt, today } = context;
    const refused = needsRole(context, ['practice-manager', 'clinician', 'receptionist'], 'close the practice');
    if (refused) return refused;
    const closures = await read.list(context.ledger, 'closure');
    const known = closures.find((one) => one.id === args.id);
    if (known && sameAct(context, known.declaredBy, known.declaredAt)) return changed([]);
    if (known) return reject('closure.exists', 'This closure was declared already.', 'Look at the closure again.');
    if (args.until !== null && args.until <= args.from) {
      return reject(
        'closure.backwards',
        'The practice would open again before it closes.',
        'Correct the end, or leave it open.',
        'until',
      );
    }
    if (args.until !== null && args.until <= madeAt) {
      return reject(
        'closure.past',
        `The end, ${timeAndDay(args.until, today)}, is over, so nobody would be told in time.`,
        'Choose a later end, or leave it open.',
        'until',
      );
    }
    if (!args.planned && args.from > addMinutes(madeAt, 5)) {
      return reject(
        'closure.suddenLater',
        'A sudden closure begins at once.',
        'Choose a planned closure for a later day.',
        'from',
      );
    }
    const other = closures.find(
      (one) =>
        // A rehearsal is never in the way of a closure, nor the other way round.
        (one.rehearsal === true) === (args.rehearsal === true) &&
        one.reopened === null &&
        overlaps(one, args) &&
        (one.until === null || one.until > madeAt),
    );
    if (other) {
      return reject(
        'closure.overlaps',
        `${other.declaredBy.name} already declared a closure from ${timeAndDay(other.from, today)}.`,
        'Open the practice again first, or use that closure.',
        'from',
      );
    }
    const arrangements = await read.arrangements();
    const strange = args.cover.find(
      (code) =>
        code === actor.organisation ||
        !arrangements.some(
          (one) =>
            isParty(one, code) &&
            isParty(one, actor.organisation) &&
            ['active', 'not-begun'].includes(standing(one, today)),
        ),
    );
    if (strange !== undefined) {
      return reject(
        'closure.cover',
        `${strange} is not a buddy with an arrangement that holds, so patients cannot be sent there.`,
        'Choose one of your buddies.',
        'cover',
      );
    }
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

interface Stretch {
  from: string;
  until: string | null;
}
const overlaps = (one: Stretch, other: Stretch): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);
