import fc from 'fast-check';
import type { Actor } from '../../../protocol/actor';
import type { Json } from '../../../protocol/primitives';
import { people } from '../practices';

/** One command of a generated sequence, for the laws in shared/domain/laws.test.ts. */
export interface Step {
  actor: Actor;
  ledger: string;
  name: string;
  args: Record<string, Json>;
  /** Minutes on the device's clock since the command before; negative: it was made offline, before. */
  minutes: number;
}

export const anybody = fc.constantFrom<Actor>(...Object.values(people));
export const minutes = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: -90, max: 60 * 24 * 90 }) },
);

/** Most commands are made by somebody who may; some by anybody. */
export const by = (...usual: Actor[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: anybody });

export const step = (
  actor: fc.Arbitrary<Actor>,
  ledger: string,
  name: string,
  args: fc.Arbitrary<unknown>,
): fc.Arbitrary<Step> =>
  fc.record({
    actor,
    ledger: fc.constant(ledger),
    name: fc.constant(name),
    args: args as fc.Arbitrary<Record<string, Json>>,
    minutes,
  });
