import { useMemo } from 'react';
import { useActor, useEngine, useRows } from '../engine';
import { beginRequestWith } from '../features/access/number-to-begin';
import { usePatientFinder } from '../features/access/usePatientFinder';
import type { FoundAll } from '../ui';
import { useAreaFinders } from './area-finders';
import { useNavigation } from './navigation';
import { found, type Entry } from './palette';

/** The search box of the frame: what it finds, and what choosing does. */
export function usePalette(): { search: (text: string) => FoundAll<Entry>; choose: (entry: Entry) => void } {
  const engine = useEngine();
  const actor = useActor();
  const arrangements = useRows('arrangement');
  const finders = useAreaFinders();
  const patients = usePatientFinder();
  const { go } = useNavigation();
  return useMemo(
    () => ({
      search: (text) =>
        found(text, {
          actor,
          arrangements: arrangements.map((view) => view.value),
          searchOrganisations: (words, limit) => engine.searchOrganisations(words, limit),
          newId: () => crypto.randomUUID(),
          finders,
          ...patients,
        }),
      choose: ({ leads, nhsNumber }) => {
        // A number goes to the request form by memory alone: a place would stay in the way back.
        if (nhsNumber !== undefined) beginRequestWith(nhsNumber);
        if (leads === 'lock') void engine.lock();
        else if (leads === 'sync') void engine.syncNow();
        else go(leads);
      },
    }),
    // The list is made anew at each drawing, its finders are not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [engine, actor, arrangements, patients, go, ...finders],
  );
}
