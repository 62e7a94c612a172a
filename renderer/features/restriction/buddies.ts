import { useMemo } from 'react';
import { standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor, useNow, useRows } from '../../engine';

/** ODS codes of the practices with whom an arrangement holds, begins, or is suspended: who must know our protected patients. */
export function useBuddies(): string[] {
  const { organisation } = useActor();
  const today = londonDate(useNow(60));
  const arrangements = useRows('arrangement');
  return useMemo(
    () => [
      ...new Set(
        arrangements
          .filter(({ value }) => ['active', 'suspended', 'not-begun'].includes(standing(value, today)))
          .flatMap(({ value }) => value.terms.parties.map((party) => party.organisation))
          .filter((code) => code !== organisation),
      ),
    ],
    [arrangements, organisation, today],
  );
}
