import { shortDate } from '../../../shared/domain/dates';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor } from '../../engine';
import { useReviewsWaiting } from '../review';
import { useReviewsOutstanding } from './useReviewsOutstanding';

/** How many reviews are left: an officer's own computer counts them, everybody else reads what an officer last said. */
export function useReviewsLeft(): { count: string; detail: string } {
  const officer = hasRole(useActor(), ...reviewers);
  const waiting = useReviewsWaiting();
  const told = useReviewsOutstanding();
  if (officer) return { count: String(waiting), detail: 'as of now' };
  if (!told) return { count: 'not said', detail: 'the privacy officer tells it under Reports' };
  return { count: String(told.outstanding), detail: `as the privacy officer said on ${shortDate(told.day)}` };
}
