// @ts-check
// Small private files in DATA_DIR, and the lock that keeps two commands from making the same database at once.
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  fsyncSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Problem } from './messages.mjs';
import { identityOf, isSameProcess } from './process-identity.mjs';

/** Making a database takes seconds; a lock older than this belongs to nobody. */
const LOCK_TIMEOUT_MS = 180_000;

/**
 * The absolute DATA_DIR.
 * @param {string} projectRoot
 * @returns {string}
 */
export function dataDirOf(projectRoot) {
  return path.resolve(projectRoot, process.env['DATA_DIR'] || '.data');
}

/**
 * @param {string} dataDir
 * @param {string} name
 * @returns {any} null when there is none, or when it was cut off while being written
 */
export function readState(dataDir, name) {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, name), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Writes a file that only its owner can read, whole or not at all. As root, it belongs to the owner of DATA_DIR, so
 * that an ordinary user can still start their own project after `sudo npm start`.
 * @param {string} dataDir
 * @param {string} name
 * @param {unknown} value
 */
export function writeState(dataDir, name, value) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, name);
  const unfinished = `${file}.${process.pid}`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir);
    chownSync(unfinished, uid, gid);
  }
  renameSync(unfinished, file);
}

/**
 * @param {string} dataDir
 * @param {string} name
 */
export function removeState(dataDir, name) {
  rmSync(path.join(dataDir, name), { force: true });
}

/**
 * Runs one thing at a time across processes. A lock whose process is gone is taken over.
 * @template T
 * @param {string} file
 * @param {(vi: string, en: string) => void} say
 * @param {() => Promise<T>} work
 * @param {number} [timeoutMs]
 * @returns {Promise<T>}
 */
export async function withLock(file, say, work, timeoutMs = LOCK_TIMEOUT_MS) {
  const end = Date.now() + timeoutMs;
  let told = false;
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx', 0o600);
      writeSync(descriptor, JSON.stringify(identityOf()));
      closeSync(descriptor);
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const [dir, name] = [path.dirname(file), path.basename(file)];
    // An empty file is a lock being written this moment; if it stays empty, its writer was killed.
    const holder = readState(dir, name) ?? (await sleep(300), readState(dir, name));
    if (!isSameProcess(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) {
      told = true;
      say(
        `Một lệnh khác (tiến trình ${holder.pid}) đang khởi động cơ sở dữ liệu: đang chờ …`,
        `Another command (process ${holder.pid}) is starting the database: waiting …`,
      );
    }
    if (Date.now() > end) {
      throw new Problem(
        `Lệnh khác (tiến trình ${holder.pid}) giữ khóa ${file} quá lâu: hãy dừng lệnh đó rồi chạy lại.`,
        `Another command (process ${holder.pid}) has held the lock ${file} for too long: stop it and run this one again.`,
      );
    }
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
