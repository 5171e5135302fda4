// @ts-check
import { addTotals, totalsOf, verdict } from './test-results.mjs';

const report = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 0,
};

describe('totalsOf', () => {
  it('counts what passed and what was skipped', () => {
    expect(totalsOf(report)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(totalsOf({ ...report, success: false, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }).failed).toBe(3);
  });

  it('never takes a failed run for a good one', () => {
    expect(totalsOf({ ...report, success: false }).failed).toBe(1);
    expect(totalsOf(null).failed).toBe(1);
  });
});

describe('verdict', () => {
  it('prints one line', () => {
    expect(verdict(addTotals([totalsOf(report), { passed: 2, failed: 1, skipped: 0 }]))).toEqual({
      line: '7 passed, 1 failed, 2 skipped',
      ok: false,
    });
    expect(verdict({ passed: 3, failed: 0, skipped: 0 })).toEqual({ line: '3 passed, 0 failed', ok: true });
  });

  it('fails when nothing ran', () => {
    expect(verdict({ passed: 0, failed: 0, skipped: 0 }).ok).toBe(false);
  });
});
