// @ts-check
// What `npm test` does: everything it needs, then every test, then one line.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { live } from './lifetime.mjs';
import { printFailure, say } from './messages.mjs';
import { emptyFolder, queriesNeverCalled } from './query-runs.mjs';
import { ROOT, runBin } from './run.mjs';
import { writeTestLots } from './test-files.mjs';
import { addTotals, totalsOf, verdict } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Totals} Totals */

const CACHE = path.join(ROOT, 'node_modules', '.cache', 'tiendo');
const OLDEST_POSTGRES = 15;
const BROWSER_CONFIG = 'apps/web/e2e/jest.config.mjs';
/** Jest and the transformed tests take about a gigabyte per worker at worst. */
const MOST_WORKERS = 8;
/** On two cores as well: a fifth of what the API's tests take is waiting for a row, a database or a process to end. */
const FEWEST_WORKERS = 3;

/**
 * One Jest run.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ filter: readonly string[], env?: NodeJS.ProcessEnv, signal?: AbortSignal }} options `filter`: what the
 *   person asked for; without one, a run that finds no test is a failure
 * @returns {Promise<Totals>}
 */
async function jest(name, args, { filter, env, signal }) {
  const reportFile = path.join(CACHE, `test-${name}.json`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(reportFile, { force: true });
  await runBin('jest', ['--json', `--outputFile=${reportFile}`, '--passWithNoTests', ...args, ...filter], {
    // Tests make much that is thrown away at once: from a room this large on, a twentieth less is spent on collecting it.
    nodeFlags: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--min-semi-space-size=16'],
    env,
    signal,
  });
  const totals = totalsOf(readReport(reportFile));
  if (filter.length > 0 || totals.passed + totals.failed > 0) return totals;
  say(`Không có kiểm thử nào được chạy (${name}).`, `No test was run (${name}).`);
  return { ...totals, failed: 1 };
}

/**
 * @param {string} file
 * @returns {import('./test-results.mjs').JestReport | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * One more test of a whole run: none of the functions that talk to the database was left out.
 * @param {string} folder what the test files collected
 * @returns {Totals}
 */
function everyQueryRan(folder) {
  const missed = queriesNeverCalled(folder);
  if (missed.length === 0) return { passed: 1, failed: 0, skipped: 0 };
  say('Truy vấn chưa có kiểm thử nào chạy:', 'Queries that no test runs:');
  console.log(missed.map((line) => `  ${line}`).join('\n'));
  return { passed: 0, failed: 1, skipped: 0 };
}

/** The oldest supported server, for the migrations: its absence is told and does not fail the run. */
async function preparePostgres15() {
  const { hasInstalledPostgres } = await import('../postgres/test-postgres.mjs');
  if (hasInstalledPostgres(OLDEST_POSTGRES)) return;
  const { installDebianPackages } = await import('./browser.mjs');
  const installed = await installDebianPackages([`postgresql-${OLDEST_POSTGRES}`]);
  if (installed && hasInstalledPostgres(OLDEST_POSTGRES)) return;
  say(
    `Máy này không có PostgreSQL ${OLDEST_POSTGRES}: kiểm thử migration chỉ chạy trên bản nhúng 18. Cài gói postgresql-${OLDEST_POSTGRES} để chạy cả hai.`,
    `PostgreSQL ${OLDEST_POSTGRES} is not installed here: the migrations are tested on the embedded 18 only. Install postgresql-${OLDEST_POSTGRES} to test both.`,
  );
}

/**
 * Runs every test.
 * @param {readonly string[]} args given to Jest as a filter
 * @param {AbortSignal} [signal]
 * @returns {Promise<Totals>}
 */
export async function runTests(args, signal) {
  await preparePostgres15();
  const workers = Math.min(MOST_WORKERS, Math.max(FEWEST_WORKERS, os.availableParallelism()));
  const queryRuns = path.join(CACHE, 'query-runs');
  emptyFolder(queryRuns);
  const main = ['--selectProjects', 'unit', 'api', 'web', `--maxWorkers=${workers}`];
  const isWhole = args.length === 0;
  if (isWhole) writeTestLots();
  const env = { TIENDO_QUERY_RUNS: queryRuns, TIENDO_TEST_LOTS: isWhole ? 'on' : '' };
  const results = [await jest('main', main, { filter: args, env, signal })];
  if (isWhole && !signal?.aborted) results.push(everyQueryRan(queryRuns));
  signal?.throwIfAborted();
  try {
    const { ensureChromium } = await import('./browser.mjs');
    const env = { CHROMIUM_PATH: await ensureChromium() };
    const browser = await jest('browser', ['--config', BROWSER_CONFIG], { filter: args, env, signal });
    results.push(browser);
  } catch (error) {
    printFailure(error);
    results.push({ passed: 0, failed: 1, skipped: 0 });
  }
  return addTotals(results);
}

/** Runs the command; ends the process. */
export function main() {
  return live(async ({ signal }) => {
    await ensureInstalled({ signal });
    await ensureBuilt({ signal });
    const { line, ok } = verdict(await runTests(process.argv.slice(2), signal));
    console.log(`\n${line}`);
    return ok ? 0 : 1;
  });
}
