// @ts-check
// Adds up what several Jest runs report.

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */
/**
 * @typedef {object} JestReport the part of Jest's `--json` that is read here
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites files that could not even be loaded: none of their tests are counted
 */

/**
 * The totals of one run.
 * @param {JestReport | null} report null: the run ended without one, which is a failure
 * @returns {Totals}
 */
export function totalsOf(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    // A run can fail without a failed test: in its set-up, by a threshold, by an obsolete file.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export function addTotals(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The last line of the output. Nothing run at all is a failure too.
 * @param {Totals} totals
 * @returns {{ line: string, ok: boolean }}
 */
export function verdict({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: failed === 0 && passed > 0 };
}
