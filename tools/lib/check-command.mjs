// @ts-check
// What `npm run check` does, and continuous integration with it: every step is run even when an earlier one failed, and
// the last line counts the tests plus one for each other step.
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { printFailure } from './messages.mjs';
import { NX_ENV, runBin } from './run.mjs';
import { ARROWS, FORMAT, inLanes, inOrder, LINT_OF_REST, LINT_OF_WEB, quiet, tableOf, whole } from './steps.mjs';
import { runTests } from './test-command.mjs';
import { addTotals, verdict } from './test-results.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

const BUILD = whole('build', (signal) => build({ signal }));
/** @type {readonly (readonly Step[])[]} */
const LANES = [
  [LINT_OF_WEB],
  [
    whole('typecheck', (signal) =>
      runBin('nx', ['run-many', '-t', 'typecheck', '--outputStyle=static'], { env: NX_ENV, signal, quiet }),
    ),
    whole('typecheck of the tools', (signal) =>
      runBin('@typescript/native', ['-p', 'tools/tsconfig.json'], { command: 'tsc', signal, quiet }),
    ),
    ARROWS,
    FORMAT,
    LINT_OF_REST,
  ],
];
/** @type {Step} */
const TESTS = { name: 'tests', run: (signal) => runTests([], signal) };

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
    const results = [
      ...(await inOrder([BUILD], signal)),
      ...(await inLanes(LANES, signal)),
      ...(await inOrder([TESTS], signal)),
    ];
    const { line, ok } = verdict(addTotals(results.map(({ totals }) => totals)));
    console.log(`\n${tableOf(results)}\n\n${line}`);
    return ok ? 0 : 1;
  });
}
