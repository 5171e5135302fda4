// @ts-check
// The embedded PostgreSQL of `npm start` and `npm run dev`: made on first use, found again afterwards, recovered after
// any interruption. What is remembered of it stands in DATA_DIR/database.json, readable by its owner only.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readState, withLock, writeState } from '../lib/data-dir.mjs';
import { asFileProblem, Problem } from '../lib/messages.mjs';
import { runAs } from './account.mjs';
import { embeddedBinaries } from './binaries.mjs';
import {
  freePort,
  initCluster,
  lastFailure,
  launchServer,
  newPassword,
  probe,
  readPostmasterPid,
  stopServer,
  SUPERUSER,
  urlOf,
  waitUntilReady,
} from './cluster.mjs';
import { accountFor, chooseFolder, letThrough, makeDataDir } from './place.mjs';
import { isAlive, programOf, waitForExit } from '../lib/process-identity.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {(vi: string, en: string) => void} Say */
/** @typedef {{ port?: number, password: string, dataDir: string }} DatabaseState */
/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url of the application's database, as its superuser
 * @property {number} port
 * @property {number} pid of the server's main process
 * @property {boolean} reused another running command owns it: `stop` then leaves it running
 * @property {Promise<void>} lost resolves when the server ends without having been asked to
 * @property {() => Promise<void>} stop
 */

const DATABASE = 'tiendo';
const LOG_LIMIT_BYTES = 5_000_000;
/** A server that was killed replays its log before it answers. */
const START_TIMEOUT_MS = 120_000;
const STATE_FILE = 'database.json';

/**
 * Starts the embedded PostgreSQL, or joins the one that runs already on the same data.
 * @param {{ dataDir: string, projectRoot: string, say: Say, signal?: AbortSignal, isOwned?: () => boolean, beforeStart?: () => void }} options
 *   `dataDir`: absolute DATA_DIR; `isOwned`: whether another living command owns a server found running (else it is an
 *   orphan of a killed one and becomes ours); `beforeStart`: called once DATA_DIR is there and locked
 * @returns {Promise<EmbeddedPostgres>}
 * @throws {Problem} with a sentence that says what to do
 */
export async function startEmbeddedPostgres({ dataDir, projectRoot, say, signal, isOwned = () => false, beforeStart }) {
  try {
    makeDataDir(dataDir, projectRoot);
    return await withLock(path.join(dataDir, 'database.lock'), say, async () => {
      beforeStart?.();
      const account = accountFor(dataDir, projectRoot);
      letThrough(dataDir, account);
      /** @type {Partial<DatabaseState>} */
      const state = readState(dataDir, STATE_FILE) ?? {};
      const cluster = chooseFolder({ dataDir, projectRoot, account, remembered: state.dataDir, say });
      return start({ dataDir, cluster, account, state, say, signal, isOwned });
    });
  } catch (error) {
    throw asFileProblem(error, dataDir);
  }
}

/**
 * @param {{ dataDir: string, cluster: string, account: Account | undefined, state: Partial<DatabaseState>, say: Say, signal?: AbortSignal, isOwned: () => boolean }} options
 * @returns {Promise<EmbeddedPostgres>}
 */
async function start({ dataDir, cluster, account, state, say, signal, isOwned }) {
  const password = state.password ?? newPassword();
  const logFile = path.join(dataDir, 'postgres.log');
  const running = await findRunning(cluster, password, say);
  if (running) {
    const url = urlOf(running.port, password, DATABASE);
    await ensureDatabase(urlOf(running.port, password));
    const reused = isOwned();
    if (!reused) {
      say(
        'Lần chạy trước bị ngắt giữa chừng: tiếp tục với cơ sở dữ liệu còn đang chạy.',
        'The last run was cut off: going on with the database that is still running.',
      );
    }
    writeState(dataDir, STATE_FILE, { port: running.port, password, dataDir: cluster });
    const stop = async () => {
      if (!reused) await stopServer(running.pid);
    };
    return { ...running, url, reused, lost: new Promise(() => {}), stop };
  }

  const binaries = embeddedBinaries(account);
  if (binaries.copiedTo && !existsSync(cluster)) {
    say(
      `Chương trình PostgreSQL được sao tới ${binaries.copiedTo}.`,
      `PostgreSQL's programs were copied to ${binaries.copiedTo}.`,
    );
  }
  if (!existsSync(cluster)) {
    say('Đang tạo cơ sở dữ liệu PostgreSQL 18 …', 'Creating the PostgreSQL 18 database …');
    await createCluster({ binaries, account, cluster, password, signal });
  } else if (!state.password) {
    say(
      `Dùng lại cơ sở dữ liệu có sẵn ở ${cluster} với mật khẩu mới (xóa thư mục này nếu muốn làm lại từ đầu).`,
      `Using the existing database in ${cluster} with a new password (delete that folder to start afresh).`,
    );
    setPassword({ binaries, account, dataDir: cluster }, password);
  }

  signal?.throwIfAborted();
  const port = await freePort(state.port);
  writeState(dataDir, STATE_FILE, { port, password, dataDir: cluster });
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) truncateSync(logFile);
  const child = await launchPatiently({ binaries, account, dataDir: cluster, port, logFile }, password);
  const { pid } = child;
  if (pid === undefined) throw new Error('the server has no process id');
  await ensureDatabase(urlOf(port, password));
  let asked = false;
  const lost = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.once('exit', () => {
      if (!asked) resolve();
    });
  });
  const stop = async () => {
    asked = true;
    await stopServer(pid);
  };
  return { url: urlOf(port, password, DATABASE), port, pid, reused: false, lost, stop };
}

/**
 * Makes the cluster beside its place and moves it there when it is whole, so that an initdb that was cut off is never
 * taken for a database; what such a one left is removed.
 * @param {{ binaries: import('./binaries.mjs').Binaries, account: Account | undefined, cluster: string, password: string, signal?: AbortSignal }} options
 */
async function createCluster({ binaries, account, cluster, password, signal }) {
  const parent = path.dirname(cluster);
  const unfinishedPrefix = `${path.basename(cluster)}.unfinished-`;
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(unfinishedPrefix))
      rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const unfinished = path.join(parent, `${unfinishedPrefix}${randomBytes(4).toString('hex')}`);
  try {
    await initCluster({ binaries, account, dataDir: unfinished, password, signal });
    renameSync(unfinished, cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

/**
 * A server that runs on this folder already: left by a command that was killed, or used by one that runs.
 * @param {string} cluster
 * @param {string} password
 * @param {Say} say
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
async function findRunning(cluster, password, say) {
  const noted = readPostmasterPid(cluster);
  if (!noted || !isAlive(noted.pid)) return null;
  const program = programOf(noted.pid);
  if (program !== null && program !== 'postgres') {
    // The server was killed and its number has gone to another program: PostgreSQL would take that for itself.
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const answer = await probe(urlOf(noted.port, password));
    if (answer === 'ready') return noted;
    if (!isAlive(noted.pid)) return null;
    if (answer === 'refused' || Date.now() > end) break;
    if (answer === 'nobody' && Date.now() > end - START_TIMEOUT_MS + 10_000) break;
    await sleep(200);
  }
  say(
    `Một PostgreSQL (tiến trình ${noted.pid}) còn chạy trên ${cluster} nhưng không trả lời: đang dừng để khởi động lại.`,
    `A PostgreSQL (process ${noted.pid}) still runs on ${cluster} but does not answer: stopping it to start again.`,
  );
  await stopServer(noted.pid);
  if (await waitForExit(noted.pid, 1000)) return null;
  throw new Problem(
    `Không dừng được PostgreSQL đang chạy trên ${cluster} (tiến trình ${noted.pid}): hãy dừng tiến trình đó rồi chạy lại.`,
    `The PostgreSQL that runs on ${cluster} (process ${noted.pid}) could not be stopped: stop that process and run the command again.`,
  );
}

/**
 * Starts the server; after a crash its helper processes may hold the memory a moment longer, so it is tried again.
 * @param {Parameters<typeof launchServer>[0]} options
 * @param {string} password
 */
async function launchPatiently(options, password) {
  const url = urlOf(options.port, password);
  for (let attempt = 1; ; attempt += 1) {
    const child = launchServer(options);
    const answer = await waitUntilReady({ child, url, timeoutMs: START_TIMEOUT_MS });
    if (answer === 'ready') {
      child.unref();
      return child;
    }
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await stopServer(child.pid);
    if (answer === 'refused' && attempt === 1) {
      setPassword(options, password); // the remembered password belongs to another database than these data
      continue;
    }
    const reason = lastFailure(options.logFile);
    if (attempt < 5 && /pre-existing shared memory|lock file .* already exists|Address already in use/i.test(reason)) {
      await sleep(1000);
      continue;
    }
    throw new Problem(
      `Cơ sở dữ liệu không khởi động được: ${reason || 'không rõ lý do'}. Chi tiết ở ${options.logFile}; dữ liệu ở ${options.dataDir}.`,
      `The database did not start: ${reason || 'for no reason it told'}. Details are in ${options.logFile}; the data are in ${options.dataDir}.`,
    );
  }
}

/**
 * Sets the superuser's password while the server is off: its file was lost, or the data were kept when DATA_DIR went.
 * @param {Pick<Parameters<typeof launchServer>[0], 'binaries' | 'account' | 'dataDir'>} server
 * @param {string} password
 */
function setPassword({ binaries, account, dataDir }, password) {
  const result = spawnSync(binaries.postgres, ['--single', '-D', dataDir, 'postgres'], {
    ...runAs(account),
    input: `ALTER ROLE "${SUPERUSER}" PASSWORD '${password}'\n`,
    encoding: 'utf8',
  });
  if (result.status === 0 && !/ERROR|FATAL/.test(result.stderr)) return;
  throw new Problem(
    `Không đặt lại được mật khẩu của cơ sở dữ liệu ở ${dataDir}: hãy khôi phục tệp database.json, hoặc chuyển thư mục đó đi nơi khác để làm lại từ đầu.`,
    `The password of the database in ${dataDir} could not be set again: restore the file database.json, or move that folder away to start afresh.`,
  );
}

/** @param {string} url of any database of the server */
async function ensureDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * The superuser's connection to the embedded database if it is running now (for `npm run verify` and the like).
 * @param {string} dataDir absolute DATA_DIR
 * @returns {Promise<string | null>}
 */
export async function runningUrl(dataDir) {
  /** @type {Partial<DatabaseState> | null} */
  const state = readState(dataDir, STATE_FILE);
  if (!state?.password || !state.port) return null;
  const url = urlOf(state.port, state.password, DATABASE);
  return (await probe(url)) === 'ready' ? url : null;
}
