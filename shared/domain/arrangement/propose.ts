import { z } from 'zod';
import { arrangementLedger, referenceLedger } from '../../protocol/ledger';
import { sha256Hex, uuid } from '../../protocol/primitives';
import { changed, defineCommand, reject, write } from '../command';
import type { Organisation } from '../organisation/model';
import { needsRole, sameAct, signatories } from '../roles';
import { checkTerms } from './check-terms';
import { terms } from './model';
import { signatureBy } from './signature';
import { hashOfTerms } from './standing';

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
    if (hashOfTerms(args.terms) !== args.termsHash) {
      return reject(
        'arrangement.hash',
        'The terms are not the ones that were signed.',
        'Open the draft, read it and sign it again.',
      );
    }
    const register = new Map<string, Organisation>();
    for (const { organisation } of args.terms.parties) {
      const row = await read.get(referenceLedger, 'organisation', organisation);
      if (row) register.set(organisation, row);
    }
    const [first] = checkTerms(args.terms, {
      id: args.id,
      proposer: actor.organisation,
      today: context.today,
      organisation: (code) => register.get(code),
      arrangements: await read.arrangements(),
    });
    if (first) return { rejection: first };
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
