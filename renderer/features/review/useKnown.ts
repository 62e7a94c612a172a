import { useMemo } from 'react';
import { sameAddressOf } from '../../../shared/domain/procedure/model';
import type { Known } from '../../../shared/domain/review/reasons';
import { useActor, useRows } from '../../engine';

/** What this computer knows beside the accesses, for the reasons of the review: sign-ins, colleagues' names, addresses compared. */
export function useKnown(): Known {
  const { organisation } = useActor();
  const staffAccesses = useRows('staffAccess');
  const staff = useRows('staff');
  const board = useRows('boardPerson');
  const reconciliations = useRows('reconciliation');
  return useMemo(
    () => ({
      staffAccesses: staffAccesses.map(({ value }) => value),
      colleagues: [
        ...staff.filter(({ value }) => value.organisation === organisation).map(({ value }) => value.name),
        ...board.map(({ value }) => value.name),
      ],
      sameAddress: sameAddressOf(reconciliations.map(({ value }) => value)),
    }),
    [board, organisation, reconciliations, staff, staffAccesses],
  );
}
