import type { Access } from '../domain/access/model';
import type { Arrangement } from '../domain/arrangement/model';
import { isParty, standing } from '../domain/arrangement/standing';
import { londonDate } from '../domain/calendar';
import { endOf } from '../domain/closure/time-line';
import { closureExtentNames, type Closure } from '../domain/closure/model';
import { longMoment, shortDate } from '../domain/dates';
import type { ReviewStanding } from '../domain/review/monthly';
import { isOverdue, type RiskEntry } from '../domain/risk/entry';
import { counted, listed } from '../domain/words';
import { within, type Span } from './figures';
import type { OutsidersDocument } from './outsiders';

export interface InspectionFacts {
  organisation: string;
  practice: string;
  span: Span;
  /** Calendar date in England. */
  today: string;
  arrangements: readonly Arrangement[];
  closures: readonly Closure[];
  accesses: readonly Access[];
  risks: readonly RiskEntry[];
  /** Version of the protocol by arrangement. */
  protocolOf: (arrangement: string) => number | undefined;
  standing: ReviewStanding | undefined;
  /** Found in the period; null for whoever does not read the privacy ledger. */
  incidents: number | null;
}

/** What an inspector asks about how patients are kept safe when the practice cannot see them, from facts of a period. */
export function cqcInspection(facts: InspectionFacts): OutsidersDocument {
  const { organisation, practice, span, today, incidents, standing: told } = facts;
  const inSpan = (at: string) => londonDate(at) >= span.from && londonDate(at) <= span.until;
  const active = facts.arrangements.filter((one) => isParty(one, organisation) && standing(one, today) === 'active');
  const closures = facts.closures.filter((one) => one.organisation === organisation && inSpan(one.from));
  const real = closures.filter((one) => !one.rehearsal);
  const accesses = within(facts.accesses, span).filter(({ home }) => home === organisation);
  const opened = accesses.filter(({ state }) => 'opening' in state).length;
  const back = accesses.filter(({ state }) => state.is === 'handed-back').length;
  const overdue = facts.risks.filter((one) => isOverdue(one, today)).length;
  return {
    title: 'How patients are cared for when we cannot see them',
    meta: [
      { label: 'Practice', detail: `${practice} (${organisation})` },
      { label: 'Period', detail: `${shortDate(span.from)} to ${shortDate(span.until)}` },
      { label: 'For', detail: 'Inspectors of the Care Quality Commission' },
    ],
    parts: [
      {
        id: 'arrangements',
        title: 'Who stands in for us',
        shown: active.map((one) => {
          const others = one.terms.parties.filter((party) => party.organisation !== organisation);
          const version = facts.protocolOf(one.id);
          return `${listed(others.map(({ name }) => name))}, until ${shortDate(one.terms.until)}${version === undefined ? ', with no protocol yet' : `, by version ${version} of a protocol`}.`;
        }),
        missing: active.length === 0 ? ['no arrangement is active today.'] : [],
      },
      {
        id: 'closures',
        title: 'When we were closed',
        shown: [
          ...real.map((one) => {
            const end = endOf(one);
            return `${longMoment(one.from)} ${end === null ? 'until an end that is not known yet' : `until ${longMoment(end)}`}: ${closureExtentNames[one.extent].toLowerCase()}. ${one.reason}`;
          }),
          ...(real.length === 0 ? ['We did not close in this period.'] : []),
          closures.length === real.length
            ? 'No rehearsal in this period.'
            : `${counted(closures.length - real.length, 'rehearsal')} in this period.`,
        ],
        missing: [],
      },
      {
        id: 'care',
        title: 'Care given by others',
        shown: [
          `${counted(opened, 'record was', 'records were')} opened by staff of a buddy; ${back} came back with a note of what was done.`,
        ],
        missing: back < opened ? [`${counted(opened - back, 'note has', 'notes have')} not come back.`] : [],
      },
      {
        id: 'review',
        title: 'How it is watched',
        shown: [
          ...(told ? [`${counted(told.outstanding, 'privacy review')} waiting on ${shortDate(told.day)}.`] : []),
          ...(incidents === null ? [] : [`${counted(incidents, 'incident was', 'incidents were')} found.`]),
          `${counted(facts.risks.filter(({ closed }) => closed === null).length, 'risk')} in our register, ${overdue === 0 ? 'none' : overdue} overdue for review.`,
        ],
        missing: incidents === null ? ['incidents; the privacy officer makes this document with them.'] : [],
      },
    ],
  };
}
