import { useMemo } from 'react';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import type { Entry, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly Entry[] = [
  { id: 'review procedure', name: 'How we review: the procedure', leads: { at: 'review', view: 'procedure' } },
  { id: 'review incidents', name: 'Incidents and breach drafts', leads: { at: 'review', view: 'incident' } },
  { id: 'review sample', name: 'The sample to review', leads: { at: 'review', view: 'sample' } },
];

/** What the review adds to the search for everything. */
export function useReviewFinder(): Finder {
  const actor = useActor();
  const reads = hasRole(actor, ...reviewers);
  return useMemo<Finder>(() => (fits) => (reads ? entries.filter(({ name }) => fits(name)) : []), [reads]);
}
