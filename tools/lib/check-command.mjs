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
/** @typedef {{ code: number, output?: string }} Outcome */

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {(signal: AbortSignal) => Promise<Outcome>} work
 * @returns {Step}
 */
function whole(name, work) {
  return {
    name,
    run: async (signal) => {
      const { code, output = '' } = await work(signal);
      if (output.trim() !== '') console.log(output.trimEnd());
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    },
  };
}

/** What only reads the sources is done in two lanes side by side, with its words kept until it is done. */
const quiet = true;
/** @type {Step} */
const BUILD = whole('build', (signal) => build({ signal }));
/** @type {readonly (readonly Step[])[]} */
const LANES = [
  [whole('lint', (signal) => runBin('eslint', ['.', '--max-warnings=0'], { signal, quiet }))],
  [
    whole('typecheck', (signal) =>
      runBin('nx', ['run-many', '-t', 'typecheck', '--outputStyle=static'], { env: NX_ENV, signal, quiet }),
    ),
    whole('typecheck of the tools', (signal) =>
      runBin('@typescript/native', ['-p', 'tools/tsconfig.json'], { command: 'tsc', signal, quiet }),
    ),
    whole('arrows', (signal) =>
      runBin('dependency-cruiser', ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations'], {
        command: 'depcruise',
        signal,
        quiet,
      }),
    ),
    whole('format', (signal) => runBin('prettier', ['--check', '.', '--log-level=warn'], { signal, quiet })),
  ],
];
/** @type {Step} */
const TESTS = { name: 'tests', run: (signal) => runTests([], signal) };

/**
 * Runs steps one after another, also after one that failed.
 * @param {readonly Step[]} steps
 * @param {AbortSignal} signal
 * @returns {Promise<{ name: string, seconds: number, totals: Totals }[]>}
 */
async function inOrder(steps, signal) {
  const results = [];
  for (const { name, run } of steps) {
    signal.throwIfAborted();
    console.log(`\n── ${name}`);
    const began = Date.now();
    /** @type {Totals} */
    let totals = { passed: 0, failed: 1, skipped: 0 };
    try {
      totals = await run(signal);
    } catch (error) {
      printFailure(error);
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`── ${name}: ${totals.failed === 0 ? 'ok' : 'FAILED'}`);
    results.push({ name, seconds, totals });
  }
  return results;
}

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
      ...(await Promise.all(LANES.map((lane) => inOrder(lane, signal)))).flat(),
      ...(await inOrder([TESTS], signal)),
    ];
    const table = results.map(
      ({ name, seconds, totals }) => `${totals.failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`,
    );
    const { line, ok } = verdict(addTotals(results.map(({ totals }) => totals)));
    console.log(`\n${table.join('\n')}\n\n${line}`);
    return ok ? 0 : 1;
  });
}
