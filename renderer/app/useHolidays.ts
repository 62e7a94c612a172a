import { useMemo } from 'react';
import { holidaysOf, type Holidays } from '../../shared/domain/calendar/holidays';
import { useRows } from '../engine';

/** The bank holidays that this computer knows: the list that the product brings, and what the administrator imported over it. */
export function useHolidays(): Holidays {
  const lists = useRows('bankHolidays');
  return useMemo(() => holidaysOf(lists.map((view) => view.value)), [lists]);
}
