import fc from 'fast-check';
import { arrangementLedger, practiceLedger } from '../../../protocol/ledger';
import { approvals, type Terms } from '../../arrangement/model';
import { hashOfTerms } from '../../arrangement/standing';
import { ids, larkfield, people, usualTerms } from '../practices';
import { by, step, type Step } from './step';

const ledger = arrangementLedger(ids.arrangement);
const practice = practiceLedger(larkfield.code);
const signer = by(people.larkfieldManager, people.harbourManager);
const terms: fc.Arbitrary<Terms> = fc
  .tuple(fc.constantFrom(...approvals), fc.constantFrom(20, 30))
  .map(([approval, openMinutes]) => ({ ...usualTerms, approval, openMinutes }));
const termsHash = terms.map(hashOfTerms);
const otherTerms = fc.tuple(terms, terms).map(([next, base]) => ({
  terms: next,
  termsHash: hashOfTerms(next),
  basedOn: hashOfTerms(base),
  reason: 'It suits us better.',
}));

/** Commands of arrangements beyond signing and stopping, which stand in shared/domain/laws.test.ts itself. */
export const arrangementSteps: fc.Arbitrary<Step>[] = [
  step(signer, ledger, 'arrangement.counter', otherTerms),
  step(signer, ledger, 'arrangement.amend', otherTerms),
  step(signer, ledger, 'arrangement.signAmendment', fc.record({ termsHash })),
  step(signer, ledger, 'arrangement.dropAmendment', fc.record({ termsHash, reason: fc.constant('Not now.') })),
  step(
    signer,
    ledger,
    'arrangement.assure',
    fc.record({
      dspt: fc.record({ status: fc.constantFrom('met', 'not-met'), year: fc.constantFrom(2025, 2026) }),
      ico: fc.record({ number: fc.constantFrom('ZA123456', 'za1 23'), until: fc.constant('2027-05-31') }),
      caldicottGuardian: fc.constant('Dr Ben Carrow'),
    }),
  ),
  step(
    by(people.larkfieldManager, people.larkfieldReception),
    practice,
    'arrangement.look',
    fc.record({ arrangement: fc.constantFrom(ids.arrangement, ids.unknown), termsHash }),
  ),
  step(
    by(people.larkfieldManager, people.larkfieldPrivacy),
    practice,
    'dpia.save',
    fc.record({
      arrangement: fc.constant(ids.arrangement),
      section: fc.constantFrom('why', 'necessity'),
      text: fc.constantFrom('Because we cannot do it alone.', null),
      termsHash,
    }),
  ),
  step(
    by(people.larkfieldManager, people.larkfieldPrivacy),
    practice,
    'patientsText.save',
    fc.record({
      arrangement: fc.constant(ids.arrangement),
      which: fc.constantFrom('poster', 'website'),
      text: fc.constantFrom('Harbour View will look after you.', null),
      termsHash,
    }),
  ),
];
