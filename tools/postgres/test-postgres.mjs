// @ts-check
// A throw-away PostgreSQL for tests: in a temporary folder, without waiting for the disk, gone afterwards.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fitsIntoMemory, MEMORY_FOLDER } from '../lib/memory.mjs';
import { Problem } from '../lib/messages.mjs';
import { canEnter, databaseAccount } from './account.mjs';
import { embeddedBinaries, installedBinaries, sharedHome } from './binaries.mjs';
import {
  freePort,
  initCluster,
  lastFailure,
  launchServer,
  newPassword,
  readPostmasterPid,
  stopServer,
  urlOf,
  waitUntilReady,
} from './cluster.mjs';
import { identityOf, isSameProcess, programOf } from '../lib/process-identity.mjs';

const PREFIX = 'tiendo-test-postgres-';

/** Speed instead of safety: nothing in here outlives the tests. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
};

/** Bytes that must be free in memory, where a database is cloned in a tenth of the time: a whole run of the tests takes less than a quarter. */
const ROOM = 4 * 2 ** 30;

/** Against a killed process, not against a machine without power: nothing waits for the disk. */
const DURABLE = { synchronous_commit: 'on', full_page_writes: 'on' };

/**
 * Removes what test runs that were killed left behind.
 * @param {string} parent
 */
async function removeLeftovers(parent) {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(parent, name);
    try {
      if (isSameProcess(JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8')))) continue;
      const running = readPostmasterPid(path.join(folder, 'data'));
      if (running && programOf(running.pid) === 'postgres') await stopServer(running.pid, 2000);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      continue; // another user's, or being made this very moment
    }
  }
}

/**
 * Starts a throw-away cluster. Works as root (the server runs as another user) and from closed folders.
 * @param {{ major?: number, durable?: boolean, inMemory?: boolean }} [options] `major`: an installed server of that version
 *   instead of the embedded one; `durable`: what was committed survives a killed process of it; `inMemory`: kept off the
 *   disk where the machine has room for it
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` names the superuser and the database `postgres`
 * @throws {Problem} when that version is not installed (ask {@link hasInstalledPostgres} first) or does not start
 */
export async function startTestPostgres({ major, durable = false, inMemory = false } = {}) {
  const account = databaseAccount([]);
  const parent = canEnter(os.tmpdir(), account) ? os.tmpdir() : sharedHome();
  const parents = existsSync(MEMORY_FOLDER) ? [parent, MEMORY_FOLDER] : [parent];
  for (const place of parents) await removeLeftovers(place);
  const isInMemory = inMemory && fitsIntoMemory(ROOM) && canEnter(MEMORY_FOLDER, account);
  const folder = mkdtempSync(path.join(isInMemory ? MEMORY_FOLDER : parent, PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, 'owner.json'), JSON.stringify(identityOf()), { mode: 0o600 });
  /** @type {number | undefined} */
  let pid;
  const removeNow = () => {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    } catch {
      // gone already
    }
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeNow);
  try {
    const installed = major === undefined ? null : installedBinaries(major);
    if (major !== undefined && !installed) {
      throw new Problem(
        `Máy này chưa cài PostgreSQL ${major}: hãy cài gói postgresql-${major} hoặc đặt PG${major}_BIN tới thư mục chứa initdb.`,
        `PostgreSQL ${major} is not installed here: install the package postgresql-${major}, or set PG${major}_BIN to the folder that holds initdb.`,
      );
    }
    const binaries = installed ?? embeddedBinaries(account);
    const dataDir = path.join(folder, 'data');
    const logFile = path.join(folder, 'postgres.log');
    const password = newPassword();
    await initCluster({ binaries, account, dataDir, password, flags: ['--no-sync'] });
    const port = await freePort();
    const url = urlOf(port, password);
    const settings = durable ? { ...SETTINGS, ...DURABLE } : SETTINGS;
    const child = launchServer({ binaries, account, dataDir, port, logFile, settings });
    pid = child.pid;
    child.unref();
    if ((await waitUntilReady({ child, url, timeoutMs: 30_000 })) !== 'ready') {
      throw new Problem(
        `Cơ sở dữ liệu kiểm thử không khởi động: ${lastFailure(logFile)}`,
        `The test database did not start: ${lastFailure(logFile)}`,
      );
    }
    return {
      url,
      stop: async () => {
        process.off('exit', removeNow);
        if (pid !== undefined) await stopServer(pid, 5000);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    process.off('exit', removeNow);
    if (existsSync(folder)) removeNow();
    throw error;
  }
}

/**
 * Whether a PostgreSQL server of that major version is installed on this machine.
 * @param {number} major
 * @returns {boolean}
 */
export function hasInstalledPostgres(major) {
  return installedBinaries(major) !== null;
}
