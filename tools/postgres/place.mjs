// @ts-check
// Who the embedded database runs as and where its data are kept: decided from who runs the command and from which
// folders that user can pass.
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Problem } from '../lib/messages.mjs';
import { canEnter, databaseAccount, isRoot } from './account.mjs';
import { sharedHome } from './binaries.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./embedded-postgres.mjs').Say} Say */

/**
 * DATA_DIR belongs to the owner of the project, also when root makes it (`sudo npm start` once, `npm start` later).
 * @param {string} dataDir
 * @param {string} projectRoot
 */
export function makeDataDir(dataDir, projectRoot) {
  let nearest = dataDir;
  while (!existsSync(nearest)) nearest = path.dirname(nearest);
  accessSync(nearest, constants.W_OK); // on some file systems a recursive mkdir never comes back instead of failing
  const made = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!made || !isRoot()) return;
  const { uid, gid } = statSync(projectRoot);
  chownSync(dataDir, uid, gid);
}

/**
 * The system user the database runs as, for this DATA_DIR.
 * @param {string} dataDir
 * @param {string} projectRoot
 * @returns {Account | undefined} undefined: the user running the command
 */
export function accountFor(dataDir, projectRoot) {
  const account = databaseAccount([path.join(dataDir, 'postgres'), dataDir, projectRoot]);
  if (account) return account;
  // An ordinary user cannot use what an earlier start as root left to the database user.
  const inside = path.join(dataDir, 'postgres');
  const owner = existsSync(inside) ? statSync(inside).uid : undefined;
  if (owner !== undefined && process.getuid && owner !== process.getuid()) {
    throw new Problem(
      `Dữ liệu trong ${inside} thuộc về một người dùng khác (một lần chạy trước bằng root?): hãy chạy lại bằng người dùng đó, hoặc "sudo chown -R $(id -un) ${dataDir}".`,
      `The data in ${inside} belong to another user (an earlier start as root?): run the command as that user, or "sudo chown -R $(id -un) ${dataDir}".`,
    );
  }
  return undefined;
}

/**
 * The database user must be able to pass through DATA_DIR, not to read it.
 * @param {string} dataDir
 * @param {Account | undefined} account
 */
export function letThrough(dataDir, account) {
  if (!account) return;
  const { mode, uid } = statSync(dataDir);
  if (uid !== account.uid && (mode & 0o011) !== 0o011) chmodSync(dataDir, (mode & 0o7777) | 0o011);
}

/**
 * Where the cluster is kept: in DATA_DIR; where the database user cannot get there, in a folder outside any home that
 * is found again by the path of DATA_DIR. `remembered`: where the last start kept it.
 * @param {{ dataDir: string, projectRoot: string, account: Account | undefined, remembered?: string, say: Say }} options
 * @returns {string}
 */
export function chooseFolder({ dataDir, projectRoot, account, remembered, say }) {
  const inside = path.join(dataDir, 'postgres');
  if (canEnter(dataDir, account)) {
    if (existsSync(inside) || !remembered || !existsSync(remembered)) return inside;
    return remembered;
  }
  if (existsSync(inside)) {
    throw new Problem(
      `Người dùng "${account?.name}" của cơ sở dữ liệu không vào được ${inside} vì một thư mục phía trên đã bị đóng: hãy cho phép đi qua thư mục đó (chmod o+x), hoặc chạy bằng người dùng thường.`,
      `The database user "${account?.name}" cannot reach ${inside} because a folder above it is closed: let it through (chmod o+x), or run the command as an ordinary user.`,
    );
  }
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const cluster = path.join(sharedHome(), `${path.basename(projectRoot)}-${key}`, 'postgres');
  const known = existsSync(cluster);
  say(
    `Người dùng "${account?.name}" của cơ sở dữ liệu không vào được ${dataDir} (thư mục phía trên đóng với người khác), nên dữ liệu ${known ? 'nằm' : 'được đặt'} ở ${cluster}.`,
    `The database user "${account?.name}" cannot enter ${dataDir} (a folder above it is closed to others), so the data ${known ? 'are' : 'go'} in ${cluster}.`,
  );
  return cluster;
}
