import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { dayMonthYear } from '../../../shared/domain/dates';
import { runsAt } from '../../../shared/domain/closure/in-force';
import { closureCauseNames, closureExtentNames, type Closure } from '../../../shared/domain/closure/model';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useNow, useRows } from '../../engine';
import { usePracticeName } from '../access/practice-names';
import { marked } from './RehearsalMark';

const pages: readonly Findable[] = [
  {
    id: 'closure rehearse',
    group: 'doing',
    name: 'Rehearse a closure',
    leads: { at: 'closure', view: 'rehearse' },
  },
];

const isOver = (one: Closure, now: string): boolean =>
  (one.reopened !== null && one.reopened.at <= now) || (one.until !== null && one.until <= now);

/** What this area adds to the search for everything: our closures and those of buddies, also those that are over. */
export function useClosureFinder(): Finder {
  const actor = useActor();
  const rows = useRows('closure');
  const nameOf = usePracticeName();
  const now = useNow(60);
  return useMemo(
    () =>
      lazily(() => [
        ...pages,
        ...rows
          .map(({ value }) => value)
          .sort((one, other) => other.from.localeCompare(one.from))
          .map((one): Findable => {
            const stands = isOver(one, now) ? 'over' : runsAt(one, now) ? 'closed now' : 'planned';
            const ours = one.organisation === actor.organisation;
            return {
              id: `closure ${one.id}`,
              group: 'closures',
              name: marked(one, `Closure of ${nameOf(one.organisation)}, ${dayMonthYear(londonDate(one.from))}`),
              also: `${nameOf(one.organisation)} ${one.organisation} closed closures ${one.cause ? closureCauseNames[one.cause] : ''} ${one.reason}`,
              meta: `${stands}, ${closureExtentNames[one.extent].toLowerCase()}`,
              leads: {
                at: 'closure',
                id: one.id,
                ...(ours && stands === 'over' ? { view: 'time-line' } : {}),
              },
            };
          }),
      ]),
    [actor, rows, nameOf, now],
  );
}
