import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { Entry, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly Entry[] = [
  { id: 'report accesses', name: 'Report: accesses in numbers', leads: { at: 'reports' } },
  {
    id: 'report cqc',
    name: 'CQC: notification of a closure, words for inspectors',
    leads: { at: 'reports', view: 'cqc' },
  },
  { id: 'report dspt', name: 'DSPT evidence', leads: { at: 'reports', view: 'dspt' } },
  { id: 'report evidence', name: 'Regulation 7 evidence', leads: { at: 'reports', view: 'evidence' } },
];

/** What this area adds to the search for everything. */
export function useReportFinder(): Finder {
  const actor = useActor();
  const reads = hasRole(actor, 'practice-manager', 'privacy-officer', 'caldicott-guardian');
  return useMemo<Finder>(() => (fits) => (reads ? entries.filter(({ name }) => fits(name)) : []), [reads]);
}
