import { useEffect, useRef } from 'react';
import { useActor, useEngine, useNow, useRows } from '../../engine';
import type { AccessView } from './lists';
import { forgetUnfinishedRequest } from './unfinished-request';

/** How an access ends that the person did not close: the time ran out before their eyes, or it is found open later. */
export interface Overdue {
  view: AccessView;
  how: 'timer' | 'found-open';
}

/**
 * The person's open accesses whose time is up.
 * @param watchedSince ISO instant since which this session has been watching: what ran out before is `found-open`
 */
export function overdue(all: readonly AccessView[], person: string, now: string, watchedSince: string): Overdue[] {
  return all.flatMap((view) => {
    const { state, by } = view.value;
    if (state.is !== 'open' || by.person !== person || state.opening.closesAt > now) return [];
    return [{ view, how: state.opening.closesAt < watchedSince ? ('found-open' as const) : ('timer' as const) }];
  });
}

/**
 * Closes the person's accesses when their time is up. Used once, by the app's frame, while somebody is unlocked.
 * When the frame goes (the desk is locked), the unfinished request goes too: nothing of a patient outlives the person.
 */
export function useExpiry(): void {
  const engine = useEngine();
  const actor = useActor();
  const now = useNow(1);
  const all = useRows('access');
  const watchedSince = useRef(now);
  const closing = useRef(new Set<string>());

  useEffect(() => {
    for (const { view, how } of overdue(all, actor.person, now, watchedSince.current)) {
      if (closing.current.has(view.id)) continue;
      closing.current.add(view.id);
      void engine.perform('access.close', view.ledger, { access: view.id, how }).then((performed) => {
        // Refused or not on disk: offer it again at the next second rather than leave it open in silence.
        if (!performed.ok) closing.current.delete(view.id);
      });
    }
  }, [all, actor.person, engine, now]);

  useEffect(() => forgetUnfinishedRequest, [actor.person]);
}
