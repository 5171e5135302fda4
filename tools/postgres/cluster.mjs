// @ts-check
// One PostgreSQL cluster on this machine: make it, run it, wait for it, stop it. Knows nothing of where it is kept.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, messageOf, Problem } from '../lib/messages.mjs';
import { runAs } from './account.mjs';
import { waitForExit } from '../lib/process-identity.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */

/** The database's superuser; the application itself leaves that role with SET ROLE. */
export const SUPERUSER = 'tiendo';
const LOOPBACK = '127.0.0.1';

/** @returns {string} */
export function newPassword() {
  return randomBytes(24).toString('base64url');
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string} [database]
 * @returns {string}
 */
export function urlOf(port, password, database = 'postgres') {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@${LOOPBACK}:${port}/${database}`;
}

/**
 * A port on the loopback address that nothing listens on.
 * @param {number} [preferred] taken when it is free
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  const tryPort = (/** @type {number} */ port) =>
    new Promise((/** @type {(port: number | null) => void} */ resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
      });
    });
  const port = (preferred ? await tryPort(preferred) : null) ?? (await tryPort(0));
  if (port) return port;
  throw new Problem(
    'Không mở được cổng nào trên 127.0.0.1 cho cơ sở dữ liệu: hãy kiểm tra tường lửa hoặc cấu hình mạng của máy.',
    'No port could be opened on 127.0.0.1 for the database: check the firewall or the network settings of this machine.',
  );
}

/**
 * Makes a folder that belongs to the database user alone.
 * @param {string} folder
 * @param {Account | undefined} account
 */
export function makePrivateFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

/**
 * Runs initdb into an empty folder of the database user.
 * @param {{ binaries: Binaries, account: Account | undefined, dataDir: string, password: string, flags?: readonly string[], signal?: AbortSignal }} options
 */
export async function initCluster({ binaries, account, dataDir, password, flags = [], signal }) {
  makePrivateFolder(dataDir, account);
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${dataDir}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...flags,
      ],
      { ...runAs(account), stdio: ['ignore', 'ignore', 'pipe'], signal },
    );
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, killedBy) =>
        code === 0 ? resolve(undefined) : reject(new Error(said.trim() || `initdb: ${code ?? killedBy}`)),
      );
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(
      `Không tạo được cơ sở dữ liệu trong ${dataDir}: ${messageOf(error)}. Hãy kiểm tra quyền ghi và dung lượng đĩa rồi chạy lại.`,
      `The database could not be made in ${dataDir}: ${messageOf(error)}. Check the permission to write and the space on the disk, then run the command again.`,
      { cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts the server in a process group of its own: Ctrl-C in the terminal reaches the command, which stops the
 * database after everything that uses it.
 * @param {{ binaries: Binaries, account: Account | undefined, dataDir: string, port: number, logFile: string, settings?: Readonly<Record<string, string>> }} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function launchServer({ binaries, account, dataDir, port, logFile, settings = {} }) {
  const all = { listen_addresses: LOOPBACK, unix_socket_directories: '', logging_collector: 'off', ...settings };
  const log = openSync(logFile, 'a', 0o600);
  try {
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...flags], {
      ...runAs(account),
      stdio: ['ignore', log, log],
      detached: true,
    });
    child.on('error', () => {}); // told by `waitUntilReady`, which sees that the process has no id
    return child;
  } finally {
    closeSync(log);
  }
}

/**
 * Connects once.
 * @param {string} url
 * @returns {Promise<'ready' | 'starting' | 'refused' | 'nobody'>} refused: a server answers but does not know us
 */
export async function probe(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'ready';
  } catch (error) {
    const code = codeOf(error);
    if (code === '57P03') return 'starting';
    return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? 'refused' : 'nobody';
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Waits until the server answers.
 * @param {{ child: import('node:child_process').ChildProcess, url: string, timeoutMs: number }} options
 * @returns {Promise<'ready' | 'refused' | 'silent'>} refused: it does not know the password; silent: it ended or the
 *   time is over
 */
export async function waitUntilReady({ child, url, timeoutMs }) {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return 'silent';
    const answer = await probe(url);
    if (answer === 'ready' || answer === 'refused') return answer;
    await sleep(50);
  }
  return 'silent';
}

/**
 * What PostgreSQL wrote about itself into its data folder while it runs.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number } | null} null: no such file, so not running
 */
export function readPostmasterPid(dataDir) {
  try {
    const lines = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/**
 * Stops a server: open connections are closed, everything committed is on disk.
 * @param {number} pid of the main process
 * @param {number} [timeoutMs]
 * @returns {Promise<boolean>} false when it had to be stopped by force (the next start recovers from its log)
 */
export async function stopServer(pid, timeoutMs = 20_000) {
  const send = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      process.kill(pid, signal);
    } catch {
      // gone already
    }
  };
  send('SIGINT');
  if (await waitForExit(pid, timeoutMs)) return true;
  send('SIGQUIT');
  if (await waitForExit(pid, 5000)) return false;
  send('SIGKILL');
  await waitForExit(pid, 2000);
  return false;
}

/**
 * The last lines of the server's log that name a failure.
 * @param {string} logFile
 * @returns {string}
 */
export function lastFailure(logFile) {
  try {
    const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-30);
    const told = lines.filter((line) => /FATAL|PANIC|ERROR|HINT|could not/.test(line)).slice(-3);
    return (told.length > 0 ? told : lines.slice(-2))
      .map((line) => line.replace(/^.*?(FATAL|PANIC|ERROR|HINT)/, '$1'))
      .join('; ');
  } catch {
    return '';
  }
}
