import { useMemo } from 'react';
import type { Access } from '../../../shared/domain/access/model';
import { seesPatient } from '../../../shared/domain/access/sees-patient';
import { useActor, useNow } from '../../engine';
import { useHandovers, type HandoverView } from '../handover/useHandovers';

/** Whose patient's name the person unlocked may read here; what it does not allow is not even opened. */
export function useSeesPatient(): (access: Access) => boolean {
  const actor = useActor();
  const now = useNow(60);
  const handovers = useHandovers();
  return useMemo(() => {
    const ofAccess = new Map<string, HandoverView[]>();
    for (const one of handovers) ofAccess.set(one.value.access, [...(ofAccess.get(one.value.access) ?? []), one]);
    return (access) => seesPatient(access, actor, ofAccess.get(access.id) ?? [], now);
  }, [actor, now, handovers]);
}
