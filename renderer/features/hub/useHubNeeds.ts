import { useMemo } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor } from '../../engine';
import type { Need } from '../today/needs';
import { hubNeeds } from './needs';
import { useHubs } from './useHubs';

/** What this area adds to Today. @param now ISO instant */
export function useHubNeeds(now: string): Need[] {
  const actor = useActor();
  const holidays = useHolidays();
  const hubs = useHubs(londonDate(now));
  return useMemo(() => {
    // Rows may be newer than the last tick of the clock: what has just been said counts.
    const drawn = new Date().toISOString();
    return hubNeeds(hubs, actor, drawn > now ? drawn : now, holidays);
  }, [hubs, actor, now, holidays]);
}
