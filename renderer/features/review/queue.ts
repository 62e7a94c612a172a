import type { Known, OpenedAccess, ReviewReason } from '../../../shared/domain/review/reasons';
import { reviewReasons, toReview } from '../../../shared/domain/review/reasons';
import type { Review } from '../../../shared/domain/review/model';

/** One access of the review, with why it is there. */
export interface Queued {
  id: string;
  /** The instant that the list shows: when it was opened, or asked for. */
  at: string;
  reasons: ReviewReason[];
  review: Review | undefined;
  /** The person was asked and has answered everything. */
  replied: boolean;
}

export interface Queue {
  /** Waits for an outcome: what has been replied to first, then by urgency, then the oldest. */
  waiting: Queued[];
  /** The person was asked and has not replied yet. */
  asked: Queued[];
  /** Has an outcome, the latest first. */
  done: Queued[];
}

/**
 * Sorts the accesses to our records into what waits, what was asked about, and what is done. Which they are and why is
 * the domain's rule; here only the three parts of the list are made.
 * @param officer the person unlocked; their own accesses are left out
 * @param now ISO instant
 */
export function reviewQueue(
  all: readonly OpenedAccess[],
  reviews: readonly Review[],
  officer: { person: string; organisation: string },
  now: string,
  known: Known = {},
): Queue {
  const queue: Queue = { waiting: [], asked: [], done: [] };
  for (const { access, at, reasons, review } of toReview(all, reviews, officer, now, known)) {
    const replied = review !== undefined && access.enquiries.every((enquiry) => enquiry.reply !== null);
    const queued: Queued = { id: access.id, at, reasons, review, replied };
    if (review !== undefined && !replied) queue.asked.push(queued);
    else queue.waiting.push(queued);
  }
  // They have been waited for; a steady sort keeps the domain's order within both.
  queue.waiting.sort((one, other) => Number(other.replied) - Number(one.replied));

  const accesses = new Map(all.map((one) => [one.access.id, one]));
  const decided = reviews
    .filter((review) => review.outcome !== 'asked')
    .sort((one, other) => other.at.localeCompare(one.at));
  for (const review of decided.slice(0, mostDone)) {
    const one = accesses.get(review.access);
    if (!one) continue;
    const { state, asked } = one.access;
    queue.done.push({
      id: review.access,
      at: 'opening' in state ? state.opening.at : asked.at,
      reasons: reviewReasons(one.access, one.patient, all, now, known),
      review,
      replied: false,
    });
  }
  return queue;
}

/** Done ones beyond this are not listed: the log keeps them all. */
export const mostDone = 50;

/** The one after this in the list, else the one before: what opens by itself when an outcome is recorded. */
export function nextAfter(ids: readonly string[], id: string): string | null {
  const place = ids.indexOf(id);
  return ids[place + 1] ?? ids[place - 1] ?? null;
}
