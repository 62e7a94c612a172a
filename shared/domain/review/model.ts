import { z } from 'zod';
import { who } from '../../protocol/actor';
import { instant, sealed, uuid } from '../../protocol/primitives';
import { ledgerId } from '../../protocol/ledger';

export const reviewOutcomes = ['appropriate', 'asked', 'incident'] as const;
export const reviewOutcome = z.enum(reviewOutcomes);
export type ReviewOutcome = z.infer<typeof reviewOutcome>;

/** Row kind `review`, id = the access's id, in `privacy:<ODS of the home practice>`. */
export const review = z.object({
  access: uuid,
  pair: ledgerId,
  outcome: reviewOutcome,
  /** Sealed by the privacy ledger's key. */
  note: sealed.nullable(),
  at: instant,
  by: who,
  receivedAt: instant.nullable(),
  /** For an incident: when the practice became aware; the 72 hours run from here. */
  awareAt: instant.nullable(),
});
export type Review = z.infer<typeof review>;
