import { useEffect, useRef } from 'react';
import { standing } from '../../../shared/domain/arrangement/standing';
import { londonDate } from '../../../shared/domain/calendar';
import { useActor, useEngine, useRows } from '../../engine';
import type { AccessView } from './lists';

/** How an access ends that the person did not close: the time ran out before their eyes, the arrangement was stopped, or it is found open later. */
export interface Overdue {
  view: AccessView;
  how: 'timer' | 'stopped' | 'found-open';
}

/** How long after its time a colleague's access is left to their own computer before this one closes it. */
const graceForColleagues = 5 * 60_000;

/**
 * The open accesses of this practice whose time is up and that this desk should close: the person's own at once, a
 * colleague's when their own computer has not done it (they may have gone home with it switched off).
 * An access under an arrangement that is stopped ends at once, whoever stopped it; danger to life does not wait for arrangements.
 * @param stopped ids of the arrangements that are suspended or over
 * @param watchedSince ISO instant since which this session has been watching: what ran out before is `found-open`
 */
export function overdue(
  all: readonly AccessView[],
  actor: { person: string; organisation: string },
  now: string,
  watchedSince: string,
  stopped: ReadonlySet<string>,
): Overdue[] {
  return all.flatMap((view): Overdue[] => {
    const { state, by, buddy, arrangement, breakGlass } = view.value;
    if (state.is !== 'open' || buddy !== actor.organisation) return [];
    const { closesAt } = state.opening;
    const late = Date.parse(now) - Date.parse(closesAt);
    if (by.person !== actor.person) return late > graceForColleagues ? [{ view, how: 'found-open' as const }] : [];
    if (late < 0) return stopped.has(arrangement) && !breakGlass ? [{ view, how: 'stopped' as const }] : [];
    return [{ view, how: closesAt < watchedSince ? ('found-open' as const) : ('timer' as const) }];
  });
}

// Which ones are being closed, so that no second command is made while the first is written.
const closing = new Set<string>();

/**
 * Closes accesses whose time is up. Used once, by the bar that the frame always has. It looks every second
 * without drawing anything anew: a frame that is drawn every second would be felt while typing.
 */
export function useExpiry(): void {
  const engine = useEngine();
  const actor = useActor();
  const all = useRows('access');

  const arrangements = useRows('arrangement');

  const latest = useRef({ all, arrangements });
  useEffect(() => {
    latest.current = { all, arrangements };
  }, [all, arrangements]);

  useEffect(() => {
    const watchedSince = new Date().toISOString();
    const look = (): void => {
      const now = new Date().toISOString();
      const stopped = new Set(
        latest.current.arrangements
          .filter(({ value }) => ['suspended', 'ended'].includes(standing(value, londonDate(now))))
          .map(({ id }) => id),
      );
      for (const { view, how } of overdue(latest.current.all, actor, now, watchedSince, stopped)) {
        if (closing.has(view.id)) continue;
        closing.add(view.id);
        // Written or refused: what is still open at the next look is offered again, never left open in silence.
        void engine
          .perform('access.close', view.ledger, { access: view.id, how })
          .finally(() => closing.delete(view.id));
      }
    };
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [actor, engine]);
}
