import { useMemo } from 'react';
import { findableBy } from '../../../shared/domain/access/findable';
import { referenceOf } from '../../../shared/domain/access/reference';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { londonDate } from '../../../shared/domain/calendar';
import { capitalised } from '../../../shared/domain/words';
import { hasRole } from '../../../shared/protocol/actor';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useNow, useRows, type View } from '../../engine';
import { stands, ownLeads } from './found-words';
import { useHomeName } from './home-name';
import { usePracticeName } from './practice-names';

/**
 * Accesses by their reference and by the other practice, without their patient; what is found by the patient comes from
 * usePatientFinder, and what the home practice reviews from the review.
 */
export function useAccessFinder(): Finder {
  const actor = useActor();
  const all = useRows('access');
  const nameOf = usePracticeName();
  const homeOf = useHomeName();
  const today = londonDate(useNow(60));
  /** One thing for one state of an access, so that 20,000 are not made ready again because one of them changed. */
  const make = useMemo(() => {
    const made = new WeakMap<View<'access'>, Findable>();
    return (view: View<'access'>): Findable => {
      const { id, value } = view;
      const known = made.get(view);
      if (known) return known;
      const home = value.home === actor.organisation;
      const other = home ? nameOf(value.buddy) : homeOf(value);
      const one: Findable = {
        id: `access ${id}`,
        group: 'accesses',
        name: referenceOf(id),
        also: home ? `${other} ${value.buddy} ${value.by.name}` : other,
        meta: () => `${stands(value, today)}. ${home ? `${value.by.name}, ${other}` : capitalised(other)}`,
        leads: home ? { at: 'access-detail', id } : ownLeads(value),
      };
      made.set(view, one);
      return one;
    };
  }, [actor, nameOf, homeOf, today]);
  return useMemo(
    () =>
      lazily(() => {
        const reviews = hasRole(actor, ...reviewers);
        return all
          .filter(
            ({ value }) => findableBy(value, actor) !== 'nothing' && !(reviews && value.home === actor.organisation),
          )
          .sort(latestFirst)
          .map(make);
      }),
    [actor, all, make],
  );
}

export const latestFirst = (one: View<'access'>, other: View<'access'>): number =>
  one.value.asked.at < other.value.asked.at ? 1 : -1;
