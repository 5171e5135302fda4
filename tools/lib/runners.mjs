// @ts-check
// Which commands run the product on this DATA_DIR, one small file per port. A command that was killed leaves its file
// and perhaps its server behind; the next one finds both.
import { readdirSync } from 'node:fs';
import { readState, removeState, writeState } from './data-dir.mjs';
import { codeOf, Problem } from './messages.mjs';
import { identityOf, isSameProcess, waitForExit } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */
/** @typedef {{ runner: ProcessIdentity, api: ProcessIdentity | null, port: number, ownsDatabase: boolean }} Runner */

const FILE_NAME = /^runner-\d+\.json$/;
const fileOf = (/** @type {number} */ port) => `runner-${port}.json`;

/**
 * @param {string} dataDir
 * @returns {Runner[]} those remembered, running or not
 */
function remembered(dataDir) {
  try {
    return readdirSync(dataDir)
      .filter((name) => FILE_NAME.test(name))
      .map((name) => readState(dataDir, name))
      .filter((runner) => runner !== null);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Whether another living command looks after the embedded database.
 * @param {string} dataDir
 * @returns {boolean}
 */
export function databaseHasOwner(dataDir) {
  return remembered(dataDir).some(
    ({ runner, ownsDatabase }) => ownsDatabase && runner.pid !== process.pid && isSameProcess(runner),
  );
}

/**
 * Stops servers whose command was killed, and refuses when the product runs on this port already.
 * @param {string} dataDir
 * @param {number} port
 * @param {(vi: string, en: string) => void} say
 */
export async function clearRunners(dataDir, port, say) {
  for (const { runner, api, port: itsPort } of remembered(dataDir)) {
    if (runner.pid !== process.pid && isSameProcess(runner)) {
      if (itsPort !== port) continue;
      throw new Problem(
        `Tiến Độ đang chạy ở cổng ${port} (tiến trình ${runner.pid}): hãy mở trang đó, hoặc dừng bằng Ctrl-C, hoặc đặt biến PORT khác, ví dụ "PORT=${port + 1} npm start".`,
        `Tiến Độ runs on port ${port} already (process ${runner.pid}): open that page, or stop it with Ctrl-C, or set another PORT, for example "PORT=${port + 1} npm start".`,
      );
    }
    if (api && isSameProcess(api)) {
      say(
        `Lần chạy trước bị ngắt giữa chừng: đang dừng máy chủ còn sót lại (tiến trình ${api.pid}).`,
        `The last run was cut off: stopping the server it left behind (process ${api.pid}).`,
      );
      await stopProcess(api.pid);
    }
    removeState(dataDir, fileOf(itsPort));
  }
}

/**
 * Ends a process of ours: politely, then by force.
 * @param {number} pid
 * @param {number} [timeoutMs]
 */
export async function stopProcess(pid, timeoutMs = 10_000) {
  for (const [signal, wait] of /** @type {const} */ ([
    ['SIGTERM', timeoutMs],
    ['SIGKILL', 2000],
  ])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForExit(pid, wait)) return;
  }
}

/**
 * Remembers this command while it runs.
 * @param {string} dataDir
 * @param {{ port: number, ownsDatabase: boolean, apiPid?: number }} what
 */
export function rememberRunner(dataDir, { port, ownsDatabase, apiPid }) {
  writeState(dataDir, fileOf(port), {
    runner: identityOf(),
    api: apiPid === undefined ? null : identityOf(apiPid),
    port,
    ownsDatabase,
  });
}

/**
 * @param {string} dataDir
 * @param {number} port
 */
export function forgetRunner(dataDir, port) {
  removeState(dataDir, fileOf(port));
}
