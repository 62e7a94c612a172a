import fc from 'fast-check';
import { arrangementLedger } from '../../../protocol/ledger';
import { hotHub, hubId } from '../hub';
import { ids, people } from '../practices';
import { by, step, type Step } from './step';

const ledger = arrangementLedger(ids.arrangement);
const reason = fc.constantFrom('Nobody can come in', 'The heating failed');

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const hubSteps: fc.Arbitrary<Step>[] = [
  step(
    by(people.harbourManager),
    ledger,
    'hub.describe',
    fc
      .constantFrom(hotHub, { ...hotHub, name: 'Saltmere Respiratory Hub' })
      .map((description) => ({ id: hubId, description })),
  ),
  step(
    by(people.harbourReception, people.harbourManager),
    ledger,
    'hub.setCapacity',
    fc
      .tuple(
        fc.option(fc.integer({ min: 0, max: 6 })),
        fc.constantFrom('2026-11-24T12:00:00.000Z', '2026-11-26T18:30:00.000Z'),
      )
      .map(([places, until]) => ({ hub: hubId, places, until })),
  ),
  step(
    by(people.harbourReception),
    ledger,
    'hub.close',
    reason.map((words) => ({ hub: hubId, reason: words })),
  ),
  step(
    by(people.harbourReception),
    ledger,
    'hub.reopen',
    reason.map((words) => ({ hub: hubId, reason: words })),
  ),
];
