import { useMemo } from 'react';
import { riskKeepers } from '../../../shared/domain/risk/of-register';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useRows } from '../../engine';
import type { Entry, Finder } from '../../app/palette';
import { registerLines } from './register';

/** What this area adds to the search for everything: risks by their title, for those who keep the register. */
export function useRiskFinder(): Finder {
  const actor = useActor();
  const rows = useRows('riskEntry');
  return useMemo<Finder>(() => {
    if (!hasRole(actor, ...riskKeepers)) return () => [];
    const lines = registerLines(
      rows.flatMap((view) => (view.ledger === `practice:${actor.organisation}` ? [view.value] : [])),
      '',
    );
    return (fits) => [
      ...(fits('Add a risk')
        ? [{ id: 'risk-new', name: 'Add a risk', leads: { at: 'risks' as const, view: 'new' } }]
        : []),
      ...lines
        .filter(({ risk }) => fits(`Risk ${risk.title}`))
        .map(({ risk }): Entry => ({
          id: `risk ${risk.id}`,
          name: risk.title,
          meta: 'risk',
          leads: { at: 'risks', id: risk.id },
        })),
    ];
  }, [actor, rows]);
}
