import { roleNames } from '../../protocol/actor';
import type { Rejection } from '../../protocol/sync';
import type { Arrangement } from '../arrangement/model';
import { partyName, standingAt } from '../arrangement/standing';
import { londonDate } from '../calendar';
import { dayMonthYear, timeAndDay } from '../dates';
import { noticeInForce, practiceRecipient, whyNoNotice, type NoticeQuestion } from '../notice/in-force';
import { basisNames } from '../notice/model';
import type { Protocol } from '../protocol/model';
import { insistsOnReading, readingBlock, unreadProtocol } from '../protocol/reading';
import { listed } from '../words';
import type { CoverageQuestion } from './coverage';
import type { Access } from './model';

/** When no arrangement says how long a record stays open (break-glass without one). */
export const usualOpenMinutes = 20;

/** Which notice an access needs: on its basis, addressed to practices, on the day in England. */
export const noticeQuestion = (question: Pick<CoverageQuestion, 'basis' | 'madeAt'>): NoticeQuestion => ({
  basis: question.basis,
  recipient: practiceRecipient,
  on: londonDate(question.madeAt),
});

/** What the state of an arrangement at that moment keeps from being opened. Also asked when a record is opened. */
export function standingBlocks(
  arrangement: Arrangement,
  { home, madeAt }: Pick<CoverageQuestion, 'home' | 'madeAt'>,
): Rejection[] {
  const name = partyName(arrangement, home);
  const { state, terms } = arrangement;
  const today = londonDate(madeAt);
  const field = 'home';
  const ring = `Ring ${name}. For danger to life, open without approval.`;
  switch (standingAt(arrangement, madeAt)) {
    case 'active':
      return [];
    case 'suspended': {
      const by =
        state.is === 'suspended'
          ? `${partyName(arrangement, state.by.organisation)} suspended the arrangement at ${timeAndDay(state.at, today)}`
          : 'The arrangement is suspended';
      return [{ code: 'arrangement.suspended', says: `${by}, so nothing can be opened under it.`, next: ring, field }];
    }
    case 'ended': {
      const by =
        state.is === 'ended'
          ? `${partyName(arrangement, state.by.organisation)} ended the arrangement at ${timeAndDay(state.at, today)}`
          : 'The arrangement has ended';
      return [{ code: 'arrangement.ended', says: `${by}, so nothing can be opened under it.`, next: ring, field }];
    }
    case 'ran-out':
      return [
        {
          code: 'arrangement.ranOut',
          says: `The arrangement with ${name} ran out on ${dayMonthYear(terms.until)}, so nothing can be opened under it.`,
          next: 'Ask your practice manager to renew it.',
          field,
        },
      ];
    case 'not-begun':
      return [
        {
          code: 'arrangement.notBegun',
          says: `The arrangement with ${name} begins on ${dayMonthYear(terms.from)}, so nothing can be opened under it yet.`,
          next: ring,
          field,
        },
      ];
    case 'awaiting-signatures':
      return [
        {
          code: 'arrangement.unsigned',
          says: `The arrangement with ${name} has not been signed by everybody, so nothing can be opened under it yet.`,
          next: 'Ask your practice manager about the signature.',
          field,
        },
      ];
    case 'declined':
    case 'withdrawn':
      return [
        {
          code: 'arrangement.never',
          says: `The arrangement with ${name} never came about, so nothing can be opened under it.`,
          next: ring,
          field,
        },
      ];
  }
}

/** What the terms keep from being opened: role, system, basis and its notice, a relationship. */
export function termsBlocks({ terms, ...arrangement }: Arrangement, question: CoverageQuestion): Rejection[] {
  const { actor, basis, home, relationship, system } = question;
  const name = partyName({ terms, ...arrangement }, home);
  const found: Rejection[] = [];
  if (!terms.roles.some((role) => actor.roles.includes(role))) {
    found.push({
      code: 'access.role',
      says: `The arrangement covers ${listed(terms.roles.map((role) => `${roleNames[role]}s`))}, which you are not at your practice.`,
      next: 'Ask a colleague whom it covers.',
    });
  }
  const systems = terms.systems.filter((one) => one.organisation === home).map((one) => one.system);
  if (system !== undefined && !systems.includes(system)) {
    found.push({
      code: 'access.system',
      says: `${system} of ${name} is not part of the arrangement.`,
      next: systems.length > 0 ? `Choose ${listed(systems, 'or')}.` : `Ring ${name}.`,
      field: 'system',
    });
  }
  if (!terms.bases.includes(basis)) {
    found.push({
      code: 'access.basis',
      says: `The arrangement does not accept ${basisNames[basis]} as a basis.`,
      next: `Choose ${listed(
        terms.bases.map((one) => basisNames[one]),
        'or',
      )}.`,
      field: 'basis',
    });
  } else if (!noticeInForce(question.notices, noticeQuestion(question))) {
    found.push(whyNoNotice(question.notices, noticeQuestion(question)));
  }
  if (relationship !== 'none' && terms.relationships[relationship] === 'refused') {
    found.push({
      code: 'access.relationship',
      says:
        relationship === 'self'
          ? 'Nobody opens their own record.'
          : `The arrangement does not let you open the record of ${relationshipWords[relationship]}.`,
      next: 'Ask a colleague who does not know the patient.',
      field: 'relationship',
    });
  }
  return found;
}

/** The version of the arrangement's protocol that the person has not read yet, if what they have read is known. */
export const unreadOf = (
  arrangement: Arrangement,
  { protocols, read, madeAt }: Pick<CoverageQuestion, 'protocols' | 'read' | 'madeAt'>,
): Protocol | undefined =>
  protocols && read ? unreadProtocol(arrangement.id, { ...read, protocols, at: madeAt }) : undefined;

/** An unread protocol, where the terms insist on it. Also asked when a record is opened. */
export function protocolBlocks(
  arrangement: Arrangement,
  question: Pick<CoverageQuestion, 'protocols' | 'read' | 'madeAt' | 'home'>,
): Rejection[] {
  const unread = insistsOnReading(arrangement) ? unreadOf(arrangement, question) : undefined;
  return unread ? [readingBlock(arrangement, unread, question.home)] : [];
}

const relationshipWords: Record<Exclude<Access['relationship'], 'none' | 'self'>, string> = {
  family: 'your family',
  friend: 'a friend',
  colleague: 'a colleague',
  neighbour: 'a neighbour',
};
