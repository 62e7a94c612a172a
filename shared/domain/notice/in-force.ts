import { hashOf } from '../../evidence/hash';
import type { Rejection } from '../../protocol/sync';
import { addDays } from '../calendar';
import { dayMonthYear } from '../dates';
import { noticeNames, noticeRowId, type Basis, type Notice, type Recipient } from './model';

/** Which notice is asked for: on what ground, addressed to whom, on which day in England (`2026-11-24`). */
export interface NoticeQuestion {
  basis: Basis;
  recipient: Recipient;
  on: string;
}

/** What practices' staff act under. */
export const practiceRecipient: Recipient = 'gp-practice';

const holdsOn = (one: Notice, day: string): boolean => one.from <= day && (one.until === null || day <= one.until);
const concerns = (one: Notice, question: NoticeQuestion): boolean =>
  one.basis === question.basis && one.recipients.includes(question.recipient);

/**
 * The notice in force on a day, or none. Notices overlap and leave gaps, so this is always computed, never stored:
 * of one notice the highest version that has begun decides, so a version that ends earlier, or is addressed to fewer, takes
 * the place of the ones before it altogether; of several notices the one that began last.
 */
export function noticeInForce(notices: readonly Notice[], question: NoticeQuestion): Notice | undefined {
  const latest = new Map<string, Notice>();
  for (const one of notices) {
    if (question.on < one.from) continue;
    const known = latest.get(one.notice);
    if (!known || one.version > known.version) latest.set(one.notice, one);
  }
  return [...latest.values()]
    .filter((one) => concerns(one, question) && holdsOn(one, question.on))
    .sort((one, other) => other.from.localeCompare(one.from) || noticeRowId(one).localeCompare(noticeRowId(other)))[0];
}

/** The last day before the one asked about on which one was in force: it may have been cut short, so its own last day does not tell. */
function lastDayBefore(notices: readonly Notice[], question: NoticeQuestion): string | undefined {
  const ends = notices.flatMap((one) => [addDays(one.from, -1), ...(one.until === null ? [] : [one.until])]);
  return [...new Set(ends)]
    .filter((day) => day < question.on)
    .sort()
    .findLast((day) => noticeInForce(notices, { ...question, on: day }) !== undefined);
}

/** Why no notice is in force, in the words that the person needs. Call it only when `noticeInForce` found none. */
export function whyNoNotice(notices: readonly Notice[], question: NoticeQuestion): Rejection {
  const code = 'notice.none';
  const next =
    question.basis === 'copi-3-4'
      ? 'Choose direct care, or ask your Caldicott Guardian.'
      : 'Ask the service’s administrator to publish it, or ring the home practice.';
  const field = 'basis';
  const candidates = notices.filter((one) => concerns(one, question));
  const last = lastDayBefore(notices, question);
  if (last !== undefined) {
    return {
      code,
      says: `This notice ran out on ${dayMonthYear(last)}, so nothing can be opened under it.`,
      next,
      field,
    };
  }
  const coming = candidates
    .filter((one) => one.from > question.on)
    .sort((one, other) => one.from.localeCompare(other.from))[0];
  if (coming) {
    return {
      code,
      says: `This notice begins on ${dayMonthYear(coming.from)}, so nothing can be opened under it yet.`,
      next,
      field,
    };
  }
  return {
    code,
    says: `There is no ${noticeNames[question.basis]} for practices, so nothing can be opened under one.`,
    next,
    field,
  };
}

/** SHA-256 of the notice's canonical JSON: what an acknowledgement names, so that it is tied to the exact text. */
export const noticeHash = (one: Notice): string => hashOf(one);
