import type fc from 'fast-check';
import type { Step } from './step';

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const staffingSteps: fc.Arbitrary<Step>[] = [];
