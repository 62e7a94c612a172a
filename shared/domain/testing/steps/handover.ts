import fc from 'fast-check';
import { harbourView, ids, larkfield, people, sealedWords } from '../practices';
import { pairLedger } from '../../../protocol/ledger';
import { by, step, type Step } from './step';

const pair = pairLedger(larkfield.code, harbourView.code);
const { harbourReception, harbourClinician, larkfieldReception, larkfieldManager, larkfieldGuardian } = people;
const [one, another] = ['0c1f6a52-0c3d-4e7a-9b1c-000000000001', '0c1f6a52-0c3d-4e7a-9b1c-000000000002'];
const some = fc.constantFrom(one, another);

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const handoverSteps: fc.Arbitrary<Step>[] = [
  step(
    by(harbourReception, harbourClinician),
    pair,
    'handover.offer',
    fc.record({
      id: some,
      access: fc.constantFrom(ids.access, ids.unknown),
      what: fc.constant(sealedWords),
      urgency: fc.constantFrom('urgent', 'routine'),
      owner: fc.constantFrom({ is: 'role', role: 'clinician' }, { is: 'person', name: 'Jo Marsh' }, { is: 'buddy' }),
      due: fc.constantFrom('2026-11-24T15:00:00.000Z', '2026-11-27T18:30:00.000Z'),
      byDay: fc.boolean(),
      tells: fc.constantFrom('home', 'buddy', 'told'),
      entry: fc.constantFrom('home-record', 'buddy-record', 'paper', 'nowhere'),
      insteadOf: fc.constantFrom(null, one),
    }),
  ),
  ...['accept', 'take', 'read', 'done'].map((verb) =>
    step(
      by(larkfieldReception, larkfieldManager, larkfieldGuardian),
      pair,
      `handover.${verb}`,
      fc.record({ handover: some }),
    ),
  ),
  step(by(harbourReception), pair, 'handover.done', fc.record({ handover: some })),
  step(by(larkfieldManager), pair, 'handover.return', fc.record({ handover: some, reason: fc.constant(sealedWords) })),
];
