import { useMemo } from 'react';
import { findableBy } from '../../../shared/domain/access/findable';
import { referenceOf } from '../../../shared/domain/access/reference';
import { londonDate } from '../../../shared/domain/calendar';
import { reviewers } from '../../../shared/domain/review/reviewers';
import type { ReviewOutcome } from '../../../shared/domain/review/model';
import { hasRole } from '../../../shared/protocol/actor';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useNow, useRows, type View } from '../../engine';
import { stands } from '../access/found-words';
import { latestFirst } from '../access/useAccessFinder';
import { usePracticeName } from '../access/practice-names';
import { useReviewLeads } from './useReviewLeads';

const pages: readonly Findable[] = [
  {
    id: 'review procedure',
    group: 'doing',
    name: 'How we review: the procedure',
    leads: { at: 'review', view: 'procedure' },
  },
  {
    id: 'review incidents',
    group: 'doing',
    name: 'Incidents and breach drafts',
    leads: { at: 'review', view: 'incident' },
  },
  { id: 'review sample', group: 'doing', name: 'The sample to review', leads: { at: 'review', view: 'sample' } },
];
const outcomes: Record<ReviewOutcome, string> = {
  appropriate: 'found appropriate',
  asked: 'asked, no reply yet',
  incident: 'incident',
};

/** What the review adds to the search for everything: who looked at our records, by reference and by practice. */
export function useReviewFinder(): Finder {
  const actor = useActor();
  const all = useRows('access');
  const rows = useRows('review');
  const nameOf = usePracticeName();
  const leads = useReviewLeads();
  const today = londonDate(useNow(60));
  /** One thing for one state of an access, as in the finder of accesses. */
  const make = useMemo(() => {
    const made = new WeakMap<View<'access'>, Findable>();
    const outcomeOf = new Map(rows.map(({ id, value }) => [id, value.outcome]));
    return (view: View<'access'>): Findable => {
      const { id, value } = view;
      const known = made.get(view);
      if (known) return known;
      const outcome = outcomeOf.get(id);
      const buddy = nameOf(value.buddy);
      const one: Findable = {
        id: `review ${id}`,
        group: 'reviews',
        name: referenceOf(id),
        also: `${buddy} ${value.buddy} ${value.by.name} ${outcome === 'incident' ? 'incident' : ''}`,
        meta: () =>
          `${outcome ? outcomes[outcome] : 'no outcome yet'}. ${value.by.name}, ${buddy}. ${stands(value, today)}`,
        leads: leads(value),
      };
      made.set(view, one);
      return one;
    };
  }, [rows, nameOf, leads, today]);
  return useMemo(
    () =>
      lazily(() =>
        hasRole(actor, ...reviewers)
          ? [
              ...pages,
              ...all
                .filter(({ value }) => value.home === actor.organisation && findableBy(value, actor) === 'patient')
                .sort(latestFirst)
                .map(make),
            ]
          : [],
      ),
    [actor, all, make],
  );
}
