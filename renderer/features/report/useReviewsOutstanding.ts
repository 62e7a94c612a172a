import type { ReviewStanding } from '../../../shared/domain/review/monthly';
import { practiceLedger } from '../../../shared/protocol/ledger';
import { useActor, useRows } from '../../engine';

/** How many reviews wait, as an officer last said; undefined when nobody has. Everybody of the practice may read it. */
export function useReviewsOutstanding(): ReviewStanding | undefined {
  const ledger = practiceLedger(useActor().organisation);
  return useRows('reviewStanding')
    .filter((row) => row.ledger === ledger)
    .map(({ value }) => value)
    .sort((one, other) => other.day.localeCompare(one.day))[0];
}
