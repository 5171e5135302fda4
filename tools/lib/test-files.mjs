// @ts-check
// Which files are tests, by project of jest.config.mjs, and the lots in which a whole run reads them. Loading the
// application takes longer than most test files: in a whole run some of them share what is loaded.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/** @typedef {'unit' | 'api' | 'web'} Project */
/** @typedef {{ file: string, weight: number }} Weighed `weight`: about how many seconds */

/** Paths below the root of the project, with forward slashes. */
const PATTERNS = /** @type {const} */ ({
  unit: '(libs|apps/api|migrations|tools|bench)/.*\\.spec\\.(ts|mjs)',
  api: '(apps/api|migrations|tools)/.*\\.e2e-spec\\.(ts|mjs)',
  web: 'apps/web/src/.*\\.spec\\.tsx?',
});

/** More even out what workers are given, fewer load less. */
const LOTS = /** @type {const} */ ({ unit: 3, api: 6, web: 3 });

/** Tests whose seconds their size does not tell: they wait for something, or ask a great many questions. */
export const SECONDS = /** @type {Readonly<Record<string, number>>} */ ({
  'apps/api/src/known-at.e2e-spec.ts': 48,
  'apps/api/src/api-document/api-document.e2e-spec.ts': 21,
  'apps/api/src/features/board/overview/trend.e2e-spec.ts': 4,
  'apps/api/src/features/figures/entry/killed.e2e-spec.ts': 17,
  'apps/api/src/features/figures/roll-up.e2e-spec.ts': 7,
  'apps/api/src/features/statements/rollup/rollups.e2e-spec.ts': 6,
  'apps/api/src/features/statements/statement.e2e-spec.ts': 12,
  'apps/api/src/features/submissions/sending/killed.e2e-spec.ts': 16,
  'apps/api/src/features/submissions/sending/sending.e2e-spec.ts': 14,
  'apps/api/src/platform/database/held-rows.e2e-spec.ts': 22,
  'apps/api/src/sample/load-sample.e2e-spec.ts': 20,
  'apps/api/src/start/start.e2e-spec.ts': 8,
  'tools/postgres/embedded-postgres.e2e-spec.mjs': 24,
});
/** Bytes of a test file that take about a second; most of them take one more to begin. */
const BYTES_PER_SECOND = 4_000;

/** About how many seconds a test file takes. @param {string} file */
const weightOf = (file) => 1 + (SECONDS[file] ?? statSync(path.join(ROOT, file)).size / BYTES_PER_SECOND);

const SKIPPED = /(^|\/)(node_modules|dist)$/;
const FOLDERS = ['apps', 'bench', 'libs', 'migrations', 'tools'];

/** Absolute path that a lot is written to; it is read by {@link testRegexOf} as well. */
const LOT_FOLDER = path.join(ROOT, '.cache', 'test-lots');

/**
 * What Jest's `testRegex` is to be for a project.
 * @param {Project} project
 * @param {boolean} inLots
 * @returns {string}
 */
export function testRegexOf(project, inLots) {
  return inLots ? `^${escaped(LOT_FOLDER)}/${project}-\\d+\\.mjs$` : `^${escaped(ROOT)}/${PATTERNS[project]}$`;
}

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Deals files so that all lots weigh about the same: the heaviest first, each into the lot that is lightest by then.
 * @param {readonly Weighed[]} files
 * @param {number} number of lots
 * @returns {string[][]}
 */
export function dealt(files, number) {
  const lots = Array.from({ length: number }, () => ({ weight: 0, files: /** @type {string[]} */ ([]) }));
  const heaviestFirst = [...files].sort((a, b) => b.weight - a.weight || (a.file < b.file ? -1 : 1));
  for (const { file, weight } of heaviestFirst) {
    const lightest = lots.reduce((best, lot) => (lot.weight < best.weight ? lot : best));
    lightest.files.push(file);
    lightest.weight += weight;
  }
  return lots.map((lot) => lot.files.sort());
}

/**
 * Every file of the project's own, from its root.
 * @returns {string[]} sorted
 */
export function ownFiles() {
  /** @type {string[]} */
  const files = [];
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.test(place)) walk(place);
      else if (entry.isFile()) files.push(place);
    }
  };
  for (const folder of FOLDERS) walk(folder);
  return files.sort();
}

/**
 * The test files of a project, from the root.
 * @param {Project} project
 * @returns {string[]} sorted
 */
export function testFilesOf(project) {
  const isTest = new RegExp(`^${PATTERNS[project]}$`);
  return ownFiles().filter((file) => isTest.test(file));
}

/** Writes the lots of every project: modules that import their test files. */
export function writeTestLots() {
  rmSync(LOT_FOLDER, { recursive: true, force: true });
  mkdirSync(LOT_FOLDER, { recursive: true });
  for (const project of /** @type {const} */ (['unit', 'api', 'web'])) {
    const files = testFilesOf(project).map((file) => ({ file, weight: weightOf(file) }));
    for (const [index, lot] of dealt(files, LOTS[project]).entries()) {
      const imports = lot.map((file) => {
        const from = path.relative(LOT_FOLDER, path.join(ROOT, file)).split(path.sep).join('/');
        return `import '${from}';\n`;
      });
      writeFileSync(path.join(LOT_FOLDER, `${project}-${index + 1}.mjs`), imports.join(''));
    }
  }
}
