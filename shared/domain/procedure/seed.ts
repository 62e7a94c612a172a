import { hashOf } from '../../evidence/hash';
import type { ReviewProcedure, ReviewSample } from './model';

/**
 * The seed of a sample. Nobody chooses it: it follows from the sample before (for the first: from the id of the first
 * procedure, which was set before) and the period, and the period follows from the rhythm (see ./period.ts). So an officer
 * cannot look at the accesses and then try seeds until somebody's name is not drawn; and whoever looks at records cannot
 * know it, because it hangs on rows of the privacy ledger that no other practice reads.
 * @returns 64 hexadecimal digits
 */
export function seedOf(
  before: ReviewSample | undefined,
  first: ReviewProcedure,
  period: { from: string; until: string },
): string {
  return hashOf({ before: before ? { id: before.id, seed: before.seed } : { procedure: first.id }, period });
}
