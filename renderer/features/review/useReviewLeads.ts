import { useCallback } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import type { Place } from '../../app/places';
import { useActor, useRows } from '../../engine';
import { mostDone } from './queue';

/** Where the home practice looks at an access: at the incident, at the review while it lists it, else at the access itself. */
export function useReviewLeads(): (access: Pick<Access, 'id' | 'state'>) => Place {
  const actor = useActor();
  const rows = useRows('review');
  return useCallback(
    ({ id, state }) => {
      if (!hasRole(actor, ...reviewers) || !('opening' in state)) return { at: 'access-detail', id };
      const review = rows.find((one) => one.id === id)?.value;
      if (review?.outcome === 'incident') return { at: 'review', view: 'incident', id };
      if (review === undefined || review.outcome === 'asked') return { at: 'review', id };
      const later = rows.filter(({ value }) => value.outcome !== 'asked' && value.at > review.at).length;
      return later < mostDone ? { at: 'review', id } : { at: 'access-detail', id };
    },
    [actor, rows],
  );
}
