// @ts-check
// Builds both apps when their sources changed since the last build, and skips even Nx when they did not.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, say } from './messages.mjs';
import { NX_ENV, ROOT, runBin } from './run.mjs';

const SOURCE_ROOTS = ['apps', 'libs', 'migrations'];
const SINGLE_FILES = ['package-lock.json', 'tsconfig.base.json', '.swcrc', 'tools/build-node.mjs'];
/** Neither built nor part of what is built. */
const SKIPPED = /(^|\/)(node_modules|dist|coverage|e2e|testing)(\/|$)|\.(e2e-)?spec\.tsx?$/;
/** What a whole build leaves; the time of each is remembered, so that a build made by hand in between is noticed. */
const OUTPUTS = [
  'libs/indicators/dist/index.js',
  'libs/contracts/dist/index.js',
  'migrations/dist/index.js',
  'apps/api/dist/main.js',
  'apps/web/dist/index.html',
];

/**
 * Every file that goes into a build, with forward slashes, sorted.
 * @param {string} root
 * @returns {string[]}
 */
export function sourceFiles(root) {
  /** @type {string[]} */
  const files = [];
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const place = `${folder}/${entry.name}`;
      if (SKIPPED.test(place)) continue;
      if (entry.isDirectory()) walk(place);
      else if (entry.isFile()) files.push(place);
    }
  };
  for (const folder of SOURCE_ROOTS) if (existsSync(path.join(root, folder))) walk(folder);
  return [...files, ...SINGLE_FILES.filter((file) => existsSync(path.join(root, file)))].sort();
}

/**
 * A number for the state of the sources: changes with any name or content.
 * @param {string} root
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles(root)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {Record<string, number> | null} null when something is missing
 */
function outputTimes(root) {
  /** @type {Record<string, number>} */
  const times = {};
  for (const output of OUTPUTS) {
    const file = path.join(root, output);
    if (!existsSync(file)) return null;
    times[output] = statSync(file).mtimeMs;
  }
  return times;
}

/**
 * Makes sure that what runs is what the sources say.
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureBuilt({ signal } = {}) {
  const stampFile = path.join(ROOT, 'node_modules', '.cache', 'tiendo', 'build.json');
  const sources = sourceHash(ROOT);
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    if (stamp.sources === sources && JSON.stringify(stamp.outputs) === JSON.stringify(outputTimes(ROOT))) return;
  } catch {
    // never built here
  }
  say('Đang dựng ứng dụng …', 'Building the application …');
  const { code } = await build({ signal });
  signal?.throwIfAborted();
  const outputs = outputTimes(ROOT);
  if (code !== 0 || outputs === null) {
    const missing = OUTPUTS.filter((output) => !existsSync(path.join(ROOT, output))).join(', ');
    throw new Problem(
      `Không dựng được ứng dụng: xem lỗi ở trên${missing ? ` (thiếu ${missing})` : ''}. Nếu chưa sửa mã nguồn, hãy chạy "npm ci" rồi chạy lại.`,
      `The application could not be built: see the error above${missing ? ` (missing ${missing})` : ''}. If the sources are unchanged, run "npm ci" and this command again.`,
    );
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ sources, outputs }));
}

/**
 * Builds everything; Nx takes from its cache what has not changed.
 * @param {{ signal?: AbortSignal }} [options]
 */
export function build({ signal } = {}) {
  return runBin('nx', ['run-many', '-t', 'build', '--outputStyle=static'], {
    env: NX_ENV,
    waiting: 'đang dựng / still building',
    signal,
  });
}
