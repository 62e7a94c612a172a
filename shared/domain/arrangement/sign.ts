import { z } from 'zod';
import { sha256Hex } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import { timeAndDay } from '../dates';
import { needsRole, signatories } from '../roles';
import { arrangementHere, noSuchArrangement, tooLate } from './of-ledger';
import { allSigned, signatureBy } from './signature';
import { partyName, standing } from './standing';
import { replacedTerms, signedBefore } from './versions';

/** Signs for one party. With the last signature the arrangement is signed and holds from its first day. */
export const signArrangement = defineCommand({
  name: 'arrangement.sign',
  ledger: 'arrangement',
  nature: 'intent',
  title: 'Sign an arrangement',
  args: z.strictObject({ termsHash: sha256Hex }),
  async handle(read, args, context) {
    const { actor, madeAt } = context;
    const refused = needsRole(context, signatories, 'sign an arrangement');
    if (refused) return refused;
    const one = await arrangementHere(read, context);
    if (!one) return noSuchArrangement;
    const mine = one.signatures.find((signature) => signature.by.organisation === actor.organisation);
    if (mine?.command === context.command || signedBefore(one, context.command)) return changed([]);
    if (mine) {
      return reject(
        'arrangement.signed',
        `${mine.by.name} signed for ${partyName(one, actor.organisation)} at ${timeAndDay(mine.at, context.today)}.`,
        'Nothing more is needed from your practice.',
      );
    }
    if (standing(one, context.today) !== 'awaiting-signatures') return tooLate(one, context, 'signed');
    if (args.termsHash !== one.termsHash) {
      const outdated = replacedTerms(one, args.termsHash, context.today);
      if (outdated) return outdated;
      return reject(
        'arrangement.hash',
        'The terms are not the ones that you were shown.',
        'Read the arrangement again, then sign it.',
      );
    }
    const signatures = [...one.signatures, signatureBy(context, args.termsHash)];
    const complete = allSigned(one.terms.parties, signatures);
    return changed([
      write('arrangement', one.id, { ...one, signatures, state: complete ? { is: 'signed', at: madeAt } : one.state }),
    ]);
  },
});
