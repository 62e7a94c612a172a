import fc from 'fast-check';
import { practiceLedger } from '../../../protocol/ledger';
import { harbourView, ids, people } from '../practices';
import { by, step, type Step } from './step';

const { harbourManager, harbourReception, administrator, larkfieldGuardian } = people;
const practice = practiceLedger(harbourView.code);
const id = fc.constantFrom('7c1f6a52-0c3d-4e7a-9b1c-000000000001', '7c1f6a52-0c3d-4e7a-9b1c-000000000002');

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const joiningSteps: fc.Arbitrary<Step>[] = [
  step(
    by(harbourManager, harbourReception),
    practice,
    'joining.invite',
    fc.record({
      id,
      name: fc.constant('Ben Carrow'),
      account: fc.constantFrom('Ben.Carrow', 'ben.carrow', 'jo.marsh'),
      roles: fc.constantFrom(['clinician'], ['receptionist', 'clinician'], ['privacy-officer']),
    }),
  ),
  step(by(harbourManager), practice, 'joining.withdraw', fc.record({ id })),
  step(
    by(administrator, harbourManager),
    practice,
    'joining.join',
    fc.record({
      id,
      person: fc.constantFrom(larkfieldGuardian.person, ids.unknown),
      name: fc.constant('Dr Ben Carrow'),
    }),
  ),
];
