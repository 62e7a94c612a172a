import fc from 'fast-check';
import { practiceLedger } from '../../../protocol/ledger';
import { larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const register = practiceLedger(larkfield.code);
const id = fc.constantFrom('no-relationship', 'printer-in-the-hall');
const level = fc.integer({ min: 1, max: 5 });
const score = fc.record({ likelihood: level, impact: level });
const reviewOn = fc.constantFrom('2026-11-20', '2027-01-10', '2027-06-01', '2031-01-01');
const keeper = by(people.larkfieldManager, people.larkfieldPrivacy, people.larkfieldGuardian);

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const riskSteps: fc.Arbitrary<Step>[] = [
  step(
    keeper,
    register,
    'staff.record',
    fc.record({
      staff: fc.record({
        person: fc.constant(people.larkfieldManager.person),
        name: fc.constant(people.larkfieldManager.name),
        organisation: fc.constant(larkfield.code),
        roles: fc.constant(['practice-manager']),
        since: fc.constant('2026-11-01T09:00:00.000Z'),
        left: fc.constantFrom(null, null, '2026-11-20T09:00:00.000Z'),
      }),
    }),
  ),
  step(
    keeper,
    register,
    'risk.record',
    fc.record({
      id,
      title: fc.constantFrom('A printer in the hall', 'Papers left in the hall'),
      mitigation: fc.constant('It was moved.'),
      before: score,
      after: score,
      owner: fc.constant(people.larkfieldManager.person),
      reviewOn,
    }),
  ),
  step(keeper, register, 'risk.review', fc.record({ id, note: fc.constant('Looked at it.'), after: score, reviewOn })),
  step(keeper, register, 'risk.close', fc.record({ id, reason: fc.constant('Gone.') })),
  step(keeper, register, 'risk.reopen', fc.record({ id, reason: fc.constant('Back.'), reviewOn })),
];
