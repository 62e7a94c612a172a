import type { Access } from '../domain/access/model';
import type { Arrangement } from '../domain/arrangement/model';
import { assuranceWarnings, dsptNames, toolkitYear, type Assurance } from '../domain/arrangement/assurance';
import { partyName, standing } from '../domain/arrangement/standing';
import type { Closure } from '../domain/closure/model';
import { londonDate } from '../domain/calendar';
import { shortDate } from '../domain/dates';
import type { ReviewProcedure } from '../domain/procedure/model';
import type { ReviewStanding } from '../domain/review/monthly';
import type { CanGetIn } from '../domain/staff-access/who-can-get-in';
import { counted } from '../domain/words';
import { within, type Span } from './figures';
import type { OutsidersDocument } from './outsiders';

export interface DsptFacts {
  organisation: string;
  practice: string;
  span: Span;
  /** Calendar date in England. */
  today: string;
  arrangements: readonly Arrangement[];
  assurance: Assurance | undefined;
  canGetIn: readonly CanGetIn[];
  toClose: number;
  revoked: number;
  accesses: readonly Access[];
  standing: ReviewStanding | undefined;
  /** Null for whoever does not read the privacy ledger. */
  privacy: { procedure: ReviewProcedure | undefined; found: number; toReview: number; incidents: number } | null;
  closures: readonly Closure[];
}

/**
 * Evidence for the Data Security and Protection Toolkit, as far as this product has it, by what the toolkit asks about. Its
 * numbers change from year to year, so the parts have names, and only the numbers that are known are named.
 */
export function dsptEvidence(facts: DsptFacts): OutsidersDocument {
  const { organisation, practice, span, today, assurance, privacy } = facts;
  const active = facts.arrangements.filter((one) => standing(one, today) === 'active');
  const accesses = within(facts.accesses, span).filter((one) => one.home === organisation);
  const opened = accesses.filter(({ state }) => 'opening' in state).length;
  const inSpan = (at: string) => londonDate(at) >= span.from && londonDate(at) <= span.until;
  const own = facts.closures.filter((one) => one.organisation === organisation && inSpan(one.declaredAt));
  const rehearsed = own.filter((one) => one.rehearsal && one.reopened);
  const checked = facts.canGetIn.map(({ confirmedAt }) => confirmedAt).filter((at) => at !== null && inSpan(at)).length;
  return {
    title: 'Evidence for the Data Security and Protection Toolkit',
    meta: [
      { label: 'Practice', detail: `${practice} (${organisation})` },
      { label: 'Period', detail: `${shortDate(span.from)} to ${shortDate(span.until)}` },
    ],
    parts: [
      {
        id: 'standing',
        title: 'Our last assessment',
        shown: assurance
          ? [`${dsptNames[assurance.dspt.status]}, toolkit of ${toolkitYear(assurance.dspt.year)}.`]
          : [],
        missing: assuranceWarnings(practice, assurance, today),
      },
      {
        id: 'sharing',
        title: 'With whom we share, and what patients are told (1.1.3)',
        shown: active.map(
          (one) =>
            `${one.terms.parties
              .filter((party) => party.organisation !== organisation)
              .map((party) => `${partyName(one, party.organisation)} (${party.organisation})`)
              .join(
                ', ',
              )}: from ${shortDate(one.terms.from)} until ${shortDate(one.terms.until)}, signed by all. Privacy notice, poster and website words are made from it.`,
        ),
        missing: active.length === 0 ? ['no arrangement is active today.'] : [],
      },
      {
        id: 'access',
        title: 'Who has access, and how it is checked',
        shown: [
          facts.canGetIn.length === 0
            ? `Nobody of another practice has an account in our system on ${shortDate(today)}.`
            : `${counted(facts.canGetIn.length, 'person of another practice has', 'people of other practices have')} an account in our system on ${shortDate(today)}. In this period ${checked === 0 ? 'none' : checked} of them ${checked === 1 ? 'was' : 'were'} confirmed again.`,
          `${counted(facts.revoked, 'access was', 'accesses were')} revoked in this period.`,
          `${counted(opened, 'record was', 'records were')} opened by them, each for one patient, after a notice, signed by the person’s own key.`,
        ],
        missing:
          facts.toClose > 0 ? [`${counted(facts.toClose, 'account is', 'accounts are')} still to be closed.`] : [],
      },
      {
        id: 'review',
        title: 'How use is monitored',
        shown: privacy
          ? [
              ...(privacy.procedure
                ? [
                    `Reviewed by version ${privacy.procedure.version} of our procedure: ${privacy.procedure.share} % of what is not urgent, all that is, by ${counted(privacy.procedure.officers.length, 'officer')}. Nobody reviews their own access.`,
                  ]
                : []),
              `${privacy.found} of ${counted(privacy.toReview, 'access', 'accesses')} of this period have a finding.`,
            ]
          : facts.standing
            ? [
                `${counted(facts.standing.outstanding, 'review waits', 'reviews wait')}, as the privacy officer said on ${shortDate(facts.standing.day)}.`,
              ]
            : [],
        missing: privacy
          ? privacy.procedure
            ? []
            : ['no procedure of the review is in force.']
          : ['the findings; the privacy officer makes this document with them.'],
      },
      {
        id: 'incidents',
        title: 'Incidents',
        shown: privacy ? [`${counted(privacy.incidents, 'incident was', 'incidents were')} found in this period.`] : [],
        missing: privacy ? [] : ['incidents; the privacy officer makes this document with them.'],
      },
      {
        id: 'continuity',
        title: 'Continuity',
        shown: [
          ...rehearsed.map(
            (one) => `A closure was rehearsed on ${shortDate(londonDate(one.from))}, and what was learned is kept.`,
          ),
          ...own
            .filter((one) => !one.rehearsal)
            .map((one) => `We closed for a while on ${shortDate(londonDate(one.from))}.`),
        ],
        missing: rehearsed.length === 0 ? ['no closure was rehearsed in this period.'] : [],
      },
      {
        id: 'elsewhere',
        title: 'Not here',
        shown: [
          'Training, the IT administrators’ accountability (4.3.1), the register of digital assets (7.1.1), suppliers and backups are not kept in Practice Buddy.',
        ],
        missing: [],
      },
    ],
  };
}
