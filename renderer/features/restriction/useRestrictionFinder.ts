import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { Entry, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly Entry[] = [
  { id: 'protected', name: 'Protected patients', leads: { at: 'review', view: 'protected' } },
  { id: 'who-looked', name: 'Who looked at a patient’s record', leads: { at: 'review', view: 'who-looked' } },
];

/** What this area adds to the search for everything, for those who keep the list. */
export function useRestrictionFinder(): Finder {
  const actor = useActor();
  const keeps = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  return useMemo<Finder>(() => (fits) => (keeps ? entries.filter(({ name }) => fits(name)) : []), [keeps]);
}
