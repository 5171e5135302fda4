// @ts-check
// What `npm run check` does, and continuous integration with it: every step is run even when an earlier one failed, and
// the last line counts the tests plus one for each other step.
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { printFailure } from './messages.mjs';
import { NX_ENV, runBin } from './run.mjs';
import { runTests } from './test-command.mjs';
import { addTotals, verdict } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Totals} Totals */
/** @typedef {{ name: string, run: (signal: AbortSignal) => Promise<Totals> }} Step */

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {(signal: AbortSignal) => Promise<{ code: number }>} work
 * @returns {Step}
 */
function whole(name, work) {
  return {
    name,
    run: async (signal) =>
      (await work(signal)).code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
  };
}

/** @type {readonly Step[]} */
const STEPS = [
  whole('build', (signal) => build({ signal })),
  whole('typecheck', (signal) =>
    runBin('nx', ['run-many', '-t', 'typecheck', '--outputStyle=static'], { env: NX_ENV, signal }),
  ),
  whole('typecheck of the tools', (signal) =>
    runBin('typescript', ['-p', 'tools/tsconfig.json'], { command: 'tsc', signal }),
  ),
  whole('lint', (signal) => runBin('eslint', ['.', '--max-warnings=0'], { signal })),
  whole('arrows', (signal) =>
    runBin('dependency-cruiser', ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations'], {
      command: 'depcruise',
      signal,
    }),
  ),
  whole('format', (signal) => runBin('prettier', ['--check', '.', '--log-level=warn'], { signal })),
  { name: 'tests', run: (signal) => runTests([], signal) },
];

/** Runs the command; ends the process. */
export function main() {
  return live(async ({ signal }) => {
    try {
      await ensureInstalled({ signal });
    } catch (error) {
      printFailure(error);
      console.log('\n0 passed, 1 failed');
      return 1;
    }
    /** @type {Totals[]} */
    const all = [];
    /** @type {string[]} */
    const table = [];
    for (const step of STEPS) {
      signal.throwIfAborted();
      console.log(`\n── ${step.name}`);
      const began = Date.now();
      let totals = { passed: 0, failed: 1, skipped: 0 };
      try {
        totals = await step.run(signal);
      } catch (error) {
        printFailure(error);
      }
      all.push(totals);
      const seconds = Math.round((Date.now() - began) / 1000);
      table.push(`${totals.failed === 0 ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds} s)`);
    }
    const { line, ok } = verdict(addTotals(all));
    console.log(`\n${table.join('\n')}\n\n${line}`);
    return ok ? 0 : 1;
  });
}
