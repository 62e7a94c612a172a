import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor, useRows } from '../../engine';
import type { Need } from '../today/needs';
import { cardNeeds } from './needs';

/** What this area adds to Today. @param now ISO instant */
export function useSmartcardNeeds(now: string): Need[] {
  const actor = useActor();
  const views = useRows('cardRegistration');
  const staff = useRows('staff');
  const today = londonDate(now);
  return useMemo(
    () =>
      cardNeeds(
        views.map((view) => view.value),
        actor,
        today,
        staff.map((view) => view.value),
      ),
    [views, actor, today, staff],
  );
}
