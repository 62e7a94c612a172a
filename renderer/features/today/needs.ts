import type { Arrangement, Draft } from '../../../shared/domain/arrangement/model';
import { purposeNames, type Access } from '../../../shared/domain/access/model';
import type { Closure, ClosureAnswer } from '../../../shared/domain/closure/model';
import { listed } from '../../../shared/domain/words';
import { isRenewed, renewalStage } from '../../../shared/domain/arrangement/renewal';
import { standing } from '../../../shared/domain/arrangement/standing';
import { closedAt } from '../../../shared/domain/closure/in-force';
import { deciders } from '../../../shared/domain/access/decide';
import { londonDate } from '../../../shared/domain/calendar';
import { signatories } from '../../../shared/domain/roles';
import { hasRole, roleNames, type Actor, type Role } from '../../../shared/protocol/actor';
import type { Place } from '../../app/places';
import type { NeedKind } from './kinds';

/** One sentence of Today: something to do, and where Enter leads. */
export interface Need {
  id: string;
  says: string;
  detail: string;
  /** ISO instant since when it waits: the list runs from the oldest. */
  since: string;
  place: Place;
  tone?: 'warn' | 'bad';
  /** Where many of a kind may come at once: they are said together. */
  kind?: NeedKind;
}

/** What Today is made of: the rows that this desk knows. */
export interface Known {
  actor: Actor;
  /** ISO instant. */
  now: string;
  /** Calendar date in England. */
  today: string;
  accesses: readonly Access[];
  arrangements: readonly Arrangement[];
  drafts: readonly Draft[];
  closures: readonly Closure[];
  answers: readonly ClosureAnswer[];
}

/** How names and times are written. */
export interface Words {
  shortName: (code: string) => string;
  clock: (at: string) => string;
  /** "09:12" today, "Monday" in the last days, "3 Nov 2026" before. */
  since: (at: string) => string;
  date: (calendarDate: string) => string;
}

/** What needs this person, by their roles, oldest first. Reviews come from the review area's own queue. */
export function needsOf(known: Known, words: Words): Need[] {
  return [
    ...ownAccesses(known, words),
    ...buddiesClosed(known, words),
    ...toDecide(known, words),
    ...toSign(known, words),
    ...toSignChange(known, words),
    ...toFinish(known, words),
    ...toRenew(known, words),
    ...ourClosure(known, words),
  ].sort((one, other) => one.since.localeCompare(other.since));
}

/** The list of Today: what is bad first, then what is late, each from the oldest. */
export const inOrderOfUrgency = (needs: readonly Need[]): Need[] =>
  [...needs].sort(
    (one, other) =>
      urgency[one.tone ?? 'plain'] - urgency[other.tone ?? 'plain'] || one.since.localeCompare(other.since),
  );
const urgency = { bad: 0, warn: 1, plain: 2 };

function ownAccesses({ actor, accesses, today }: Known, words: Words): Need[] {
  const needs: Need[] = [];
  for (const one of accesses) {
    if (one.by.person !== actor.person || one.buddy !== actor.organisation) continue;
    const home = words.shortName(one.home);
    const what = purposeNames[one.purpose];
    const id = one.id;
    const { state } = one;
    switch (state.is) {
      case 'open':
        needs.push({
          id,
          since: state.opening.at,
          place: { at: 'access-open', id },
          says: `You have a record open at ${home}`,
          detail: `${what}. Opened at ${words.clock(state.opening.at)}, closes by itself at ${words.clock(state.opening.closesAt)}.`,
        });
        break;
      case 'granted':
        needs.push({
          id,
          since: state.grant.at,
          kind: 'granted',
          place: { at: 'access-notice', id },
          says: `Go on: ${home} lets you look`,
          detail: `${what}. Asked at ${words.since(one.asked.at)}. You read the notice, then the record is open to you.`,
        });
        break;
      case 'closed':
        needs.push({
          id,
          since: state.closing.at,
          kind: 'hand-back',
          place: { at: 'access-handback', id },
          says: `Tell ${home} what you did`,
          detail: `${what}. Closed ${words.since(state.closing.at)}. “Nothing was done” is one key.`,
        });
        break;
      case 'declined':
      case 'refused':
        // An answer is news on its day; afterwards it is found under Access.
        if (londonDate(state.at) !== today) break;
        needs.push({
          id,
          since: state.at,
          kind: 'answered',
          place: { at: 'access-detail', id },
          tone: 'warn',
          says: state.is === 'declined' ? `${home} declined your request` : `Your request to ${home} was refused`,
          detail: state.is === 'declined' ? `${what}. Read why, and what to do instead.` : `${what}. ${state.why.says}`,
        });
        break;
      case 'requested':
      case 'withdrawn':
      case 'handed-back':
        break;
    }
    const question = one.enquiries.find((enquiry) => enquiry.reply === null);
    if (question) {
      needs.push({
        id: question.id,
        since: question.asked.at,
        kind: 'question',
        place: { at: 'access-detail', id },
        tone: 'warn',
        says: `Answer the question of ${home}’s privacy officer`,
        detail: `${question.asked.by.name} asks about a record you looked at ${words.since(one.asked.at)}.`,
      });
    }
  }
  return needs;
}

/** Whose work a buddy's state changes today: who looks at records, answers the telephone, or runs the practice. */
export const atTheDesk: readonly Role[] = ['receptionist', 'clinician', 'practice-manager', 'caldicott-guardian'];

function buddiesClosed({ actor, closures, answers, now }: Known, words: Words): Need[] {
  if (!hasRole(actor, ...atTheDesk)) return [];
  return closures
    .filter((one) => one.organisation !== actor.organisation && closedAt(one, now))
    .map((one) => {
      const home = words.shortName(one.organisation);
      const answered = answers.find(
        (answer) => answer.closure === one.id && answer.organisation === actor.organisation,
      );
      const asked = one.cover.includes(actor.organisation);
      return {
        id: one.id,
        since: one.from,
        place: { at: 'closure' as const, id: one.id },
        kind: 'closed-buddy' as const,
        says:
          asked && !answered
            ? `${home} is closed: tell them what you can take`
            : `${home} has been closed since ${words.since(one.from)}`,
        detail: `${one.reason.replace(/\.?$/, '.')} ${one.until ? `Expected until ${words.since(one.until)}.` : 'Nobody knows yet until when.'}`,
        ...(asked && !answered ? { tone: 'warn' as const } : {}),
      };
    });
}

function toDecide({ actor, accesses }: Known, words: Words): Need[] {
  if (!hasRole(actor, ...deciders)) return [];
  return accesses
    .filter((one) => one.home === actor.organisation && one.state.is === 'requested')
    .map((one) => ({
      id: one.id,
      kind: 'decide' as const,
      since: one.asked.at,
      place: { at: 'access-detail' as const, id: one.id },
      says: `Decide: ${one.by.name}, ${roleNames[one.by.roles[0] ?? 'receptionist']}, asks for a record at your practice`,
      detail: `${purposeNames[one.purpose]}. Asked ${words.since(one.asked.at)}. ${words.shortName(one.buddy)}.`,
      ...(one.urgency === 'now' ? { tone: 'bad' as const } : {}),
    }));
}

const signs = (actor: Actor) => hasRole(actor, ...signatories);

const othersOf = (one: Pick<Arrangement, 'terms'>, mine: string) =>
  one.terms.parties.filter((party) => party.organisation !== mine).map((party) => party.organisation);

function toSign({ actor, arrangements }: Known, words: Words): Need[] {
  if (!signs(actor)) return [];
  return arrangements
    .filter(
      (one) =>
        one.state.is === 'proposed' &&
        one.terms.parties.some((party) => party.organisation === actor.organisation) &&
        !one.signatures.some((signature) => signature.by.organisation === actor.organisation),
    )
    .map((one) => ({
      id: one.id,
      since: one.proposedAt,
      kind: 'sign' as const,
      place: { at: 'arrangements' as const, id: one.id },
      says: `Read and sign the arrangement that ${words.shortName(one.proposedBy.organisation)} proposed`,
      detail: `From ${words.date(one.terms.from)} until ${words.date(one.terms.until)}. Waiting since ${words.since(one.proposedAt)}.`,
    }));
}

function toFinish({ actor, drafts }: Known, words: Words): Need[] {
  if (!signs(actor)) return [];
  return drafts
    .filter((one) => one.sentAt === null)
    .map((one) => {
      const others = (one.terms.parties ?? []).filter((party) => party.organisation !== actor.organisation);
      const withWhom = listed(others.map((party) => words.shortName(party.organisation)));
      return {
        id: one.id,
        since: one.savedAt,
        kind: 'finish' as const,
        place: { at: 'arrangement-draft' as const, id: one.id },
        says: one.changes
          ? `Finish your other terms for the arrangement with ${withWhom}`
          : withWhom === ''
            ? 'Finish the arrangement you began'
            : `Finish the arrangement with ${withWhom}`,
        detail: `A draft of ${one.savedBy.name}, saved ${words.since(one.savedAt)}. Nobody else has seen it.`,
      };
    });
}

/** A change of a signed arrangement waits for our signature. */
function toSignChange({ actor, arrangements, today }: Known, words: Words): Need[] {
  if (!signs(actor)) return [];
  return arrangements.flatMap((one) => {
    const change = one.amendment;
    const stands = standing(one, today);
    if (!change || !['active', 'not-begun', 'suspended'].includes(stands)) return [];
    if (change.signatures.some((signature) => signature.by.organisation === actor.organisation)) return [];
    return [
      {
        id: `change-${one.id}`,
        since: change.proposedAt,
        kind: 'sign-change',
        place: { at: 'arrangements' as const, id: one.id },
        says: `Read and sign the change that ${words.shortName(change.proposedBy.organisation)} proposed`,
        detail: `${change.reason.replace(/\.?$/, '.')} The present terms hold until all have signed. Waiting since ${words.since(change.proposedAt)}.`,
      },
    ];
  });
}

/** How firmly an arrangement asks to be renewed at each stage. */
const renewalTones = { 60: {}, 30: { tone: 'warn' }, 7: { tone: 'bad' } } as const;

function toRenew({ actor, arrangements, today }: Known, words: Words): Need[] {
  if (!signs(actor)) return [];
  return arrangements.flatMap((one) => {
    const near = renewalStage(one, today);
    // What has been renewed already needs nobody.
    if (!near || isRenewed(one, arrangements)) return [];
    return [
      {
        id: `renew-${one.id}`,
        since: `${near.since}T00:00:00.000Z`,
        kind: 'renew',
        place: { at: 'arrangements' as const, id: one.id },
        says: `Renew the arrangement with ${listed(othersOf(one, actor.organisation).map(words.shortName))}`,
        detail: `It ends on ${words.date(one.terms.until)}. After that day nobody gets in.`,
        ...renewalTones[near.stage],
      },
    ];
  });
}

function ourClosure({ actor, closures, now }: Known, words: Words): Need[] {
  return closures
    .filter((one) => one.organisation === actor.organisation && closedAt(one, now))
    .map((one) => ({
      id: one.id,
      since: one.from,
      place: { at: 'closure' as const, id: one.id },
      says: `We are closed since ${words.since(one.from)}`,
      detail: `${one.until === null ? 'Nobody knows yet until when.' : `Until ${words.since(one.until)}.`} See what your buddies answer, and the words for the door, the website and the telephone.`,
    }));
}

/** Days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
