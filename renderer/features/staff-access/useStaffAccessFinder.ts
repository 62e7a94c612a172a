import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { staffAccessStandingNames } from '../../../shared/domain/staff-access/standing';
import { usePracticeWords } from '../../app/practice-words';
import type { Entry, Finder } from '../../app/palette';
import { useActor, useRows } from '../../engine';
import { useStaffAccesses } from './useStaffAccesses';

/** What this area adds to the search for everything. */
export function useStaffAccessFinder(): Finder {
  const actor = useActor();
  const views = useStaffAccesses();
  const guides = useRows('system');
  const { nameOf } = usePracticeWords();
  return useMemo((): Finder => {
    const entries: Entry[] = [
      { id: 'staff-access in', name: 'Who can get into our records today', leads: { at: 'staff-access', view: 'in' } },
      { id: 'staff-access ours', name: 'Where our people can get in', leads: { at: 'staff-access', view: 'ours' } },
      { id: 'staff-access ask', name: 'Ask for staff access', leads: { at: 'staff-access', view: 'ask' } },
      ...(hasRole(actor, 'practice-manager')
        ? [
            {
              id: 'staff-access leaver',
              name: 'Somebody has left',
              leads: { at: 'staff-access' as const, view: 'leaver' as const },
            },
          ]
        : []),
      ...guides.map(({ value }) => ({
        id: `guide ${value.organisation} ${value.system}`,
        name: `The way into ${value.system} of ${nameOf(value.organisation)}`,
        leads: {
          at: 'staff-access' as const,
          view: 'buddy-guide' as const,
          id: `${value.organisation} ${value.system}`,
        },
      })),
      ...views.map(({ one, standing }) => ({
        id: `staff-access ${one.id}`,
        name: `${one.name}: ${one.system} of ${nameOf(one.home)}`,
        meta: staffAccessStandingNames[standing.is],
        leads: { at: 'staff-access' as const, view: 'one' as const, id: one.id },
      })),
    ];
    return (fits) => entries.filter(({ name }) => fits(name));
  }, [actor, views, guides, nameOf]);
}
