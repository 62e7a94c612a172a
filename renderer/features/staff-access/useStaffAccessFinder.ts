import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import { staffAccessStandingNames } from '../../../shared/domain/staff-access/standing';
import { usePracticeWords } from '../../app/practice-words';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useRows } from '../../engine';
import { useStaffAccesses } from './useStaffAccesses';

const pages: readonly Findable[] = [
  {
    id: 'staff-access in',
    group: 'doing',
    name: 'Who can get into our records today',
    leads: { at: 'staff-access', view: 'in' },
  },
  {
    id: 'staff-access ours',
    group: 'doing',
    name: 'Where our people can get in',
    leads: { at: 'staff-access', view: 'ours' },
  },
  { id: 'staff-access ask', group: 'doing', name: 'Ask for staff access', leads: { at: 'staff-access', view: 'ask' } },
  {
    id: 'staff-access leaver',
    group: 'doing',
    name: 'Somebody has left',
    leads: { at: 'staff-access', view: 'leaver' },
  },
];

/** What this area adds to the search for everything. */
export function useStaffAccessFinder(): Finder {
  const actor = useActor();
  const views = useStaffAccesses();
  const guides = useRows('system');
  const { nameOf } = usePracticeWords();
  return useMemo(
    () =>
      lazily(() => [
        ...pages.filter(({ id }) => id !== 'staff-access leaver' || hasRole(actor, 'practice-manager')),
        ...guides.map(({ value }): Findable => ({
          id: `guide ${value.organisation} ${value.system}`,
          group: 'staff-access',
          name: `The way into ${value.system} of ${nameOf(value.organisation)}`,
          meta: 'how to sign in, and whom to ring',
          leads: { at: 'staff-access', view: 'buddy-guide', id: `${value.organisation} ${value.system}` },
        })),
        ...views.map(({ one, standing }): Findable => ({
          id: `staff-access ${one.id}`,
          group: 'staff-access',
          name: `${one.name}: ${one.system} of ${nameOf(one.home)}`,
          meta: staffAccessStandingNames[standing.is],
          leads: { at: 'staff-access', view: 'one', id: one.id },
        })),
      ]),
    [actor, views, guides, nameOf],
  );
}
