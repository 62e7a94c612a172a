import { addDays, londonDate } from '../calendar';
import { dayMonthYear } from '../dates';
import type { StaffAccess } from './model';

/** For how many days a sign-in that worked counts as proof. */
export const provedForDays = 30;
/** How many days before a card's certificate runs out somebody is told: an expired one cannot be renewed remotely. */
export const cardWarningDays = 90;

export interface Rehearsed {
  /** Green only if it was proved in the last 30 days, and the card has not run out. */
  is: 'proved' | 'stale' | 'failed' | 'never' | 'card-expired';
  /** A whole sentence. */
  says: string;
  /** A whole sentence when the card's certificate runs out soon, or has. */
  card: string | null;
}

/** Whether a person's way in will work today, by what was tried and what is written down. @param at ISO instant */
export function rehearsed(one: Pick<StaffAccess, 'tries' | 'prepared'>, at: string): Rehearsed {
  const today = londonDate(at);
  const expires = one.prepared?.what.cardExpires ?? null;
  const card =
    expires === null || expires > addDays(today, cardWarningDays)
      ? null
      : expires < today
        ? `The card’s certificate ran out on ${dayMonthYear(expires)}, and it cannot be renewed remotely. Book a meeting with the Registration Authority.`
        : `The card’s certificate runs out on ${dayMonthYear(expires)}. Renew it before then: afterwards it cannot be done remotely.`;
  if (expires !== null && expires < today) return { is: 'card-expired', says: 'The card has run out.', card };
  const last = [...one.tries].sort((first, second) => second.at.localeCompare(first.at))[0];
  if (!last) return { is: 'never', says: 'Nobody has tried it yet.', card };
  const day = dayMonthYear(londonDate(last.at));
  if (!last.worked) return { is: 'failed', says: `It did not work on ${day}: ${last.because}`, card };
  return londonDate(last.at) < addDays(today, -provedForDays)
    ? { is: 'stale', says: `It last worked on ${day}, which is too long ago to count on.`, card }
    : { is: 'proved', says: `It worked on ${day}.`, card };
}
