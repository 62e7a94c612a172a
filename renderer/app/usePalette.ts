import { useMemo } from 'react';
import { londonDate } from '../../shared/domain/calendar';
import { useActor, useEngine, useNow, useRows } from '../engine';
import { useAreaFinders } from './area-finders';
import { useNavigation } from './navigation';
import { found, type Entry } from './palette';

/** The search box of the frame: what it finds, and what choosing does. */
export function usePalette(): { search: (text: string) => Entry[]; choose: (entry: Entry) => void } {
  const engine = useEngine();
  const actor = useActor();
  const today = londonDate(useNow(60));
  const arrangements = useRows('arrangement');
  const staff = useRows('staff');
  const finders = useAreaFinders();
  const { go } = useNavigation();
  return useMemo(
    () => ({
      search: (text) =>
        found(text, {
          actor,
          today,
          arrangements: arrangements.map((view) => view.value),
          searchOrganisations: (words, limit) => engine.searchOrganisations(words, limit),
          newId: () => crypto.randomUUID(),
          staff: staff.map((view) => view.value),
          finders,
        }),
      choose: ({ leads }) => {
        if (leads === 'lock') void engine.lock();
        else if (leads === 'sync') void engine.syncNow();
        else go(leads);
      },
    }),
    // The list is made anew at each drawing, its finders are not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [engine, actor, today, arrangements, staff, go, ...finders],
  );
}
