import { z } from 'zod';
import { paragraphs, sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { sameAct, signatories } from '../roles';
import { terms } from './model';
import { refusesNewTerms } from './new-terms';
import { arrangementFor, tooLate } from './of-ledger';
import { refusesSecondSignature, signatureBy } from './signature';
import { standing } from './standing';
import { refusesOtherTerms, withPresentOver } from './versions';

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
    const found = await arrangementFor(read, context, signatories, 'propose other terms');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    const sent = [one, ...(one.versions ?? [])].some(
      (each) => each.termsHash === args.termsHash && sameAct(context, each.proposedBy, each.proposedAt),
    );
    if (sent) return changed([]);
    if (standing(one, today) !== 'awaiting-signatures') return tooLate(one, context, 'changed by a counter-proposal');
    const outdated = refusesOtherTerms(one, args.basedOn, today, 'then propose yours');
    if (outdated) return outdated;
    const twice = refusesSecondSignature(one, one.signatures, context, {
      signed: 'signed these terms',
      next:
        one.proposedBy.organisation === actor.organisation
          ? 'Withdraw the proposal and draft another one.'
          : 'Wait until all have signed, then propose a change.',
    });
    if (twice) return twice;
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
