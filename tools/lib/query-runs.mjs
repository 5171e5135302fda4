// @ts-check
// Every function that talks to the database is run by some test on the migrated schema: a column that a migration
// renames breaks a test, not a province.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/** @typedef {{ file: string, functions: readonly { name: string, calls: number }[] }} QueryFile */

const SOURCES = path.join(ROOT, 'apps', 'api', 'src');

/**
 * An empty folder for what the test files collect (apps/api/src/testing/query-runs/collect.ts).
 * @param {string} folder
 */
export function emptyFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * Functions of query files that no test called.
 * @param {readonly QueryFile[]} collected of all test files: a file as often as it was loaded
 * @param {readonly string[]} files every query file there is
 * @returns {string[]} `file function`, or the file alone where no test loads it; sorted
 */
export function neverCalled(collected, files) {
  /** @type {Map<string, Map<string, number> | null>} null: no test loads it */
  const calls = new Map(files.map((file) => [file, null]));
  for (const { file, functions } of collected) {
    const known = calls.get(file) ?? new Map();
    for (const { name, calls: count } of functions) known.set(name, (known.get(name) ?? 0) + count);
    calls.set(file, known);
  }
  return [...calls]
    .flatMap(([file, functions]) =>
      functions === null
        ? [file]
        : [...functions].filter(([, count]) => count === 0).map(([name]) => `${file} ${name}`),
    )
    .sort();
}

/**
 * {@link neverCalled} of what was collected in `folder`, with paths from the root of the project.
 * @param {string} folder
 */
export function queriesNeverCalled(folder) {
  const collected = readdirSync(folder).flatMap(
    (file) => /** @type {QueryFile[]} */ (JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
  );
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.queries.ts'))
    .map((file) => path.join(SOURCES, file));
  return neverCalled(collected, files).map((line) => path.relative(ROOT, line));
}
