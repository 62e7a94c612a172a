import { z } from 'zod';
import { sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, write } from '../command';
import { signatories } from '../roles';
import { arrangementFor, tooLate } from './of-ledger';
import { allSigned, refusesSecondSignature, signatureBy } from './signature';
import { standing } from './standing';
import { refusesOtherTerms, signedBefore } from './versions';

/** Signs for one party. With the last signature the arrangement is signed and holds from its first day. */
export const signArrangement = defineCommand({
  name: 'arrangement.sign',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Sign an arrangement',
  args: z.strictObject({ termsHash: sha256Hex }),
  async handle(read, args, context) {
    const { madeAt } = context;
    const found = await arrangementFor(read, context, signatories, 'sign an arrangement');
    if ('outcome' in found) return found.outcome;
    const { one } = found;
    if (one.signatures.some((each) => each.command === context.command) || signedBefore(one, context.command))
      return changed([]);
    const twice = refusesSecondSignature(one, one.signatures, context, {
      signed: 'signed',
      next: 'Nothing more is needed from your practice.',
    });
    if (twice) return twice;
    if (standing(one, context.today) !== 'awaiting-signatures') return tooLate(one, context, 'signed');
    const outdated = refusesOtherTerms(one, args.termsHash, context.today, 'then sign it');
    if (outdated) return outdated;
    const signatures = [...one.signatures, signatureBy(context, args.termsHash)];
    const complete = allSigned(one.terms.parties, signatures);
    return changed([
      write('arrangement', one.id, { ...one, signatures, state: complete ? { is: 'signed', at: madeAt } : one.state }),
    ]);
  },
});
