import fc from 'fast-check';
import { pairLedger, practiceLedger } from '../../../protocol/ledger';
import { harbourView, larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const pair = pairLedger(larkfield.code, harbourView.code);
const id = fc.constantFrom('5b1f6a52-0c3d-4e7a-9b1c-000000000301', '5b1f6a52-0c3d-4e7a-9b1c-000000000302');
const { harbourManager, harbourReception, larkfieldManager, larkfieldGuardian, larkfieldPrivacy } = people;
const reason = fc.constantFrom('They cover our desk.', 'They moved away.');

const onOne = (
  actors: Parameters<typeof by>,
  verb: string,
  rest: fc.Arbitrary<Record<string, unknown>> = fc.constant({}),
): fc.Arbitrary<Step> =>
  fc
    .tuple(id, rest)
    .chain(([one, more]) => step(by(...actors), pair, `staffAccess.${verb}`, fc.constant({ id: one, ...more })));

const worked = fc.boolean().map((yes) => ({ worked: yes, because: yes ? '' : 'The card was refused.' }));
const what = fc.constantFrom('smartcard', 'passkey').map((authenticator) => ({
  what: {
    position: 'Reception, Larkfield',
    localUser: 'PNAIR',
    organisationNumber: '99001',
    emergencyUser: null,
    authenticator,
    cardExpires: '2027-01-15',
  },
}));

const asking: fc.Arbitrary<Step> = fc
  .tuple(id, fc.constantFrom<string | null>(null, '2026-12-24'), fc.constantFrom('EMIS Web', 'Vision'))
  .chain(([one, until, system]) =>
    step(
      by(harbourReception, harbourManager),
      pair,
      'staffAccess.ask',
      fc.constant({
        id: one,
        home: larkfield.code,
        system,
        person: harbourReception.person,
        role: 'receptionist',
        from: '2026-11-24',
        until,
      }),
    ),
  );

const staff: fc.Arbitrary<Step> = fc.constantFrom('staff.record', 'staff.leave').chain((name) =>
  step(
    by(harbourManager),
    practiceLedger(harbourView.code),
    name,
    fc.constant(
      name === 'staff.leave'
        ? { person: harbourReception.person }
        : {
            staff: {
              person: harbourReception.person,
              name: harbourReception.name,
              organisation: harbourView.code,
              roles: harbourReception.roles,
              since: '2026-01-01T09:00:00.000Z',
              left: null,
            },
          },
    ),
  ),
);

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const staffAccessSteps: fc.Arbitrary<Step>[] = [
  staff,
  asking,
  asking,
  onOne([larkfieldManager, larkfieldGuardian], 'approve', fc.record({ reason })),
  onOne([larkfieldManager], 'decline', fc.record({ reason })),
  onOne([larkfieldManager], 'setUp', fc.record({ localUser: fc.constantFrom(null, 'PNAIR') })),
  onOne([harbourReception], 'confirm'),
  onOne([harbourReception], 'rehearse', worked),
  onOne([harbourReception, larkfieldManager], 'prepare', what),
  onOne([harbourManager, larkfieldPrivacy], 'reconfirm'),
  onOne([larkfieldManager, harbourManager], 'revoke', fc.record({ reason })),
  onOne([harbourManager, harbourReception], 'withdraw'),
  onOne([larkfieldManager], 'closeAccount'),
];
