/** The last line of `npm test` is what people and machines go by: nothing that failed may be missing from it. */
import { describe, expect, it } from 'vitest';
import { none, playwrightCounts, plus, secondTries, totals, vitestCounts } from './counts.mjs';

describe('the totals', () => {
  it('count every kind of test of Vitest, and a file that does not load as a failure', () => {
    const counts = vitestCounts({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(counts).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('count what Playwright found, with its own errors as failures', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 8, failed: 2, skipped: 1 });
  });

  it('name what passed only at the second try, however deep it lies', () => {
    const test = (title: string, status: string) => ({ title, file: 'desk.spec.ts', tests: [{ status }] });
    const report = {
      suites: [
        {
          title: 'desk.spec.ts',
          specs: [test('one', 'expected'), test('two', 'flaky')],
          suites: [{ title: 'inner', specs: [test('three', 'flaky')] }],
        },
      ],
    };
    expect(secondTries(report)).toEqual(['desk.spec.ts: two', 'desk.spec.ts: three']);
    expect(secondTries(undefined)).toEqual([]);
  });

  it('are said in one line, with what was skipped only when there is any', () => {
    expect(totals(plus(none, { passed: 3, failed: 0, skipped: 0 }))).toBe('3 passed, 0 failed');
    expect(totals({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
