import { useMemo } from 'react';
import { boardRoleNames } from '../../../shared/domain/staffing/model';
import { londonDate } from '../../../shared/domain/calendar';
import { hasRole, roleNames, type Role } from '../../../shared/protocol/actor';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useActor, useNow, useRows } from '../../engine';

const pages: readonly { view: string; name: string; also: string; roles?: readonly Role[] }[] = [
  { view: 'board', name: 'Who is in today', also: 'staffing board off sick remote leave' },
  { view: 'pressure', name: 'Declare the pressure level', also: 'staffing green amber red black opel gpas' },
  { view: 'buddies', name: 'Our buddies’ pressure', also: 'staffing level telephone help' },
  { view: 'history', name: 'History of pressure and staff', also: 'staffing chart' },
  { view: 'scale', name: 'Scale of pressure', also: 'staffing opel gpas import levels definitions csv' },
  { view: 'return', name: 'Weekly return to the LMC', also: 'gpas monday thursday', roles: ['practice-manager'] },
  { view: 'minimum', name: 'Minimum staff', also: 'thresholds suggest level', roles: ['practice-manager'] },
];

/** What this area adds to the search for everything: its pages, and the people of one’s own practice. */
export function useStaffingFinder(): Finder {
  const actor = useActor();
  const staff = useRows('staff');
  const board = useRows('boardPerson');
  const today = londonDate(useNow(600));
  return useMemo(
    () =>
      lazily(() => {
        const here = staff.filter(({ value }) => value.left === null && value.organisation === actor.organisation);
        const known = new Set(here.map(({ value }) => value.person));
        const leads = { at: 'staffing', view: 'board' } as const;
        return [
          ...pages
            .filter((one) => one.roles === undefined || hasRole(actor, ...one.roles))
            .map(({ view, name, also }): Findable => ({
              id: `staffing ${view}`,
              group: 'doing',
              name,
              also,
              meta: 'Staffing',
              leads: { at: 'staffing', view },
            })),
          ...here.map(({ value }): Findable => ({
            id: `staff ${value.person}`,
            group: 'colleagues',
            name: value.name,
            meta: `${value.roles.map((role) => roleNames[role]).join(', ')}. Opens the staffing board`,
            leads,
          })),
          ...board
            .filter(({ value }) => !known.has(value.id) && (value.offFrom === null || today < value.offFrom))
            .map(({ value }): Findable => ({
              id: `board ${value.id}`,
              group: 'colleagues',
              name: value.name,
              meta: `${boardRoleNames[value.role]}. Opens the staffing board`,
              leads,
            })),
        ];
      }),
    [actor, staff, board, today],
  );
}
