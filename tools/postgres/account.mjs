// @ts-check
// PostgreSQL refuses to run as root. When root starts the product, the database runs as another system user, who must
// be able to reach the programs and the data.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Problem } from '../lib/messages.mjs';

/**
 * @typedef {{ uid: number, gid: number, name: string }} Account
 * The system user the database runs as. `undefined` elsewhere in these files means: the user running the command.
 */

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * @param {string} who name or number
 * @returns {Account | undefined}
 */
function lookUp(who) {
  const ask = (/** @type {string} */ flag) => {
    const result = spawnSync('id', [flag, who], { encoding: 'utf8' });
    return result.status === 0 ? result.stdout.trim() : undefined;
  };
  const [uid, gid, name] = [ask('-u'), ask('-g'), ask('-un')];
  if (!uid || !gid || !name || Number(uid) === 0) return undefined;
  return { uid: Number(uid), gid: Number(gid), name };
}

/**
 * @param {string} path
 * @returns {Account | undefined} the owner, when it is a known user other than root
 */
function ownerOf(path) {
  try {
    const { uid } = statSync(path);
    return uid === 0 ? undefined : lookUp(String(uid));
  } catch {
    return undefined;
  }
}

/**
 * The user the database runs as.
 * Order: whoever owns the data already, the owner of the project folder, `postgres` (made when missing), `nobody`.
 * @param {readonly string[]} owned paths whose owner is asked first, most telling first
 * @returns {Account | undefined} undefined: the user running the command, who is not root
 */
export function databaseAccount(owned) {
  if (!isRoot()) return undefined;
  for (const path of owned) {
    const owner = ownerOf(path);
    if (owner) return owner;
  }
  const existing = lookUp('postgres');
  if (existing) return existing;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '-g', 'postgres', 'postgres']);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new Problem(
    'Không tạo được người dùng hệ thống cho cơ sở dữ liệu: hãy chạy lệnh bằng người dùng thường (không phải root), hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.',
    'No system user could be made for the database: run the command as an ordinary user (not root), or point DATABASE_URL at an existing PostgreSQL.',
  );
}

/**
 * Options of child_process that make a program run as that user, with nothing of the caller's own environment in it
 * (a PGPORT or PGDATA left in the shell would otherwise change what the server does).
 * @param {Account | undefined} account
 */
export function runAs(account) {
  return {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/', LC_ALL: 'C', TZ: 'UTC' },
  };
}

/**
 * Whether that user can enter a folder: every folder above it must let them through.
 * @param {string} folder
 * @param {Account | undefined} account
 * @returns {boolean}
 */
export function canEnter(folder, account) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], runAs(account)).status === 0;
}
