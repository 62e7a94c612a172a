import { referenceLedger } from '../../protocol/ledger';
import { reject, type Context, type Outcome, type Read } from '../command';
import type { Organisation } from '../organisation/model';
import { checkTerms } from './check-terms';
import type { Arrangement, Terms } from './model';
import { hashOfTerms } from './standing';

type Refusal = (Outcome & { rejection: unknown }) | undefined;

/** Terms that somebody signs and sends, with the hash that the signature names. */
interface Proposed {
  terms: Terms;
  termsHash: string;
}

/** Whether the hash that was signed is that of the terms: first of all, since everything else is about the terms. */
export function refusesHash({ terms, termsHash }: Proposed): Refusal {
  if (hashOfTerms(terms) === termsHash) return undefined;
  return reject(
    'arrangement.hash',
    'The terms are not the ones that were signed.',
    'Open the draft, read it and sign it again.',
  );
}

/**
 * The rules of check-terms.ts with what the service or the desk knows: the register's entries of the parties, and the
 * arrangements that the actor may read.
 */
export async function refusesTerms(
  read: Read,
  terms: Terms,
  about: { id: string; proposer: string },
  { today }: Context,
): Promise<Refusal> {
  const register = new Map<string, Organisation>();
  for (const { organisation } of terms.parties) {
    const row = await read.get(referenceLedger, 'organisation', organisation);
    if (row) register.set(organisation, row);
  }
  const [first] = checkTerms(terms, {
    ...about,
    today,
    organisation: (code) => register.get(code),
    arrangements: await read.arrangements(),
  });
  return first && { rejection: first };
}

/**
 * What keeps other terms from being proposed for an arrangement there is, by counter-proposal or amendment: the same rules
 * as for a new one, and that the parties stay who they are.
 */
export async function refusesNewTerms(
  read: Read,
  one: Arrangement,
  proposed: Proposed,
  context: Context,
): Promise<Refusal> {
  const otherHash = refusesHash(proposed);
  if (otherHash) return otherHash;
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
  const about = { id: one.id, proposer: one.terms.parties[0]?.organisation ?? '' };
  return refusesTerms(read, proposed.terms, about, context);
}
