import { useMemo } from 'react';
import { hasRole } from '../../shared/protocol/actor';
import { useActor, useAttention, useNow, useRows } from '../engine';
import { accessLists, waitingForMe } from '../features/access';
import { useReviewsWaiting } from '../features/review';
import { useNeeds } from '../features/today/useNeeds';
import type { Area } from './places';

/** What waits in each area; null where the person has no use of the area at all. */
export function useCounts(): Record<Area, number | null> {
  const actor = useActor();
  const now = useNow(60);
  const accesses = useRows('access');
  const needs = useNeeds(now);
  const reviews = useReviewsWaiting();
  const attention = useAttention();
  const access = useMemo(
    () => waitingForMe(accessLists(accesses, actor.person, actor.organisation)),
    [accesses, actor.person, actor.organisation],
  );
  const reviewer = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  return {
    today: needs.length + (attention.length > 0 ? 1 : 0) + (reviewer && reviews > 0 ? 1 : 0),
    access,
    arrangements: needs.filter((need) => need.place.at === 'arrangements' || need.place.at === 'arrangement-draft')
      .length,
    closure: needs.filter((need) => need.place.at === 'closure').length,
    review: reviewer ? reviews : null,
  };
}
