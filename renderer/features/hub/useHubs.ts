import { useMemo } from 'react';
import type { Hub } from '../../../shared/domain/hub/model';
import { isParty, standing } from '../../../shared/domain/arrangement/standing';
import { useActor, useRows } from '../../engine';

/** The hubs of arrangements of ours that are active on this day. @param today calendar date in England */
export function useHubs(today: string): Hub[] {
  const actor = useActor();
  const hubs = useRows('hub');
  const arrangements = useRows('arrangement');
  return useMemo(() => {
    const active = new Set(
      arrangements
        .map((view) => view.value)
        .filter((one) => isParty(one, actor.organisation) && standing(one, today) === 'active')
        .map((one) => one.id),
    );
    return hubs.map((view) => view.value).filter((hub) => active.has(hub.arrangement));
  }, [actor.organisation, hubs, arrangements, today]);
}
