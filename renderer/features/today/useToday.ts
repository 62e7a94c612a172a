import { referenceOf } from '../../../shared/domain/access/reference';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { reasonWithin } from '../../../shared/domain/review/reasons';
import { useActor, useAttention } from '../../engine';
import { useReviewQueue } from '../review';
import type { Queued } from '../review/queue';
import { useNeeds } from './NeedsProvider';
import { inOrderOfUrgency, type Need } from './needs';

/** Everything that needs this person, the most urgent first; and what waits for their review. */
export function useToday(): { needs: Need[]; reviews: readonly Queued[] } {
  const actor = useActor();
  const needs = useNeeds();
  const { queue } = useReviewQueue();
  const attention = useAttention();
  const first: Need[] = [];
  const oldest = attention[0];
  if (oldest) {
    first.push({
      id: 'attention',
      says:
        attention.length === 1
          ? `Refused: ${oldest.title}`
          : `${attention.length} things were refused and wait for you`,
      detail: `${oldest.rejection.says} ${oldest.rejection.next}`,
      since: oldest.madeAt,
      place: { at: 'attention' },
      tone: 'bad',
    });
  }
  const urgent = queue.waiting[0];
  if (urgent && hasRole(actor, ...reviewers)) {
    const [reason] = urgent.reasons;
    const count = queue.waiting.length;
    first.push({
      id: 'review',
      says: count === 1 ? 'Review one access to your records' : `Review ${count} accesses to your records`,
      // An alert names neither the patient nor the person: who may know them opens it.
      detail: `First: ${referenceOf(urgent.id)}${reason ? `, ${reasonWithin(reason)}` : ''}.`,
      since: urgent.at,
      place: { at: 'review', id: urgent.id },
      ...(reason?.urgency === 3 ? { tone: 'bad' as const } : {}),
    });
  }
  return { needs: inOrderOfUrgency([...first, ...needs]), reviews: queue.waiting };
}
