import { useMemo } from 'react';
import { useHolidays } from '../../app/useHolidays';
import { londonDate } from '../../../shared/domain/calendar';
import { usePracticeWords } from '../../app/practice-words';
import { useActor, useRows } from '../../engine';
import type { Need } from '../today/needs';
import { closureNeeds } from './needs';

/** What closures add to Today beside being closed: late lines, rehearsals. @param now ISO instant */
export function useClosureNeeds(now: string): Need[] {
  const actor = useActor();
  const closures = useRows('closure');
  const arrangements = useRows('arrangement');
  const lines = useRows('closureLine');
  const answers = useRows('closureAnswer');
  const holidays = useHolidays();
  const words = usePracticeWords();
  return useMemo(() => {
    // Rows may be newer than the last tick of the clock: what has just begun counts.
    const drawn = new Date().toISOString();
    const at = drawn > now ? drawn : now;
    return closureNeeds(
      {
        actor,
        now: at,
        today: londonDate(at),
        closures: closures.map((view) => view.value),
        arrangements: arrangements.map((view) => view.value),
        lines: lines.map((view) => view.value),
        holidays,
        answers: answers.map((view) => view.value),
      },
      words,
    );
  }, [actor, now, closures, arrangements, lines, answers, holidays, words]);
}
