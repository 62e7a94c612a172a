import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import type { Finder } from '../../app/palette';
import { useNow } from '../../engine';
import { useHubs } from './useHubs';

/** What hubs add to the search for everything: the finder, and each hub by name. */
export function useHubFinder(): Finder {
  const hubs = useHubs(londonDate(useNow(60)));
  return useMemo<Finder>(
    () => (fits) => [
      ...(fits('Where does this patient go now? Hub')
        ? [{ id: 'find-hub', name: 'Where does this patient go now?', leads: { at: 'hubs' as const } }]
        : []),
      ...hubs
        .filter((hub) => fits(hub.name))
        .map((hub) => ({
          id: `hub ${hub.id}`,
          name: hub.name,
          meta: 'hub',
          leads: { at: 'hubs' as const, view: 'one' as const, id: hub.id },
        })),
    ],
    [hubs],
  );
}
