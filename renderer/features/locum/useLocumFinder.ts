import { useMemo } from 'react';
import type { Entry, Finder } from '../../app/palette';

const entries: readonly (Entry & { also: string })[] = [
  {
    id: 'day',
    name: 'Your day',
    meta: 'Your sessions',
    also: 'locum sessions shifts where do I work',
    leads: { at: 'day' },
  },
  {
    id: 'day plan',
    name: 'Plan a session',
    meta: 'Who works here when',
    also: 'locum shift enter book',
    leads: { at: 'day', view: 'plan' },
  },
  {
    id: 'day practice',
    name: 'Who comes today',
    meta: 'Staffing, Sessions',
    also: 'locum sessions planned here',
    leads: { at: 'staffing', view: 'sessions' },
  },
];

/** What this area adds to the search for everything. */
export function useLocumFinder(): Finder {
  return useMemo<Finder>(() => (fits) => entries.filter(({ name, also }) => fits(`${name} ${also}`)), []);
}
