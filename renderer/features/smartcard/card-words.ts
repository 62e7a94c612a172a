import type { CardRegistration } from '../../../shared/domain/smartcard/model';
import { shortDate } from '../../../shared/domain/dates';
import type { StepBy } from '../../../shared/domain/smartcard/routes';
import { cardStanding, meetingDue, type CardStanding } from '../../../shared/domain/smartcard/standing';
import type { Tone } from '../../ui';

export const standingTones: Readonly<Record<CardStanding, Tone>> = {
  'under-way': 'quiet',
  'waits-for-decision': 'warn',
  'more-needed': 'warn',
  refused: 'bad',
  'to-issue': 'warn',
  locked: 'warn',
  'in-use': 'good',
  'expires-soon': 'warn',
  expired: 'bad',
  ended: 'quiet',
};

/** Those that want somebody first, then by name; what was given up or refused comes last. */
export function inOrder(registrations: readonly CardRegistration[], today: string): CardRegistration[] {
  const last: readonly CardStanding[] = ['refused', 'ended'];
  const rank = (one: CardRegistration) => {
    const standing = cardStanding(one, today);
    return last.includes(standing) ? 2 : standing === 'in-use' ? 1 : 0;
  };
  return [...registrations].sort(
    (one, other) => rank(one) - rank(other) || one.applicant.localeCompare(other.applicant, 'en-GB'),
  );
}

/** "Certificate until 24 Nov 2028" or why there is none. */
export const certificateWords = ({ issued }: CardRegistration): string =>
  issued === null ? 'Not issued' : issued.expires === null ? 'No certificate' : `Until ${shortDate(issued.expires)}`;

/** "By 24 Nov 2026", or what became of the meeting that makes up for the distance. @param today calendar date in England */
export function meetingWords(one: CardRegistration, today: string): string {
  const due = meetingDue(one, today);
  if (one.again === null || due === 'none') return 'Nothing to redo';
  if (due === 'done') return 'Done';
  return `${due === 'overdue' ? 'Overdue since' : 'By'} ${shortDate(one.again.until)}`;
}

/** Whose a step of a route is. */
export const stepOwnerNames: Readonly<Record<StepBy, string>> = {
  practice: 'the practice',
  'registration-authority': 'the Registration Authority',
};
