import fc from 'fast-check';
import { practiceLedger } from '../../../protocol/ledger';
import { ids, larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const { larkfieldManager, larkfieldGuardian, larkfieldReception } = people;
const practice = practiceLedger(larkfield.code);
const [one, another] = ['0d1f6a52-0c3d-4e7a-9b1c-000000000001', '0d1f6a52-0c3d-4e7a-9b1c-000000000002'];
const some = fc.constantFrom(one, another);
const plan = fc.record({
  role: fc.constantFrom('clinician', 'receptionist'),
  date: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', '2028-01-04'),
  from: fc.constantFrom('08:30', '11:00', '14:00'),
  to: fc.constantFrom('08:00', '12:30', '18:00'),
  reportTo: fc.constant('Reception, ask for the duty doctor'),
  telephone: fc.constantFrom(null, '01632 960101'),
  system: fc.constantFrom(null, 'EMIS Web'),
});

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const locumSessionSteps: fc.Arbitrary<Step>[] = [
  step(
    by(larkfieldManager),
    practice,
    'staff.record',
    fc.record({
      staff: fc.constant({ ...larkfieldGuardian, since: '2026-01-01T00:00:00.000Z', left: null }),
    }),
  ),
  step(
    by(larkfieldManager, larkfieldGuardian, larkfieldReception),
    practice,
    'locum.plan',
    fc.record({ id: some, person: fc.constantFrom(larkfieldGuardian.person, ids.unknown), plan }),
  ),
  step(by(larkfieldManager, larkfieldGuardian), practice, 'locum.change', fc.record({ id: some, plan })),
  step(
    by(larkfieldManager, larkfieldGuardian),
    practice,
    'locum.withdraw',
    fc.record({ id: some, reason: fc.constantFrom('The practice is closed', 'Ill') }),
  ),
];
