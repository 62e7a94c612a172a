import fc from 'fast-check';
import { practiceLedger } from '../../../protocol/ledger';
import { evidenceKinds } from '../../smartcard/evidence-kinds';
import { decisions } from '../../smartcard/model';
import { authenticators, cardRoutes, routes } from '../../smartcard/routes';
import { ids, larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const ledger = practiceLedger(larkfield.code);
const registration = fc.constantFrom(ids.access, ids.closure);
// Recorded by the steps of a locum's sessions.
const staff = fc.constantFrom(people.larkfieldGuardian.person, ids.unknown);
const keeper = by(people.larkfieldManager, people.larkfieldAuthority);
const authority = by(people.larkfieldAuthority);
const on = fc.constantFrom('2026-11-20', '2026-11-24', '2027-01-10');
const words = fc.constantFrom('Rang twice', 'QQ 12 34 56 C', '');
const stepIds = [...new Set(cardRoutes.flatMap((route) => routes[route].steps.map(({ id }) => id)))];
const expires = fc.constantFrom('2026-12-01', '2028-11-24', '2029-11-24');

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const smartcardSteps: fc.Arbitrary<Step>[] = [
  step(
    keeper,
    ledger,
    'smartcard.begin',
    fc.record(
      {
        id: registration,
        applicant: fc.constantFrom('Farah Idris', 'Mina Shah'),
        person: staff,
        route: fc.constantFrom(...cardRoutes),
        authenticator: fc.constantFrom(...authenticators),
      },
      { requiredKeys: ['id', 'applicant', 'route', 'authenticator'] },
    ),
  ),
  step(keeper, ledger, 'smartcard.link', fc.record({ registration, person: fc.option(staff, { nil: null }) })),
  step(
    authority,
    ledger,
    'smartcard.step',
    fc.record({ registration, step: fc.constantFrom(...stepIds, 'none'), on, done: fc.boolean() }),
  ),
  step(
    authority,
    ledger,
    'smartcard.see',
    fc.record({
      registration,
      id: fc.constantFrom(ids.enquiry, ids.unknown),
      kind: fc.constantFrom(...evidenceKinds),
      on,
    }),
  ),
  step(
    authority,
    ledger,
    'smartcard.unsee',
    fc.record({ registration, id: fc.constantFrom(ids.enquiry, ids.unknown) }),
  ),
  step(keeper, ledger, 'smartcard.note', fc.record({ registration, words })),
  step(
    authority,
    ledger,
    'smartcard.decide',
    fc.record({
      registration,
      is: fc.constantFrom(...decisions),
      reason: words,
      again: fc.constantFrom(null, { what: 'The passport in the hand', until: '2027-02-01' }),
    }),
  ),
  step(authority, ledger, 'smartcard.met', fc.record({ registration, on })),
  step(authority, ledger, 'smartcard.issue', fc.record({ registration, expires: fc.option(expires, { nil: null }) })),
  step(keeper, ledger, 'smartcard.receive', fc.record({ registration, on })),
  step(
    keeper,
    ledger,
    'smartcard.renew',
    fc.record({ registration, expires, how: fc.constantFrom('remotely', 'in-person') }),
  ),
  step(by(people.larkfieldManager), ledger, 'staff.leave', fc.constant({ person: people.larkfieldGuardian.person })),
  step(keeper, ledger, 'smartcard.end', fc.record({ registration, reason: fc.constant('Left') })),
];
