import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { useNow } from '../../engine';
import { useHubs } from './useHubs';

/** What hubs add to the search for everything: the finder, and each hub by name. */
export function useHubFinder(): Finder {
  const hubs = useHubs(londonDate(useNow(60)));
  return useMemo(
    () =>
      lazily(() => [
        {
          id: 'find-hub',
          group: 'doing',
          name: 'Where does this patient go now?',
          also: 'hub',
          leads: { at: 'hubs' },
        },
        ...hubs.map((hub): Findable => ({
          id: `hub ${hub.id}`,
          group: 'hubs',
          name: hub.name,
          also: 'hub',
          meta: 'Hub: its hours, places and whom it takes',
          leads: { at: 'hubs', view: 'one', id: hub.id },
        })),
      ]),
    [hubs],
  );
}
