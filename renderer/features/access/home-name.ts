import { useCallback } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { placelessName } from '../../../shared/domain/restriction/placeless';
import { useActor } from '../../engine';
import { usePracticeName } from './practice-names';

export { placelessName as hiddenHome } from '../../../shared/domain/restriction/placeless';

/** What of an access decides whether its home practice may be named. */
export type Placed = Pick<Access, 'home' | 'buddy' | 'restriction'>;

/** Whether this reader must not be shown the home practice with this patient; the home practice itself may. */
export const hidesHome = (one: Placed, organisation: string): boolean =>
  one.restriction?.kind === 'location' && one.home !== organisation;

/** Names the home practice of an access, or says "the patient’s practice" where its name must not be shown with the patient. */
export function useHomeName(): (one: Placed) => string {
  const nameOf = usePracticeName();
  const { organisation } = useActor();
  return useCallback(
    (one) => (hidesHome(one, organisation) ? placelessName : nameOf(one.home)),
    [nameOf, organisation],
  );
}
