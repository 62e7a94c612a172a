/** Adds up what the test runners counted, from the reports that they write. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function plus(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {unknown} report Vitest's JSON report. @returns {Counts} */
export function vitestCounts(report) {
  if (!report) return none;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */ (
      report
    );
  // A file that does not even load has no tests, and is a failure.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
}

/** A test that passed at its second try has passed; `secondTries` names it. @param {unknown} report Playwright's JSON report. @returns {Counts} */
export function playwrightCounts(report) {
  if (!report) return none;
  const { stats, errors } =
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */ (
      report
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/**
 * @typedef {{ title: string, file: string, ok: boolean, tests: { status: string }[] }} Spec
 * @typedef {{ title?: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/** All tests of a run, however deep they lie. @param {unknown} report Playwright's JSON report. @returns {Spec[]} */
export function specsIn(report) {
  /** @param {Suite} suite @returns {Spec[]} */
  const within = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(within)];
  return within(/** @type {Suite} */ (report ?? {}));
}

/** The tests that passed only at their second try, by file and name. @param {unknown} report @returns {string[]} */
export function secondTries(report) {
  return specsIn(report)
    .filter((spec) => spec.tests.some((one) => one.status === 'flaky'))
    .map((spec) => `${spec.file}: ${spec.title}`);
}

/** @param {Counts} counts @returns {string} The last line of `npm test`. */
export function totals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
