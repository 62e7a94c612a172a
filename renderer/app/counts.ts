import { useMemo } from 'react';
import { deciders } from '../../shared/domain/access/decide';
import { reviewers } from '../../shared/domain/review/reviewers';
import { hasRole } from '../../shared/protocol/actor';
import { useActor, useAttention, useRows } from '../engine';
import { accessLists, waitingForMe } from '../features/access';
import { useReviewsWaiting } from '../features/review';
import { useNeeds } from '../features/today/NeedsProvider';
import { areaOf, areas, type Area } from './places';

/** What waits for this person in each area. */
export function useCounts(): Record<Area, number> {
  const actor = useActor();
  const accesses = useRows('access');
  const needs = useNeeds();
  const reviews = useReviewsWaiting();
  const attention = useAttention();
  const access = useMemo(() => {
    const lists = accessLists(accesses, actor.person, actor.organisation);
    // What a buddy asks of the practice waits for those who may decide it.
    return waitingForMe(hasRole(actor, ...deciders) ? lists : { ...lists, askedOfUs: [] });
  }, [accesses, actor]);
  const reviewer = hasRole(actor, ...reviewers);
  const counts = Object.fromEntries(
    areas.map((area) => [area, needs.filter((need) => areaOf(need.place) === area).length]),
  ) as Record<Area, number>; // the keys are all areas
  return {
    ...counts,
    today: needs.length + (attention.length > 0 ? 1 : 0) + (reviewer && reviews > 0 ? 1 : 0),
    access,
    review: reviewer ? reviews : 0,
  };
}
