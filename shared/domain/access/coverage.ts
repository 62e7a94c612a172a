import { roleNames, type Actor } from '../../protocol/actor';
import type { Rejection } from '../../protocol/sync';
import type { Arrangement } from '../arrangement/model';
import { isParty, partyName, standingAt, type Standing } from '../arrangement/standing';
import { asOf } from '../arrangement/versions';
import { londonDate } from '../calendar';
import { closureForAccess, closureInForce } from '../closure/in-force';
import type { Closure, SystemGuide } from '../closure/model';
import { timeAndDay } from '../dates';
import { noticeInForce } from '../notice/in-force';
import type { Basis, Notice } from '../notice/model';
import type { Protocol, ProtocolReceipt } from '../protocol/model';
import { capitalised, listed, shortName } from '../words';
import { noticeQuestion, protocolBlocks, standingBlocks, termsBlocks, usualOpenMinutes } from './coverage-blocks';
import { linesFor } from './coverage-lines';
import type { RestrictionKind } from '../restriction/kinds';
import { placeless, placelessName } from '../restriction/placeless';
import type { Access, Purpose } from './model';

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
  /** The protocols of these arrangements in their versions, and what the actor has read of them. */
  protocols?: readonly Protocol[];
  read?: { person: string; receipts: readonly ProtocolReceipt[] };
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
  /** The home practice has put this patient on its list of protected patients. */
  restricted?: RestrictionKind | undefined;
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
  /** A second person at the same desk must witness it before it opens. */
  needsWitness: boolean;
  lines: CoverageLine[];
  /** What stands in the way; empty unless `decision` is 'refused'. */
  blocks: Rejection[];
}

export { usualOpenMinutes } from './coverage-blocks';

/**
 * Whether and how a record may be opened: the panel beside the form and the handler of `access.request` both ask this.
 * Of several arrangements it takes the one that lets the person in soonest.
 */
export function coverage(question: CoverageQuestion): Coverage {
  const then = question.arrangements.map((one) => asOf(one, question.madeAt));
  const shared = then.filter(
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
      nearness(one.arrangement, question) - nearness(other.arrangement, question) ||
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
  settled.blocks = placeless(settled.blocks, question.restricted);
  if (settled.blocks[0]) settled.because = settled.blocks[0].says;
  const notice = noticeInForce(question.notices, noticeQuestion(question));
  const named = best.arrangement ? partyName(best.arrangement, question.home) : (question.homeName ?? question.home);
  const home = question.restricted === 'location' ? placelessName : named;
  return {
    ...settled,
    notice,
    needsWitness: !question.breakGlass && settled.arrangement !== undefined && witnessed(settled.arrangement, question),
    closesAfterMinutes: settled.arrangement?.terms.openMinutes ?? usualOpenMinutes,
    lines: linesFor(settled, notice, home, question),
  };
}

const nearest: readonly Standing[] = ['active', 'suspended', 'not-begun', 'awaiting-signatures', 'ran-out', 'ended'];

/** Of several that let nobody in, the one to speak of: what was stopped an hour ago, not what was once declined. */
function nearness(arrangement: Arrangement, { madeAt }: CoverageQuestion): number {
  const place = nearest.indexOf(standingAt(arrangement, madeAt));
  return place === -1 ? nearest.length : place;
}

/** What was decided, before the notice and the lines are added. */
export type Judgement = Pick<Coverage, 'arrangement' | 'decision' | 'how' | 'because' | 'blocks'>;

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

const witnessed = ({ terms }: Arrangement, { relationship }: CoverageQuestion): boolean =>
  relationship !== 'none' && terms.relationships[relationship] === 'second-person';

function judge(arrangement: Arrangement, question: CoverageQuestion): Judgement & { arrangement: Arrangement } {
  const blocks = [
    ...standingBlocks(arrangement, question),
    ...termsBlocks(arrangement, question),
    ...protocolBlocks(arrangement, question),
  ];
  const closure = closureForAccess(question.closures, question.madeAt);
  const home = partyName(arrangement, question.home);
  if (arrangement.terms.approval === 'while-closed' && !closure) {
    blocks.push({
      code: 'access.homeOpen',
      says: closureInForce(question.closures, question.madeAt)
        ? `Only the telephones of ${home} are down: it has its records at hand, and the arrangement lets you look only while it is closed.`
        : `${home} is open, and the arrangement lets you look only while it is closed.`,
      next: `Ring ${home}. For danger to life, open without approval.`,
      field: 'home',
    });
  }
  if (blocks.length > 0) return { arrangement, ...refusedBy(blocks) };

  if (question.restricted) {
    return {
      arrangement,
      decision: 'home-practice-decides',
      how: undefined,
      because: 'The patient’s practice decides about this request itself',
      blocks: [],
    };
  }

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
