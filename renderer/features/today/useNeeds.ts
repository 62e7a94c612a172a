import { useMemo } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor, useRows } from '../../engine';
import { useAreaNeeds } from '../../app/area-needs';
import { usePracticeWords } from '../../app/practice-words';
import { hiddenHome, hidesHome } from '../access/home-name';
import { needsOf, type Need } from './needs';

/** What needs the person unlocked, oldest first. @param now ISO instant */
export function useNeeds(now: string): Need[] {
  const actor = useActor();
  const accesses = useRows('access');
  const arrangements = useRows('arrangement');
  const drafts = useRows('draft');
  const closures = useRows('closure');
  const answers = useRows('closureAnswer');
  const words = usePracticeWords();
  const ofAreas = useAreaNeeds(now);
  const core = useMemo(() => {
    // Rows may be newer than the last tick of the clock: what has just happened counts.
    const drawn = new Date().toISOString();
    const at = drawn > now ? drawn : now;
    return needsOf(
      {
        actor,
        now: at,
        today: londonDate(at),
        // At the buddy of a patient whose place must not be known, the home practice has no name.
        accesses: accesses.map(({ value }) =>
          hidesHome(value, actor.organisation) ? { ...value, home: hiddenHome } : value,
        ),
        arrangements: arrangements.map((view) => view.value),
        drafts: drafts.map((view) => view.value),
        closures: closures.map((view) => view.value),
        answers: answers.map((view) => view.value),
      },
      words,
    );
  }, [actor, now, accesses, arrangements, drafts, closures, answers, words]);
  return useMemo(
    () =>
      ofAreas.length === 0 ? core : [...core, ...ofAreas].sort((one, other) => one.since.localeCompare(other.since)),
    [core, ofAreas],
  );
}
