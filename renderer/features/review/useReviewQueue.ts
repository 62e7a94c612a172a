import { useMemo } from 'react';
import type { Patient } from '../../../shared/domain/patient/model';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor, useNow, useRows } from '../../engine';
import type { AccessView } from '../access/lists';
import { usePatients } from '../access/patient-shown';
import { useProtectedNumbers } from '../restriction/useProtected';
import { useKnown } from './useKnown';
import { reviewQueue, type Queue } from './queue';

const nothing: readonly AccessView[] = [];
const noPatients: ReadonlyMap<string, Patient> = new Map();

/** The accesses to our records; none for whoever does not review. */
function useOurs(): readonly AccessView[] {
  const actor = useActor();
  const all = useRows('access');
  return useMemo(
    () =>
      hasRole(actor, 'privacy-officer', 'caldicott-guardian')
        ? all.filter(({ value }) => value.home === actor.organisation)
        : nothing,
    [actor, all],
  );
}

function useQueue(ours: readonly AccessView[], patients: ReadonlyMap<string, Patient>): Queue {
  const actor = useActor();
  const now = useNow(60);
  const reviews = useRows('review');
  const known = useKnown();
  const kept = useProtectedNumbers();
  return useMemo(
    () =>
      reviewQueue(
        ours.map(({ id, value }) => {
          const patient = patients.get(id) ?? null;
          return { access: value, patient, protection: patient ? kept.get(patient.nhsNumber) : undefined };
        }),
        reviews.map((view) => view.value),
        actor,
        now,
        known,
      ),
    [actor, kept, known, now, ours, patients, reviews],
  );
}

/** The review as it stands now, with the accesses by id; empty for whoever does not review. */
export function useReviewQueue(): { queue: Queue; views: ReadonlyMap<string, AccessView> } {
  const ours = useOurs();
  const queue = useQueue(ours, usePatients(ours));
  const views = useMemo(() => new Map(ours.map((view) => [view.id, view])), [ours]);
  return { queue, views };
}

/** How many wait for a review: the number beside "Review" in the rail. Opens no sealed value, so it costs the frame nothing. */
export const useReviewsWaiting = (): number => useQueue(useOurs(), noPatients).waiting.length;
