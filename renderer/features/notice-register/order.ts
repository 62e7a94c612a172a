import { noticeInForce, practiceRecipient } from '../../../shared/domain/notice/in-force';
import { noticeRowId, recipientNames, type Notice } from '../../../shared/domain/notice/model';
import { dayMonthYear } from '../../../shared/domain/dates';
import { listed } from '../../../shared/domain/words';

/** Whom a notice concerns here: practices where it is addressed to them, else the first of its recipients. */
export const recipientOf = (one: Notice) =>
  one.recipients.includes(practiceRecipient) ? practiceRecipient : (one.recipients[0] ?? practiceRecipient);

/** How a version stands on a day. @param today date in England */
export function stateOf(one: Notice, notices: readonly Notice[], today: string): 'in-force' | 'coming' | 'over' {
  if (one.from > today) return 'coming';
  const now = noticeInForce(notices, { basis: one.basis, recipient: recipientOf(one), on: today });
  return now && noticeRowId(now) === noticeRowId(one) ? 'in-force' : 'over';
}

export const stateWords = { 'in-force': 'In force', coming: 'Not begun', over: 'Not in force' } as const;

/** What is in force first, then what comes, then the rest from the latest. */
export function inRegisterOrder(notices: readonly Notice[], today: string): Notice[] {
  const place = { 'in-force': 0, coming: 1, over: 2 } as const;
  return [...notices].sort(
    (one, other) =>
      place[stateOf(one, notices, today)] - place[stateOf(other, notices, today)] ||
      other.from.localeCompare(one.from) ||
      noticeRowId(other).localeCompare(noticeRowId(one)),
  );
}

export const daysOf = ({ from, until }: Pick<Notice, 'from' | 'until'>): string =>
  until === null ? `From ${dayMonthYear(from)}, until replaced` : `${dayMonthYear(from)} to ${dayMonthYear(until)}`;

export const recipientsOf = (one: Notice): string => listed(one.recipients.map((each) => recipientNames[each]));
