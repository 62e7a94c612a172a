import { useMemo } from 'react';
import { hasRole, type Role } from '../../../shared/protocol/actor';
import type { Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly { view: string; name: string; also: string; roles?: readonly Role[] }[] = [
  { view: 'board', name: 'Who is in today', also: 'staffing board off sick remote leave' },
  { view: 'pressure', name: 'Declare the pressure level', also: 'green amber red black opel gpas' },
  { view: 'buddies', name: 'Our buddies’ pressure', also: 'level telephone help' },
  { view: 'history', name: 'History of pressure and staff', also: 'chart' },
  { view: 'return', name: 'Weekly return to the LMC', also: 'gpas monday thursday', roles: ['practice-manager'] },
  { view: 'minimum', name: 'Minimum staff', also: 'thresholds suggest level', roles: ['practice-manager'] },
];

/** What this area adds to the search for everything. */
export function useStaffingFinder(): Finder {
  const actor = useActor();
  return useMemo<Finder>(
    () => (fits) =>
      entries
        .filter((one) => (one.roles === undefined || hasRole(actor, ...one.roles)) && fits(`${one.name} ${one.also}`))
        .map(({ view, name }) => ({
          id: `staffing ${view}`,
          name,
          meta: 'Staffing',
          leads: { at: 'staffing', view },
        })),
    [actor],
  );
}
