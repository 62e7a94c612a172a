import { z } from 'zod';
import { arrangementLedger, organisationsIn } from '../../protocol/ledger';
import { instant, sha256Hex, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';

/** Row kind `arrangementLook`, id = `<person>.<arrangement>`, in `practice:<ODS>`: which terms a person saw last. */
export const arrangementLook = z.object({ person: uuid, arrangement: uuid, termsHash: sha256Hex, at: instant });
export type ArrangementLook = z.infer<typeof arrangementLook>;

export const lookId = (person: string, arrangement: string): string => `${person}.${arrangement}`;

/** Remembers which terms a person has seen, so that what changed since then can be marked. */
export const lookAtArrangement = defineCommand({
  name: 'arrangement.look',
  ledger: 'practice',
  nature: 'intent',
  title: 'Remember what you read',
  args: z.strictObject({ arrangement: uuid, termsHash: sha256Hex }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    if (!organisationsIn(context.ledger).includes(actor.organisation)) {
      return reject(
        'arrangement.elsewhere',
        'What people of another practice read is not yours to keep.',
        'Switch to that practice if you work there.',
      );
    }
    const one = await read.get(arrangementLedger(args.arrangement), 'arrangement', args.arrangement);
    if (!one) {
      return reject(
        'arrangement.unknown',
        'This arrangement is not known here.',
        'Wait until the latest changes have arrived, then try again.',
      );
    }
    const id = lookId(actor.person, args.arrangement);
    const known = await read.get(context.ledger, 'arrangementLook', id);
    // A look that arrives late, from another computer, is older than what is known.
    if (known && (known.termsHash === args.termsHash || known.at >= madeAt)) return changed([]);
    return changed([
      write('arrangementLook', id, {
        person: actor.person,
        arrangement: args.arrangement,
        termsHash: args.termsHash,
        at: madeAt,
      }),
    ]);
  },
});
