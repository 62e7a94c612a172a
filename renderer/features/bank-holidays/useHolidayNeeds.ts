import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { hasRole } from '../../../shared/protocol/actor';
import { useHolidays } from '../../app/useHolidays';
import { useActor } from '../../engine';
import type { Need } from '../today/needs';
import { holidayNeed } from './reach';

/** What this area adds to Today, for who can do something about it: that the list ends. @param now ISO instant */
export function useHolidayNeeds(now: string): Need[] {
  const actor = useActor();
  const holidays = useHolidays();
  const today = londonDate(now);
  return useMemo(() => {
    const need = hasRole(actor, 'administrator') ? holidayNeed(holidays, today) : undefined;
    return need ? [need] : [];
  }, [actor, holidays, today]);
}
