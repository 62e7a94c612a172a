import { roleNames, type Actor } from '../../protocol/actor';
import type { Rejection } from '../../protocol/sync';
import type { Arrangement } from '../arrangement/model';
import { isParty, partyName, standingAt } from '../arrangement/standing';
import { londonDate } from '../calendar';
import { closureInForce } from '../closure/in-force';
import type { Closure, SystemGuide } from '../closure/model';
import { dayMonthYear, timeAndDay } from '../dates';
import { noticeInForce, practiceRecipient, whyNoNotice } from '../notice/in-force';
import { basisNames, type Basis, type Notice } from '../notice/model';
import { capitalised, counted, listed, possessive } from '../words';
import { purposeNames, type Access, type Purpose } from './model';

/** Everything that decides whether and how a record may be opened. All of it is in rows that the person may read. */
export interface CoverageQuestion {
  /** The arrangements to consider: all that are known (a form) or the one that was named (a command). */
  arrangements: readonly Arrangement[];
  /** Closures on the home practice's board. */
  closures: readonly Closure[];
  notices: readonly Notice[];
  /** How to get into the home practice's systems, from its board. */
  guides: readonly SystemGuide[];
  actor: Pick<Actor, 'organisation' | 'roles'>;
  /** ODS code of the patient's registered practice. */
  home: string;
  /** Its name, for a practice without any arrangement. */
  homeName?: string;
  /** Undefined while the form has not asked yet: then any system of the arrangement will do. */
  system?: string | undefined;
  purpose?: Purpose | undefined;
  basis: Basis;
  relationship: Access['relationship'];
  breakGlass: boolean;
  /** ISO instant by which everything is judged. */
  madeAt: string;
  /** Not connected: said in the last line. */
  offline?: boolean;
}

export type Decision = 'granted' | 'home-practice-decides' | 'refused';

/** One line of "What will happen": done, a step to come (numbered by the screen), or what stands in the way. */
export interface CoverageLine {
  tone: 'good' | 'step' | 'stop';
  text: string;
  detail: string;
}

export interface Coverage {
  arrangement: Arrangement | undefined;
  decision: Decision;
  /** How it is granted; undefined unless `decision` is 'granted'. */
  how: { how: 'in-advance' } | { how: 'closure'; closure: string } | { how: 'break-glass' } | undefined;
  /** Why it was decided so, as one sentence. */
  because: string;
  /** The notice that will be shown, if one is in force. */
  notice: Notice | undefined;
  closesAfterMinutes: number;
  lines: CoverageLine[];
  /** What stands in the way; empty unless `decision` is 'refused'. */
  blocks: Rejection[];
}

/** When no arrangement says how long a record stays open (break-glass without one). */
export const usualOpenMinutes = 20;

/**
 * Whether and how a record may be opened: the panel beside the form and the handler of `access.request` both ask this.
 * Of several arrangements it takes the one that lets the person in soonest.
 */
export function coverage(question: CoverageQuestion): Coverage {
  const shared = question.arrangements.filter(
    (one) =>
      question.home !== question.actor.organisation &&
      isParty(one, question.home) &&
      isParty(one, question.actor.organisation),
  );
  const judged = shared.map((one) => judge(one, question));
  const order: Record<Decision, number> = { granted: 0, 'home-practice-decides': 1, refused: 2 };
  judged.sort(
    (one, other) =>
      order[one.decision] - order[other.decision] ||
      one.blocks.length - other.blocks.length ||
      other.arrangement.terms.from.localeCompare(one.arrangement.terms.from) ||
      one.arrangement.id.localeCompare(other.arrangement.id),
  );
  const best: Judgement = judged[0] ?? withoutArrangement(question);
  const settled: Judgement = question.breakGlass
    ? {
        ...best,
        decision: 'granted',
        how: { how: 'break-glass' },
        because: 'Danger to life: opened without approval',
        blocks: [],
      }
    : best;
  const notice = noticeInForce(question.notices, noticeQuestion(question));
  const home = best.arrangement ? partyName(best.arrangement, question.home) : (question.homeName ?? question.home);
  return {
    ...settled,
    notice,
    closesAfterMinutes: settled.arrangement?.terms.openMinutes ?? usualOpenMinutes,
    lines: linesFor(settled, notice, home, question),
  };
}

type Judgement = Pick<Coverage, 'arrangement' | 'decision' | 'how' | 'because' | 'blocks'>;

const noticeQuestion = (question: CoverageQuestion) => ({
  basis: question.basis,
  recipient: practiceRecipient,
  on: londonDate(question.madeAt),
});

const shortName = (name: string): string =>
  name.replace(/ (?:GP )?(?:Surgery|Practice|Medical Centre|Health Centre|Medical Practice)$/i, '');

const refusedBy = (blocks: Rejection[]): Pick<Coverage, 'decision' | 'how' | 'because' | 'blocks'> => ({
  decision: 'refused',
  how: undefined,
  because: blocks[0]?.says ?? '',
  blocks,
});

function withoutArrangement(question: CoverageQuestion): Judgement {
  const home = question.homeName ?? question.home;
  const block: Rejection =
    question.home === question.actor.organisation
      ? {
          code: 'access.ownPractice',
          says: 'This is your own practice, whose records you open as usual.',
          next: 'Choose the other practice where the patient is registered.',
          field: 'home',
        }
      : {
          code: 'access.noArrangement',
          says: `There is no arrangement between your practice and ${home}, so its records stay closed to you.`,
          next: `Ring ${home}, or use the patient’s Summary Care Record. For danger to life, open without approval.`,
          field: 'home',
        };
  return { arrangement: undefined, ...refusedBy([block]) };
}

function judge(arrangement: Arrangement, question: CoverageQuestion): Judgement & { arrangement: Arrangement } {
  const blocks = [...standingBlocks(arrangement, question), ...termsBlocks(arrangement, question)];
  const closure = closureInForce(question.closures, question.madeAt);
  const home = partyName(arrangement, question.home);
  if (arrangement.terms.approval === 'while-closed' && !closure) {
    blocks.push({
      code: 'access.homeOpen',
      says: `${home} is open, and the arrangement lets you look only while it is closed.`,
      next: `Ring ${home}. For danger to life, open without approval.`,
      field: 'home',
    });
  }
  if (blocks.length > 0) return { arrangement, ...refusedBy(blocks) };

  const path = question.relationship === 'none' ? 'reviewed' : arrangement.terms.relationships[question.relationship];
  if (path === 'home-practice') {
    return {
      arrangement,
      decision: 'home-practice-decides',
      how: undefined,
      because: 'You know the patient, so the home practice decides',
      blocks: [],
    };
  }
  const roles = capitalised(listed(arrangement.terms.roles.map((role) => `${roleNames[role]}s`)));
  switch (arrangement.terms.approval) {
    case 'each-time':
      return {
        arrangement,
        decision: 'home-practice-decides',
        how: undefined,
        because: 'The arrangement asks the home practice each time',
        blocks: [],
      };
    case 'in-advance':
      return {
        arrangement,
        decision: 'granted',
        how: { how: 'in-advance' },
        because: `${roles} may look, as agreed in advance`,
        blocks: [],
      };
    case 'while-closed':
      // Without a closure there was a block above.
      return {
        arrangement,
        decision: 'granted',
        how: closure ? { how: 'closure', closure: closure.id } : undefined,
        because: `${roles} may look while ${shortName(home)} is closed${closure ? `; closed since ${timeAndDay(closure.from, londonDate(question.madeAt))}` : ''}`,
        blocks: [],
      };
  }
}

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

function termsBlocks({ terms, ...arrangement }: Arrangement, question: CoverageQuestion): Rejection[] {
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

const relationshipWords: Record<Exclude<Access['relationship'], 'none' | 'self'>, string> = {
  family: 'your family',
  friend: 'a friend',
  colleague: 'a colleague',
  neighbour: 'a neighbour',
};

function linesFor(
  settled: Judgement,
  notice: Notice | undefined,
  home: string,
  question: CoverageQuestion,
): CoverageLine[] {
  const { arrangement } = settled;
  const short = shortName(home);
  if (settled.decision === 'refused') {
    return settled.blocks.map((block) => ({ tone: 'stop', text: block.says, detail: block.next }));
  }
  const lines: CoverageLine[] = [];
  if (arrangement && standingAt(arrangement, question.madeAt) === 'active') {
    lines.push({
      tone: 'good',
      text: `Covered by the arrangement of ${dayMonthYear(londonDate(arrangement.proposedAt))}`,
      detail: `${listed(arrangement.terms.parties.map((party) => party.name))}, until ${dayMonthYear(arrangement.terms.until)}`,
    });
  }
  if (settled.how?.how === 'break-glass') {
    lines.push({
      tone: 'step',
      text: 'Opened without approval, for danger to life',
      detail: `${possessive(short)} privacy officer sees it first`,
    });
  } else if (settled.decision === 'granted') {
    lines.push({ tone: 'good', text: 'Granted at once', detail: settled.because });
  } else {
    lines.push({
      tone: 'step',
      text: `${short} decides`,
      detail: `${settled.because}. You hear here as soon as they have`,
    });
  }
  if (notice) {
    lines.push({
      tone: 'step',
      text: `You read and acknowledge the ${question.basis === 'copi-3-4' ? 'COPI' : 'direct care'} notice, version ${notice.version}`,
      detail: `${question.purpose ? `For ${purposeNames[question.purpose].toLowerCase()}, each time` : 'Each time'}, under a minute${notice.fictional ? '. This notice is fictional, for the demonstration' : ''}`,
    });
  }
  const systems =
    arrangement?.terms.systems.filter((one) => one.organisation === question.home).map((one) => one.system) ?? [];
  const system = question.system ?? systems[0];
  const guide = question.guides.find((one) => one.system === system);
  lines.push({
    tone: 'step',
    text: `The record is open to you for ${counted(arrangement?.terms.openMinutes ?? usualOpenMinutes, 'minute')}`,
    detail: system
      ? `In ${system}${guide ? `. If it does not work, ring ${guide.telephone}` : ''}`
      : `Ring ${home} to learn the way in`,
  });
  lines.push({
    tone: 'step',
    text: `${possessive(short)} privacy officer sees that you looked`,
    detail: question.offline
      ? 'You are offline: it is kept on this computer and sent when you are connected'
      : question.relationship === 'none'
        ? 'With your reason, as soon as you have asked'
        : 'With your reason, and that you know the patient',
  });
  return lines;
}
