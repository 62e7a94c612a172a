import { useMemo } from 'react';
import type { Entry, Finder } from '../../app/palette';

const entries: readonly Entry[] = [
  { id: 'handovers', name: 'Handovers: what is left to do', leads: { at: 'handovers' } },
  { id: 'handovers print', name: 'Print the list of handovers', leads: { at: 'handovers', view: 'paper' } },
];

/** What this area adds to the search for everything. */
export function useHandoverFinder(): Finder {
  return useMemo<Finder>(() => (fits) => entries.filter(({ name }) => fits(name)), []);
}
