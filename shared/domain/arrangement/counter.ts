import { z } from 'zod';
import { paragraphs, sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, sameAct, signatories } from '../roles';
import { terms } from './model';
import { refusesNewTerms } from './new-terms';
import { arrangementHere, noSuchArrangement, tooLate } from './of-ledger';
import { signatureBy } from './signature';
import { partyName, standing } from './standing';
import { replacedTerms, withPresentOver } from './versions';

/**
 * A party that has not signed proposes other terms instead. The earlier ones are kept, with who signed them; signatures
 * begin again with that party's own. `basedOn`: SHA-256 of the terms that the party had before it.
 */
export const counterArrangement = defineCommand({
  name: 'arrangement.counter',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Propose other terms for an arrangement',
  args: z.strictObject({ terms, termsHash: sha256Hex, basedOn: sha256Hex, reason: paragraphs(500) }),
  async handle(read, args, context) {
    const { actor, madeAt, today } = context;
    const refused = needsRole(context, signatories, 'propose other terms');
    if (refused) return refused;
    const one = await arrangementHere(read, context);
    if (!one) return noSuchArrangement;
    const sent = [one, ...(one.versions ?? [])].some(
      (each) => each.termsHash === args.termsHash && sameAct(context, each.proposedBy, each.proposedAt),
    );
    if (sent) return changed([]);
    if (standing(one, today) !== 'awaiting-signatures') return tooLate(one, context, 'changed by a counter-proposal');
    if (args.basedOn !== one.termsHash) {
      return (
        replacedTerms(one, args.basedOn, today) ??
        reject(
          'arrangement.hash',
          'The terms are not the ones that you were shown.',
          'Read the arrangement again, then propose yours.',
        )
      );
    }
    const mine = one.signatures.find((signature) => signature.by.organisation === actor.organisation);
    if (mine) {
      return reject(
        'arrangement.signed',
        `${mine.by.name} signed these terms for ${partyName(one, actor.organisation)} at ${timeAndDay(mine.at, today)}.`,
        one.proposedBy.organisation === actor.organisation
          ? 'Withdraw the proposal and draft another one.'
          : 'Wait until all have signed, then propose a change.',
      );
    }
    const unfit = await refusesNewTerms(read, one, args, context);
    if (unfit) return unfit;
    return changed([
      write('arrangement', one.id, {
        ...one,
        terms: args.terms,
        termsHash: args.termsHash,
        proposedBy: actor,
        proposedAt: madeAt,
        signatures: [signatureBy(context, args.termsHash)],
        versions: withPresentOver(one, { how: 'countered', by: actor, at: madeAt, reason: args.reason }),
      }),
    ]);
  },
});
