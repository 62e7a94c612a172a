import { useMemo } from 'react';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, useRows } from '../../engine';
import type { Need } from '../today/needs';
import { staffAccessNeeds } from './needs';
import { useStaffAccesses } from './useStaffAccesses';

/** What this area adds to Today. @param now ISO instant */
export function useStaffAccessNeeds(now: string): Need[] {
  const actor = useActor();
  const views = useStaffAccesses();
  const rows = useRows('staff');
  const { shortName } = usePracticeWords();
  return useMemo(
    () =>
      staffAccessNeeds({
        actor,
        views,
        staff: rows.map((view) => view.value).filter((one) => one.organisation === actor.organisation),
        now,
        shortName,
      }),
    [actor, views, rows, now, shortName],
  );
}
