import { useMemo } from 'react';
import type { Need } from '../today/needs';
import { locumNeeds } from './needs';
import { useDayPractices, useMyDay } from './useMyDay';

const none: Need[] = [];

/** What this area adds to Today. @param now ISO instant */
export function useLocumNeeds(now: string): Need[] {
  const sessions = useMyDay();
  const practices = useDayPractices();
  const needs = locumNeeds(sessions, (code) => practices.find((one) => one.organisation === code)?.name ?? code, now);
  const text = JSON.stringify(needs);
  // The same needs stay the same list, so that Today is not drawn anew at each tick.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => (needs.length === 0 ? none : needs), [text]);
}
