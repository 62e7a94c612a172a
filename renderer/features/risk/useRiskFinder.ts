import { useMemo } from 'react';
import { riskKeepers } from '../../../shared/domain/risk/of-register';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useRows } from '../../engine';
import { lazily, type Findable, type Finder } from '../../app/palette';
import { registerLines } from './register';

/** What this area adds to the search for everything: risks by their title, for those who keep the register. */
export function useRiskFinder(): Finder {
  const actor = useActor();
  const rows = useRows('riskEntry');
  return useMemo(
    () =>
      lazily(() => {
        if (!hasRole(actor, ...riskKeepers)) return [];
        const lines = registerLines(
          rows.flatMap((view) => (view.ledger === `practice:${actor.organisation}` ? [view.value] : [])),
          '',
        );
        return [
          { id: 'risk-new', group: 'doing', name: 'Add a risk', leads: { at: 'risks', view: 'new' } },
          ...lines.map(({ risk }): Findable => ({
            id: `risk ${risk.id}`,
            group: 'risks',
            name: risk.title,
            also: 'risk',
            meta: 'in the register of risks',
            leads: { at: 'risks', id: risk.id },
          })),
        ];
      }),
    [actor, rows],
  );
}
