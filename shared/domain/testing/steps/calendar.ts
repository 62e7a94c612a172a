import fc from 'fast-check';
import { referenceLedger } from '../../../protocol/ledger';
import { days2029, daysOfYear } from '../holidays';
import { people } from '../practices';
import { by, step, type Step } from './step';

/** Commands of this area for the laws in shared/domain/laws.test.ts: each of them at least once. */
export const calendarSteps: fc.Arbitrary<Step>[] = [
  step(
    by(people.administrator),
    referenceLedger,
    'bankHolidays.import',
    fc.record({
      number: fc.constantFrom(1, 2),
      file: fc.constantFrom('c'.repeat(64), 'd'.repeat(64)),
      days: fc.constantFrom(days2029, days2029.slice(1), [
        ...daysOfYear('2026'),
        { date: '2026-11-24', title: 'Extra bank holiday' },
      ]),
    }),
  ),
];
