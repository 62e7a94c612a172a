import { referenceLedger } from '../../protocol/ledger';
import { reject, type Context, type Outcome, type Read } from '../command';
import type { Organisation } from '../organisation/model';
import { checkTerms } from './check-terms';
import type { Arrangement, Terms } from './model';
import { hashOfTerms } from './standing';

/**
 * What keeps other terms from being proposed for an arrangement there is, by counter-proposal or amendment: the same rules
 * as for a new one, and that the parties stay who they are.
 */
export async function refusesNewTerms(
  read: Read,
  one: Arrangement,
  proposed: { terms: Terms; termsHash: string },
  context: Context,
): Promise<(Outcome & { rejection: unknown }) | undefined> {
  if (hashOfTerms(proposed.terms) !== proposed.termsHash) {
    return reject(
      'arrangement.hash',
      'The terms are not the ones that were signed.',
      'Open the draft, read it and sign it again.',
    );
  }
  if (proposed.termsHash === one.termsHash) {
    return reject(
      'arrangement.unchanged',
      'These terms are the same as the ones there are.',
      'Change something, or sign them as they are.',
    );
  }
  const codes = (terms: Terms) => terms.parties.map((party) => party.organisation).join(' ');
  if (codes(proposed.terms) !== codes(one.terms)) {
    return reject(
      'arrangement.otherParties',
      'The parties of an arrangement stay the same.',
      'For other parties, draft a new arrangement.',
      'parties',
    );
  }
  const register = new Map<string, Organisation>();
  for (const { organisation } of proposed.terms.parties) {
    const row = await read.get(referenceLedger, 'organisation', organisation);
    if (row) register.set(organisation, row);
  }
  const [first] = checkTerms(proposed.terms, {
    id: one.id,
    proposer: one.terms.parties[0]?.organisation ?? '',
    today: context.today,
    organisation: (code) => register.get(code),
    arrangements: await read.arrangements(),
  });
  return first && { rejection: first };
}
