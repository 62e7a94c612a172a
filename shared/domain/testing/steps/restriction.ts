import fc from 'fast-check';
import { pairLedger, privacyLedger } from '../../../protocol/ledger';
import { harbourView, ids, larkfield, people, sealedWords } from '../practices';
import { by, step, type Step } from './step';

const pair = pairLedger(larkfield.code, harbourView.code);
const privacy = privacyLedger(larkfield.code);
const { larkfieldPrivacy, larkfieldGuardian } = people;
const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const kind = fc.constantFrom('approval', 'location');
const until = fc.constantFrom(null, '2026-12-31', '2026-01-01');

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const restrictionSteps: fc.Arbitrary<Step>[] = [
  step(
    by(larkfieldPrivacy, larkfieldGuardian),
    privacy,
    'protected.add',
    fc.record({
      id: fc.constant(ids.unknown),
      patient: fc.constant(sealedWords),
      kind,
      reason: fc.constantFrom('staff', 'at-risk'),
      until,
    }),
  ),
  step(
    by(larkfieldPrivacy, larkfieldGuardian),
    privacy,
    'protected.lift',
    fc.constant({ id: ids.unknown, reason: sealedWords }),
  ),
  step(by(larkfieldPrivacy, larkfieldGuardian), pair, 'restriction.share', fc.record({ hash, kind, until })),
  step(by(larkfieldPrivacy, larkfieldGuardian), pair, 'restriction.lift', fc.record({ hash })),
];
