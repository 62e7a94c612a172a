import fc from 'fast-check';
import { pairLedger, practiceLedger, privacyLedger } from '../../../protocol/ledger';
import { harbourView, ids, larkfield, people, sealedWords } from '../practices';
import { by, step, type Step } from './step';

const privacy = privacyLedger(larkfield.code);
const pair = pairLedger(larkfield.code, harbourView.code);
const officers = by(people.larkfieldPrivacy, people.larkfieldGuardian);
const two = [people.larkfieldPrivacy, people.larkfieldGuardian].map(({ person, name }) => ({ person, name }));
const access = fc.constantFrom(ids.access, ids.unknown);
const words = fc.constantFrom(sealedWords, null);
const result = fc.constantFrom('fits', 'missing', 'not-checked');
const reporting = fc.constantFrom(
  { is: 'undecided' },
  { is: 'reported', at: '2026-11-24T10:00:00.000Z', reference: 'IC-1' },
  { is: 'not-reported', because: sealedWords },
);

const none = {
  toReview: 2,
  unread: 0,
  outstanding: 1,
  appropriate: 1,
  asked: 0,
  incidents: 0,
  sampled: 0,
  sampledReviewed: 0,
  medianDays: null,
  reasons: [],
  clickThroughs: [],
};

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const procedureSteps: fc.Arbitrary<Step>[] = [
  step(
    officers,
    privacy,
    'procedure.set',
    fc.record({
      id: fc.constantFrom(ids.closure, ids.unknown),
      share: fc.constantFrom(0, 10, 100),
      rhythm: fc.constantFrom('weekly', 'monthly'),
      way: fc.constantFrom('random', 'per-person', 'per-practice'),
      sources: fc.constant(['handback']),
      officers: fc.constantFrom(two, two.slice(0, 1)),
      secondShare: fc.constantFrom(0, 50),
    }),
  ),
  step(
    officers,
    privacy,
    'procedure.drawSample',
    fc.record({ id: fc.constantFrom(ids.enquiry, ids.unknown), alsoUrgent: fc.constantFrom([], [ids.access]) }),
  ),
  step(
    officers,
    privacy,
    'procedure.reconcile',
    fc.record({
      access,
      pair: fc.constant(pair),
      checks: fc.record({ handback: result, appointment: result, rota: result }),
    }),
  ),
  step(
    officers,
    privacy,
    'procedure.confirm',
    fc.record({ access, pair: fc.constant(pair), agrees: fc.boolean(), note: words }),
  ),
  step(
    officers,
    privacy,
    'review.fileMonth',
    fc.record({
      month: fc.constantFrom('2026-10', '2026-11'),
      procedureVersion: fc.constantFrom(1, null),
      figures: fc.constant(none),
    }),
  ),
  step(
    officers,
    practiceLedger(larkfield.code),
    'review.tellOutstanding',
    fc.constantFrom(
      { outstanding: 0, oldest: null, incidentsOpen: 0 },
      { outstanding: 2, oldest: '2026-11-20', incidentsOpen: 1 },
      { outstanding: 2, oldest: null, incidentsOpen: 0 },
    ),
  ),
  step(
    officers,
    privacy,
    'incident.record',
    fc.record({
      access,
      pair: fc.constant(pair),
      done: words,
      reporting,
      end: fc.constantFrom(null, 'breach', 'no-breach'),
    }),
  ),
];
