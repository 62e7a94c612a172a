import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor, useNow, useRows } from '../../engine';
import { useAreaNeeds } from '../../app/area-needs';
import { useNavigation } from '../../app/navigation';
import { usePracticeWords } from '../../app/practice-words';
import { hiddenHome, hidesHome } from '../access/home-name';
import { needsOf, type Need } from './needs';

const NeedsContext = createContext<Need[] | null>(null);

/** What needs the person unlocked, oldest first. Only inside `NeedsProvider`, which works it out once for the whole frame. */
export function useNeeds(): Need[] {
  const needs = useContext(NeedsContext);
  if (!needs) throw new Error('useNeeds outside of NeedsProvider');
  return needs;
}

/** Around the frame: its counts and Today show the same needs. */
export function NeedsProvider({ children }: { children: ReactNode }): ReactNode {
  const tick = useNow(30);
  const { place } = useNavigation();
  // Whoever goes somewhere else sees what is due by then, not by the last tick.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const now = useMemo(() => later(tick, new Date().toISOString()), [tick, place]);
  return <NeedsContext value={useAllNeeds(now)}>{children}</NeedsContext>;
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** @param now ISO instant */
function useAllNeeds(now: string): Need[] {
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
    const at = later(now, new Date().toISOString());
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
