// @ts-check
// Steps of a command: each is run even when an earlier one failed, and says what it came to.
import { printFailure } from './messages.mjs';
import { runBin } from './run.mjs';

/** @typedef {import('./test-results.mjs').Totals} Totals */
/** @typedef {{ name: string, run: (signal: AbortSignal) => Promise<Totals> }} Step */
/** @typedef {{ code: number, output?: string }} Outcome */
/** @typedef {{ name: string, seconds: number, totals: Totals }} Result */

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {(signal: AbortSignal) => Promise<Outcome>} work
 * @returns {Step}
 */
export function whole(name, work) {
  return {
    name,
    run: async (signal) => {
      const { code, output = '' } = await work(signal);
      if (output.trim() !== '') console.log(output.trimEnd());
      return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    },
  };
}

/** What only reads the sources is done in lanes side by side, with its words kept until it is done. */
export const quiet = true;
const LINT = ['--max-warnings=0'];
/** Takes two thirds of what all linting takes, and shares no types with the rest. */
export const LINT_OF_WEB = whole('lint of the web', (signal) =>
  runBin('eslint', ['apps/web', ...LINT], { signal, quiet }),
);
export const LINT_OF_REST = whole('lint of the rest', (signal) =>
  runBin('eslint', ['.', '--ignore-pattern=apps/web/**', ...LINT], { signal, quiet }),
);
export const ARROWS = whole('arrows', (signal) =>
  runBin('dependency-cruiser', ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations'], {
    command: 'depcruise',
    signal,
    quiet,
  }),
);
export const FORMAT = whole('format', (signal) =>
  runBin('prettier', ['--check', '.', '--log-level=warn'], { signal, quiet }),
);

/**
 * Runs steps one after another, also after one that failed.
 * @param {readonly Step[]} steps
 * @param {AbortSignal} signal
 * @returns {Promise<Result[]>}
 */
export async function inOrder(steps, signal) {
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

/**
 * Runs lanes side by side, the steps of each one after another.
 * @param {readonly (readonly Step[])[]} lanes
 * @param {AbortSignal} signal
 * @returns {Promise<Result[]>}
 */
export async function inLanes(lanes, signal) {
  return (await Promise.all(lanes.map((lane) => inOrder(lane, signal)))).flat();
}

/**
 * What each step came to, a line each.
 * @param {readonly Result[]} results
 */
export function tableOf(results) {
  return results
    .map(({ name, seconds, totals }) => `${totals.failed === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
    .join('\n');
}
