import { z } from 'zod';
import { arrangementLedger } from '../../protocol/ledger';
import { sha256Hex, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { needsRole, sameAct, signatories } from '../roles';
import { terms } from './model';
import { refusesHash, refusesTerms } from './new-terms';
import { signatureBy } from './signature';

/** Proposes an arrangement and signs it for the proposing practice: the first command of its ledger. */
export const proposeArrangement = defineCommand({
  name: 'arrangement.propose',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Sign and send an arrangement',
  args: z.strictObject({ id: uuid, terms, termsHash: sha256Hex }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, signatories, 'sign an arrangement');
    if (refused) return refused;
    if (context.ledger !== arrangementLedger(args.id)) {
      return reject(
        'arrangement.ledger',
        'The arrangement does not belong there.',
        'Report this to support: it is a fault of the program.',
      );
    }
    const known = await read.get(context.ledger, 'arrangement', args.id);
    if (known) {
      if (known.termsHash === args.termsHash && sameAct(context, known.proposedBy, known.proposedAt))
        return changed([]);
      return reject(
        'arrangement.exists',
        'This arrangement was proposed already.',
        'Open it in the list of arrangements.',
      );
    }
    const about = { id: args.id, proposer: actor.organisation };
    const unfit = refusesHash(args) ?? (await refusesTerms(read, args.terms, about, context));
    if (unfit) return unfit;
    return changed([
      write('arrangement', args.id, {
        id: args.id,
        terms: args.terms,
        termsHash: args.termsHash,
        proposedAt: madeAt,
        proposedBy: actor,
        signatures: [signatureBy(context, args.termsHash)],
        state: { is: 'proposed' },
      }),
    ]);
  },
});
