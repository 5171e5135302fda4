// @ts-check
// The API as a child process of the commands: started, watched until it answers, stopped before the database.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './messages.mjs';
import { ROOT } from './run.mjs';
import { stopProcess } from './runners.mjs';

/**
 * @typedef {object} ServerProcess
 * @property {number} pid
 * @property {Promise<number>} exited resolves with the exit code, 1 when killed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the API in a process group of its own, so that Ctrl-C reaches it through the command and not twice.
 * @param {{ script: string, env: NodeJS.ProcessEnv, nodeFlags?: readonly string[] }} options
 * @returns {ServerProcess}
 */
export function startServer({ script, env, nodeFlags = [] }) {
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeFlags, script], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const exited = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const pid = child.pid ?? -1;
  return {
    pid,
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await stopProcess(pid);
    },
  };
}

/**
 * Waits until the server answers its health check; migrating and loading may take a while and print their own lines.
 * @param {string} address
 * @param {ServerProcess} server
 * @param {AbortSignal} [signal]
 */
export async function waitUntilHealthy(address, server, signal) {
  let ended = false;
  void server.exited.then(() => (ended = true));
  for (;;) {
    signal?.throwIfAborted();
    if (ended) throw stoppedEarly();
    try {
      const response = await fetch(`${address}/api/v1/health/ready`, { signal: AbortSignal.timeout(3000) });
      if (response.ok) return;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
}

/** @returns {Problem} */
export function stoppedEarly() {
  return new Problem(
    'Máy chủ đã dừng: xem lý do ở các dòng trên, sửa rồi chạy lại.',
    'The server has stopped: see the reason in the lines above, mend it and run the command again.',
  );
}
