import { useMemo } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { useActor } from '../../engine';
import { usePracticeWords } from '../../app/practice-words';
import type { Need } from '../today/needs';
import { staffingNeeds } from './needs';
import { useBoardNow, useOurs } from './useBoard';
import { useBuddyPressure, useDeclarations } from './useBuddyPressure';
import { useScale } from './useScale';

/** What this area adds to Today. @param now ISO instant */
export function useStaffingNeeds(now: string): Need[] {
  const actor = useActor();
  const holidays = useHolidays();
  const words = usePracticeWords();
  const { lines, suggested, days, rules } = useBoardNow(now);
  const returns = useOurs('weeklyReturn');
  const told = useOurs('pressureTold');
  const declarations = useDeclarations();
  const buddies = useBuddyPressure(now);
  const { inUse: scale } = useScale();
  return useMemo(
    () =>
      staffingNeeds(
        {
          actor,
          now,
          board: lines,
          suggested,
          days,
          returnsWeekly: rules.weeklyReturn,
          returns,
          declarations,
          scale,
          told,
          buddies,
          holidays,
        },
        words,
      ),
    [actor, now, lines, suggested, days, rules, returns, declarations, scale, told, buddies, holidays, words],
  );
}
