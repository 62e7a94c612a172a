import type { Arrangement, SignatureOnTerms } from '../arrangement/model';
import { standing } from '../arrangement/standing';
import type { RiskEntry } from './entry';

/** One arrangement that carries a risk, with who accepted it: whoever signed its present terms. */
export interface Acceptance {
  arrangement: Arrangement;
  signatures: readonly SignatureOnTerms[];
}

const carries = ['awaiting-signatures', 'not-begun', 'active', 'suspended'];

/** The arrangements that are not over, on a day. */
const living = (all: readonly Arrangement[], today: string): Arrangement[] =>
  all.filter((one) => carries.includes(standing(one, today)));

/** Which living arrangements carry the risk in their present terms. */
export const acceptancesOf = (risk: string, all: readonly Arrangement[], today: string): Acceptance[] =>
  living(all, today)
    .filter((one) => one.terms.risks.some((each) => each.id === risk))
    .map((arrangement) => ({ arrangement, signatures: arrangement.signatures }));

/**
 * Open risks of the register that a living arrangement does not carry, in its terms or in a change that waits: nobody has
 * accepted them there, and only a change that all parties sign brings them in.
 */
export function notAccepted(entries: readonly RiskEntry[], one: Arrangement, today: string): RiskEntry[] {
  if (living([one], today).length === 0) return [];
  const named = [...one.terms.risks, ...(one.amendment?.terms.risks ?? [])];
  return entries.filter((entry) => entry.closed === null && !named.some((each) => each.id === entry.id));
}
