import fc from 'fast-check';
import { arrangementLedger, practiceLedger } from '../../../protocol/ledger';
import { protocolHash, type ProtocolContent } from '../../protocol/model';
import { harbourView, ids, larkfield, people } from '../practices';
import { by, step, type Step } from './step';

const arrangement = arrangementLedger(ids.arrangement);
const text = fc.constantFrom('Ring the side line.', 'Ask for three identifiers.');
const content = (version: number): fc.Arbitrary<ProtocolContent> =>
  text.map((one) => ({
    version,
    title: 'Working together',
    sections: [{ title: 'Before you look', text: one }],
    change: 'What we do',
  }));
const published = fc.integer({ min: 1, max: 3 }).chain(content);
const drafted = fc.record({
  arrangement: fc.constantFrom(ids.arrangement, ids.unknown),
  basedOn: fc.constantFrom(0, 1),
  title: fc.constantFrom('', 'Working together'),
  sections: fc.constantFrom([], [{ title: '', text: 'Not finished' }]),
  change: fc.constant(''),
});
const named = published.map((one) => ({ version: one.version, hash: protocolHash(one) }));

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const protocolSteps: fc.Arbitrary<Step>[] = [
  fc
    .constantFrom(larkfield, harbourView)
    .chain(({ code }) =>
      step(by(people.larkfieldManager, people.harbourManager), practiceLedger(code), 'protocol.draft', drafted),
    ),
  step(
    by(people.larkfieldManager),
    practiceLedger(larkfield.code),
    'protocol.discardDraft',
    fc.constant({ arrangement: ids.arrangement }),
  ),
  step(
    by(people.larkfieldManager),
    practiceLedger(larkfield.code),
    'protocol.markSent',
    named.map((one) => ({ ...one, arrangement: ids.arrangement })),
  ),
  step(
    by(people.larkfieldManager, people.harbourManager),
    arrangement,
    'protocol.publish',
    published.map((one) => ({ ...one, hash: protocolHash(one) })),
  ),
  step(by(people.larkfieldReception, people.harbourReception), arrangement, 'protocol.acknowledge', named),
];
