import type { Access } from '../domain/access/model';
import type { Arrangement } from '../domain/arrangement/model';
import { purposeNames } from '../domain/access/model';
import { addDays, londonDate } from '../domain/calendar';
import { shortDate } from '../domain/dates';
import type { ReviewProcedure, ReviewSample } from '../domain/procedure/model';
import type { Review } from '../domain/review/model';
import { needsReview } from '../domain/review/reasons';
import type { Protocol, ProtocolReceipt } from '../domain/protocol/model';
import { hasRead, latestProtocol } from '../domain/protocol/reading';
import type { RiskEntry } from '../domain/risk/entry';
import type { StaffAccess } from '../domain/staff-access/model';
import { counted, listed } from '../domain/words';
import { roleNames } from '../protocol/actor';
import { within, type Span } from './figures';

/** One duty of regulation 7 of SI 2002/1438, with what the rows show of it and what they do not show. */
export interface Duty {
  id: string;
  title: string;
  citation: string;
  shown: string[];
  /** Where evidence is missing: said plainly. */
  missing: string[];
}

export interface EvidenceInput {
  arrangement: Arrangement;
  accesses: readonly Access[];
  /** What else was done about the arrangement; what is left out is said to be missing. */
  risks?: readonly RiskEntry[];
  protocols?: readonly Protocol[];
  receipts?: readonly ProtocolReceipt[];
  staffAccesses?: readonly StaffAccess[];
  /** The paragraph of the practice's privacy notice for its patients. */
  patientsTold?: string;
  /** Null for whoever does not read the privacy ledger. */
  privacy: {
    reviews: readonly Review[];
    procedures: readonly ReviewProcedure[];
    samples: readonly ReviewSample[];
  } | null;
  span: Span;
  /** Calendar date in England. */
  today: string;
}

/** That each duty was kept, from the rows of one arrangement and one span. It claims nothing that the rows do not hold. */
export function regulation7(input: EvidenceInput): Duty[] {
  const { arrangement, accesses: all, privacy, span, today } = input;
  const accesses = within(all, span).filter((one) => one.arrangement === arrangement.id);
  const opened = accesses.flatMap(({ state }) => ('opening' in state ? [state.opening] : []));
  const people = new Map(accesses.map(({ by }) => [by.person, by]));
  const roles = [...new Set([...people.values()].flatMap((one) => one.roles))].map((role) => roleNames[role]);
  const wrong = accesses.filter(({ concerns }) => concerns.length > 0).length;
  const none = opened.length === 0 ? ['No record was opened in this period, so there is nothing to show.'] : [];
  const overrun = accesses.filter(({ state }) => 'closing' in state && state.closing.how === 'timer').length;
  const hashes = new Set(opened.map(({ acknowledgement }) => acknowledgement.noticeHash));
  const agreed =
    arrangement.signatures
      .map(({ at }) => londonDate(at))
      .sort()
      .at(-1) ?? londonDate(arrangement.proposedAt);
  const inSpan = (at: string) => londonDate(at) >= span.from && londonDate(at) <= span.until;
  const own = new Set(arrangement.terms.risks.map(({ id }) => id));
  const reviewedRisks = (input.risks ?? []).filter(
    ({ id, history }) => own.has(id) && history.some(({ what, at }) => what === 'reviewed' && inSpan(at)),
  );
  const confirmed = (input.staffAccesses ?? []).filter(
    ({ state }) => state.is === 'confirmed' && state.checked.some(({ at }) => inSpan(at)),
  );
  const protocol = latestProtocol((input.protocols ?? []).filter((one) => one.arrangement === arrangement.id));
  const readers = protocol
    ? [...people.keys()].filter((person) => hasRead(protocol, input.receipts ?? [], person)).length
    : 0;
  const reviewable = accesses.filter(needsReview);
  const found = reviewable.filter((one) =>
    privacy?.reviews.some((review) => review.access === one.id && review.outcome !== 'asked'),
  );
  return [
    {
      id: 'minimum',
      title: 'No more than the purpose needs',
      citation: 'regulation 7(1)',
      shown: [
        `${counted(opened.length, 'record was', 'records were')} opened, each one at a time, for one patient and one stated purpose: ${listed([...new Set(accesses.map(({ purpose }) => purposeNames[purpose].toLowerCase()))]) || 'none'}.`,
        `Each closes by itself after ${counted(arrangement.terms.openMinutes, 'minute')}; ${overrun} did so.`,
      ],
      missing: none,
    },
    {
      id: 'particulars',
      title: 'What identifies a patient is removed where practical',
      citation: 'regulation 7(1)(a)',
      shown: [
        'Patient and reason are sealed with the key of the two practices. Lists, alerts, reports and this document name no patient.',
      ],
      missing: [],
    },
    {
      id: 'need',
      title: 'Only who needs access and is aware of the purpose',
      citation: 'regulation 7(1)(b) and 7(2)',
      shown: [
        `${counted(people.size, 'person', 'people')} asked, as ${listed(roles) || 'nobody'}; the arrangement allows ${listed(arrangement.terms.roles.map((role) => roleNames[role]))}.`,
        `${opened.length} of ${opened.length} openings acknowledged their notice first: one command does both. ${counted(hashes.size, 'text')}, by fingerprint: ${listed([...hashes].map((hash) => hash.slice(0, 16))) || 'none'}.`,
        ...(protocol
          ? [
              `Read version ${protocol.version} of the protocol: ${readers} of ${counted(people.size, 'person', 'people')}.`,
            ]
          : []),
      ],
      missing:
        wrong > 0
          ? [`${counted(wrong, 'access', 'accesses')} had something that should not have been: see the review.`]
          : none,
    },
    {
      id: 'measures',
      title: 'Technical and organisational measures against misuse',
      citation: 'regulation 7(1)(c)',
      shown:
        privacy && privacy.procedures.length > 0
          ? [
              `Each act is signed by the person’s own key, in a log that cannot be altered unseen. The review follows version ${privacy.procedures[0]?.version ?? 0} of the practice’s procedure.`,
              `${found.length} of ${counted(reviewable.length, 'access', 'accesses')} were reviewed; ${counted(privacy.samples.filter(({ until }) => until >= span.from && until <= span.until).length, 'sample')} drawn.`,
            ]
          : ['Each act is signed by the person’s own key, in a log that cannot be altered unseen.'],
      missing: [
        ...(privacy === null
          ? ['Only the privacy officer and the Caldicott Guardian see the reviews; ask one of them for this part.']
          : []),
        ...(privacy !== null && privacy.procedures.length === 0
          ? ['The practice has set no procedure of its review.']
          : []),
        ...(privacy !== null && found.length < reviewable.length
          ? [`${counted(reviewable.length - found.length, 'access has', 'accesses have')} no finding yet.`]
          : []),
      ],
    },
    {
      id: 'yearly',
      title: 'The need reviewed at least every 12 months',
      citation: 'regulation 7(1)(d)',
      shown: [
        `The parties last signed on ${shortDate(agreed)}; the terms run until ${shortDate(arrangement.terms.until)}.`,
        `In this period ${counted(reviewedRisks.length, 'of its risks was', 'of its risks were')} reviewed, and the access of ${counted(confirmed.length, 'person', 'people')} confirmed again.`,
      ],
      missing:
        addDays(agreed, 366) < today
          ? [
              `More than 12 months have passed since ${shortDate(agreed)} and nothing here shows that the need was reviewed.`,
            ]
          : [],
    },
    {
      id: 'patients',
      title: 'What patients are told',
      citation: 'fairness, UK GDPR articles 13 and 14',
      shown: input.patientsTold ? input.patientsTold.split('\n\n') : [],
      missing: input.patientsTold ? [] : ['The words for patients are not known here.'],
    },
    {
      id: 'request',
      title: 'The steps taken, told on request',
      citation: 'regulation 3(5) and 7(1)(e)',
      shown: [
        `This statement is made from the records of ${listed(arrangement.terms.parties.map(({ name, organisation }) => `${name} (${organisation})`))}, for ${shortDate(span.from)} to ${shortDate(span.until)}, on ${shortDate(today)}.`,
      ],
      missing: [],
    },
  ];
}
