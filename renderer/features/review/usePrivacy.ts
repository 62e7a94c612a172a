import { useMemo } from 'react';
import type {
  Reconciliation,
  ReviewConfirmation,
  ReviewProcedure,
  ReviewSample,
} from '../../../shared/domain/procedure/model';
import { latestSample, nextPeriod, versionsOf } from '../../../shared/domain/procedure/period';
import { dayOf } from '../../../shared/domain/procedure/population';
import type { Incident } from '../../../shared/domain/review/incident';
import type { Review } from '../../../shared/domain/review/model';
import { useActor, useRows } from '../../engine';

/** What this practice's privacy ledger holds beside the list; empty for whoever does not read it. */
export interface Privacy {
  /** The newest version first; the first one is in force. */
  procedures: readonly ReviewProcedure[];
  samples: readonly ReviewSample[];
  latest: ReviewSample | undefined;
  period: ReturnType<typeof nextPeriod>;
  reviews: readonly Review[];
  incidents: ReadonlyMap<string, Incident>;
  reconciliations: ReadonlyMap<string, Reconciliation>;
  confirmations: ReadonlyMap<string, ReviewConfirmation>;
}

/** @param today calendar date in England */
export function usePrivacy(today: string): Privacy {
  const actor = useActor();
  const procedures = useRows('reviewProcedure');
  const samples = useRows('reviewSample');
  const reviews = useRows('review');
  const incidents = useRows('incident');
  const reconciliations = useRows('reconciliation');
  const confirmations = useRows('reviewConfirmation');
  const accesses = useRows('access');
  return useMemo(() => {
    const versions = versionsOf(procedures.map(({ value }) => value));
    const drawn = samples.map(({ value }) => value);
    const days = accesses
      .filter(({ value }) => value.home === actor.organisation)
      .map(({ value }) => dayOf(value))
      .sort();
    return {
      procedures: versions,
      samples: drawn,
      latest: latestSample(drawn),
      period: nextPeriod(versions, drawn, days[0], today),
      reviews: reviews.map(({ value }) => value),
      incidents: new Map(incidents.map(({ id, value }) => [id, value])),
      reconciliations: new Map(reconciliations.map(({ id, value }) => [id, value])),
      confirmations: new Map(confirmations.map(({ id, value }) => [id, value])),
    };
  }, [actor.organisation, today, procedures, samples, reviews, incidents, reconciliations, confirmations, accesses]);
}
