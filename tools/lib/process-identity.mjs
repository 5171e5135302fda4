// @ts-check
// Which process is meant by a remembered process id. Ids are used again (quickly so in containers), hence an id alone
// proves nothing: it is kept together with the moment the process began.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './messages.mjs';

/**
 * @typedef {{ pid: number, began: string | null }} ProcessIdentity
 * `began` is an opaque token; null where the system does not tell.
 */

/**
 * When a process began, as an opaque token.
 * @param {number} pid
 * @returns {string | null} null when there is no such process or the system does not tell
 */
function beganAt(pid) {
  if (process.platform === 'linux') {
    try {
      // The command name (field 2) may hold spaces and brackets: count from the last bracket. Field 22 is the start time.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  const result = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() || null : null;
}

/**
 * Whether a process has ended and only waits for its parent to take note: in a container nobody may ever do so.
 * @param {number} pid
 * @returns {boolean}
 */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/**
 * Whether a process with this id runs now.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0 || isZombie(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Identity of a running process, to be remembered.
 * @param {number} [pid] default: this process
 * @returns {ProcessIdentity}
 */
export function identityOf(pid = process.pid) {
  return { pid, began: beganAt(pid) };
}

/**
 * Whether the process that was remembered is the one that runs under its id now.
 * @param {unknown} identity as returned by {@link identityOf}, perhaps read back from a file
 * @returns {boolean}
 */
export function isSameProcess(identity) {
  if (typeof identity !== 'object' || identity === null || !('pid' in identity)) return false;
  const { pid } = identity;
  if (typeof pid !== 'number' || !isAlive(pid)) return false;
  const began = 'began' in identity ? identity.began : null;
  return began === null || began === beganAt(pid);
}

/**
 * Name of the program a process runs, without its folder.
 * @param {number} pid
 * @returns {string | null} null when unknown
 */
export function programOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return null;
  const result = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
  return result.status === 0 ? (result.stdout.trim().split('/').pop() ?? null) : null;
}

/**
 * Waits until a process is gone.
 * @param {number} pid
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when it still runs after the time
 */
export async function waitForExit(pid, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
