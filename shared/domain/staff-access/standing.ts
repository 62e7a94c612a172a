import type { Arrangement } from '../arrangement/model';
import { isParty, partyName, standingAt, type Standing } from '../arrangement/standing';
import { addDays, londonDate } from '../calendar';
import { dayMonthYear } from '../dates';
import type { Staff } from '../staff/model';
import { shortName } from '../words';
import type { StaffAccess } from './model';

/** Every how many days staff access is confirmed again where the arrangement says nothing. */
export const usualRecheckDays = 90;
/** How many days before it lapses somebody is told. */
export const recheckWarningDays = 14;

export type StaffAccessStandingName =
  | 'asked'
  | 'approved'
  | 'set-up'
  | 'confirmed'
  | 'not-begun'
  | 'suspended'
  | 'lapsed'
  | 'declined'
  | 'withdrawn'
  | 'revoked';

export interface StaffAccessStanding {
  is: StaffAccessStandingName;
  /** An account exists and nothing keeps the person from using it. */
  canGetIn: boolean;
  /** Neither ended nor refused: another one for the same person and system is not needed. */
  live: boolean;
  /** The last day on which it holds unless somebody confirms it again; null before the first sign-in. */
  checkBy: string | null;
  /** The last day by its own date and the arrangement's. */
  until: string | null;
  /** Why it ended, rests or waits, as a whole sentence; null when nothing is to be said. */
  why: string | null;
}

export const staffAccessStandingNames: Record<StaffAccessStandingName, string> = {
  asked: 'Waits for approval',
  approved: 'Approved, no account yet',
  'set-up': 'Account made, not signed in yet',
  confirmed: 'Can sign in',
  'not-begun': 'Not begun',
  suspended: 'Suspended',
  lapsed: 'Lapsed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  revoked: 'Revoked',
};

const nearest: readonly Standing[] = ['active', 'suspended', 'not-begun'];

/** The arrangement that a staff access rests on at an instant: of several the one that lets the person in. */
export function restsOn(
  one: Pick<StaffAccess, 'home' | 'buddy' | 'system' | 'role'>,
  arrangements: readonly Arrangement[],
  at: string,
): { arrangement: Arrangement; standing: Standing } | undefined {
  return arrangements
    .filter(
      (other) =>
        isParty(other, one.home) &&
        isParty(other, one.buddy) &&
        other.terms.systems.some((shared) => shared.organisation === one.home && shared.system === one.system) &&
        other.terms.roles.includes(one.role),
    )
    .map((arrangement) => ({ arrangement, standing: standingAt(arrangement, at) }))
    .filter((found) => nearest.includes(found.standing))
    .sort(
      (first, second) =>
        nearest.indexOf(first.standing) - nearest.indexOf(second.standing) ||
        second.arrangement.terms.until.localeCompare(first.arrangement.terms.until) ||
        first.arrangement.id.localeCompare(second.arrangement.id),
    )[0];
}

/**
 * How a staff access stands at an instant. It ends by itself: with the arrangement, with its own last day, when the person
 * has left, and when nobody confirmed it again in time. Nothing of that is stored.
 * @param arrangements those that the reader knows; others do no harm
 * @param staff of the buddy, where the reader may see them: the home practice may not, and learns of a leaver by the revocation
 * @param at ISO instant
 */
export function staffAccessStanding(
  one: StaffAccess,
  arrangements: readonly Arrangement[],
  staff: readonly Staff[],
  at: string,
): StaffAccessStanding {
  const { state } = one;
  const today = londonDate(at);
  const rest = restsOn(one, arrangements, at);
  const lastDay = rest?.arrangement.terms.until;
  const until = one.until === null || (lastDay !== undefined && lastDay < one.until) ? (lastDay ?? null) : one.until;
  const checkBy = lastCheckDay(one, rest?.arrangement);
  const stands = (
    is: StaffAccessStandingName,
    why: string | null = null,
    more: Partial<StaffAccessStanding> = {},
  ): StaffAccessStanding => ({ is, canGetIn: false, live: false, checkBy, until, why, ...more });

  if (state.is === 'declined' || state.is === 'withdrawn' || state.is === 'revoked') {
    return stands(state.is, state.is === 'withdrawn' ? null : `${state.by.name}: “${state.reason}”.`);
  }
  const leaver = staff.find((other) => other.person === one.person && other.organisation === one.buddy);
  if (leaver && leaver.left !== null && leaver.left <= at)
    return stands('lapsed', `${one.name} has left the practice.`);
  if (one.until !== null && one.until < today) {
    return stands('lapsed', `Its last day was ${dayMonthYear(one.until)}.`);
  }
  if (!rest) return stands('lapsed', 'No arrangement that holds covers it any more.');
  const { arrangement, standing } = rest;
  if (checkBy !== null && checkBy < today) {
    return stands('lapsed', `Nobody confirmed it again by ${dayMonthYear(checkBy)}.`);
  }
  if (standing === 'suspended') {
    const stoppedBy =
      arrangement.state.is === 'suspended' ? partyName(arrangement, arrangement.state.by.organisation) : undefined;
    const why = stoppedBy === undefined ? 'All access is stopped.' : `${shortName(stoppedBy)} stopped all access.`;
    return stands('suspended', why, { live: true });
  }
  const begins = standing === 'not-begun' && arrangement.terms.from > one.from ? arrangement.terms.from : one.from;
  const reached = state.is === 'set-up' || state.is === 'confirmed';
  if (reached && begins > today) return stands('not-begun', `It begins on ${dayMonthYear(begins)}.`, { live: true });
  return stands(state.is, null, { live: true, canGetIn: reached });
}

/** The last day before somebody has to confirm it again. */
function lastCheckDay(one: StaffAccess, arrangement: Arrangement | undefined): string | null {
  if (one.state.is !== 'confirmed') return null;
  const last = lastConfirmed(one);
  return last && addDays(londonDate(last.at), arrangement?.terms.recheckDays ?? usualRecheckDays);
}

/** When and by whom it was last said to be right: the person's first sign-in, or a confirmation since. */
export function lastConfirmed({ state }: StaffAccess): { at: string; by: StaffAccess['asked']['by'] } | null {
  if (state.is !== 'confirmed') return null;
  return state.checked.reduce((latest, check) => (check.at > latest.at ? check : latest), state.confirmed);
}

/** Whether the home practice has still to close an account in its system: the access ended, the account did not. */
export const accountToClose = (one: StaffAccess, standing: StaffAccessStanding): boolean =>
  one.accountClosed === null &&
  (standing.is === 'revoked' || standing.is === 'lapsed') &&
  'setUp' in one.state &&
  (one.state.setUp !== null || ('confirmed' in one.state && one.state.confirmed !== null));
