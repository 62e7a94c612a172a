import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { Findable, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly Findable[] = [
  { id: 'protected', group: 'doing', name: 'Protected patients', leads: { at: 'review', view: 'protected' } },
  {
    id: 'who-looked',
    group: 'doing',
    name: 'Who looked at a patient’s record',
    leads: { at: 'review', view: 'who-looked' },
  },
];
const none: readonly Findable[] = [];

/** What this area adds to the search for everything, for those who keep the list. */
export function useRestrictionFinder(): Finder {
  const actor = useActor();
  const keeps = hasRole(actor, 'privacy-officer', 'caldicott-guardian');
  return useMemo(() => () => (keeps ? entries : none), [keeps]);
}
