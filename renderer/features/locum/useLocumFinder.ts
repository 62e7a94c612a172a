import { useMemo } from 'react';
import type { Findable, Finder } from '../../app/palette';

const findables: readonly Findable[] = [
  {
    id: 'day',
    group: 'doing',
    name: 'Your sessions',
    meta: 'Your day',
    also: 'locum shifts where do I work',
    leads: { at: 'day' },
  },
  {
    id: 'day plan',
    group: 'doing',
    name: 'Plan a session',
    meta: 'Who works here when',
    also: 'locum shift enter book',
    leads: { at: 'day', view: 'plan' },
  },
  {
    id: 'day practice',
    group: 'doing',
    name: 'Who comes today',
    meta: 'Staffing, Sessions',
    also: 'locum sessions planned here',
    leads: { at: 'staffing', view: 'sessions' },
  },
];

/** What this area adds to the search for everything. */
export function useLocumFinder(): Finder {
  return useMemo(() => () => findables, []);
}
