import { useMemo } from 'react';
import { referenceOf } from '../../../shared/domain/access/reference';
import { londonDate } from '../../../shared/domain/calendar';
import { shortDate } from '../../../shared/domain/dates';
import { breachClock, clockWords } from '../../../shared/domain/review/incident';
import { reviewers } from '../../../shared/domain/review/reviewers';
import { hasRole } from '../../../shared/protocol/actor';
import { useActor } from '../../engine';
import type { Need } from '../today/needs';
import { usePrivacy } from './usePrivacy';

/** What the review adds to Today: incidents whose 72 hours run, a sample that is due, findings to confirm. Never a name. */
export function useReviewNeeds(now: string): Need[] {
  const actor = useActor();
  const { reviews, incidents, samples, period, confirmations } = usePrivacy(londonDate(now));
  return useMemo(() => {
    if (!hasRole(actor, ...reviewers)) return [];
    const needs: Need[] = [];
    for (const review of reviews) {
      const clock = review.outcome === 'incident' ? breachClock(review, incidents.get(review.access), now) : null;
      if (!clock?.running) continue;
      needs.push({
        id: `incident-${review.access}`,
        kind: 'incident',
        since: review.awareAt ?? review.at,
        place: { at: 'review', view: 'incident', id: review.access },
        says: `Decide whether to report incident ${referenceOf(review.access)}`,
        detail: `The 72 hours: ${clockWords(clock)}.`,
        ...(clock.pressing ? { tone: 'bad' as const } : {}),
      });
    }
    if (period?.due) {
      needs.push({
        id: 'sample-due',
        since: `${period.until}T18:00:00.000Z`,
        place: { at: 'review', view: 'sample' },
        says: 'Draw the sample to review',
        detail: `From ${shortDate(period.from)} until ${shortDate(period.until)}, by your practice’s procedure.`,
      });
    }
    const mine = samples.flatMap(({ drawn }) => drawn).filter(({ second }) => second === actor.person);
    const toConfirm = mine.filter(({ access }) => {
      const review = reviews.find((one) => one.access === access);
      return (
        review !== undefined &&
        review.outcome !== 'asked' &&
        review.by.person !== actor.person &&
        confirmations.get(access)?.reviewedAt !== review.at
      );
    });
    const [first] = toConfirm;
    if (first) {
      needs.push({
        id: 'confirm',
        since: reviews.find((one) => one.access === first.access)?.at ?? now,
        place: { at: 'review', view: 'sample' },
        says: toConfirm.length === 1 ? 'Confirm one finding' : `Confirm ${toConfirm.length} findings`,
        detail: `First: ${referenceOf(first.access)}. Another officer came to it; you look a second time.`,
      });
    }
    return needs;
  }, [actor, now, reviews, incidents, samples, period, confirmations]);
}
