import { useMemo } from 'react';
import { useActor, useNow, useRows } from '../../engine';
import type { AccessView } from '../access/lists';
import { usePatients } from '../access/patient-shown';
import { reviewQueue, type Queue } from './queue';

/** The review as it stands now, with the accesses by id. */
export function useReviewQueue(): { queue: Queue; views: ReadonlyMap<string, AccessView> } {
  const actor = useActor();
  const now = useNow(60);
  const all = useRows('access');
  const reviews = useRows('review');
  const ours = useMemo(() => all.filter(({ value }) => value.home === actor.organisation), [all, actor.organisation]);
  const patients = usePatients(ours);
  const queue = useMemo(
    () =>
      reviewQueue(
        ours.map(({ id, value }) => ({ access: value, patient: patients.get(id) ?? null })),
        reviews.map((view) => view.value),
        actor,
        now,
      ),
    [actor, now, ours, patients, reviews],
  );
  const views = useMemo(() => new Map(ours.map((view) => [view.id, view])), [ours]);
  return { queue, views };
}

/** How many accesses wait for a review: the number beside "Review" in the rail. */
export const useReviewsWaiting = (): number => useReviewQueue().queue.waiting.length;
