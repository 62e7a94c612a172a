import { useMemo } from 'react';
import { hasRole } from '../../../shared/protocol/actor';
import type { Findable, Finder } from '../../app/palette';
import { useActor } from '../../engine';

const entries: readonly Findable[] = [
  {
    id: 'report accesses',
    group: 'reports',
    name: 'Report: accesses in numbers',
    meta: 'charts, and a table to save',
    leads: { at: 'reports' },
  },
  {
    id: 'report cqc',
    group: 'reports',
    name: 'CQC: notification of a closure, words for inspectors',
    meta: 'texts to copy',
    leads: { at: 'reports', view: 'cqc' },
  },
  {
    id: 'report dspt',
    group: 'reports',
    name: 'DSPT evidence',
    also: 'toolkit',
    meta: 'a text to copy',
    leads: { at: 'reports', view: 'dspt' },
  },
  {
    id: 'report evidence',
    group: 'reports',
    name: 'Regulation 7 evidence',
    also: 'report pack',
    meta: 'a document to print',
    leads: { at: 'reports', view: 'evidence' },
  },
];
const none: readonly Findable[] = [];

/** What this area adds to the search for everything. */
export function useReportFinder(): Finder {
  const actor = useActor();
  const reads = hasRole(actor, 'practice-manager', 'privacy-officer', 'caldicott-guardian');
  return useMemo(() => () => (reads ? entries : none), [reads]);
}
