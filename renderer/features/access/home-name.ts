import { useCallback } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { useActor } from '../../engine';
import { usePracticeName } from './practice-names';

/** What stands where the name of the home practice would: the name alone would tell where a patient at risk lives. */
export const hiddenHome = 'the patient’s practice';

/** What of an access decides whether its home practice may be named. */
export type Placed = Pick<Access, 'home' | 'buddy' | 'restriction'>;

/** Whether this reader must not be shown the home practice with this patient; the home practice itself may. */
export const hidesHome = (one: Placed, organisation: string): boolean =>
  one.restriction?.kind === 'location' && one.home !== organisation;

/** Names the home practice of an access, or says "the patient’s practice" where its name must not be shown with the patient. */
export function useHomeName(): (one: Placed) => string {
  const nameOf = usePracticeName();
  const { organisation } = useActor();
  return useCallback((one) => (hidesHome(one, organisation) ? hiddenHome : nameOf(one.home)), [nameOf, organisation]);
}
