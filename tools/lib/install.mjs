// @ts-check
// Installs the packages when they are missing or not those of package-lock.json, and only then.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, say } from './messages.mjs';
import { ROOT, runNpm } from './run.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Whether what npm installed is what the lock asks for. npm writes its list last of all, so an installation that was
 * cut off has none.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @param {(place: string) => boolean} isThere whether a package's folder exists: the list also names those below a
 *   workspace, which somebody may have removed
 * @returns {boolean}
 */
export function isInstalled(wanted, installed, isThere) {
  const present = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([place, entry]) => {
    if (!place.includes('node_modules/')) return true; // the project and its workspaces
    const found = present[place];
    // Packages for other systems are optional and stay away.
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return Boolean(entry.link) || (found.version === entry.version && isThere(place));
  });
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Makes sure the packages are there.
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureInstalled({ signal } = {}) {
  const wanted = readLock(path.join(ROOT, 'package-lock.json'));
  const installed = readLock(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted && installed && isInstalled(wanted, installed, (place) => existsSync(path.join(ROOT, place)))) return;
  requireWritable();
  say(
    'Đang cài các gói cần thiết (lần đầu mất một đến vài phút) …',
    'Installing the packages (the first time takes a minute or a few) …',
  );
  const { code } = await runNpm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    waiting: 'đang cài / still installing',
    signal,
  });
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new Problem(
      'Không cài được các gói ("npm ci" báo lỗi ở trên): hãy kiểm tra mạng, proxy của npm và dung lượng đĩa rồi chạy lại.',
      'The packages could not be installed ("npm ci" says why above): check the network, npm\'s proxy and the space on the disk, then run the command again.',
    );
  }
}

/** Ends with a sentence when the project's folder cannot be written. */
export function requireWritable() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch (cause) {
    throw new Problem(
      `Không ghi được vào thư mục dự án ${ROOT}: hãy cấp quyền ghi cho người dùng đang chạy lệnh, hoặc chép dự án tới nơi ghi được.`,
      `The project's folder ${ROOT} cannot be written: give the user running this command permission to write there, or copy the project to a place that can be written.`,
      { cause },
    );
  }
}
