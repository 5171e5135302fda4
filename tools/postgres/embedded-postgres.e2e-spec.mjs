// @ts-check
// The embedded PostgreSQL after everything that can happen to it between two starts.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { canEnter, databaseAccount } from './account.mjs';
import { sharedHome } from './binaries.mjs';
import { waitForExit } from '../lib/process-identity.mjs';

/** @typedef {import('./embedded-postgres.mjs').EmbeddedPostgres} EmbeddedPostgres */

/** @type {string} */
let dataDir;
/** @type {EmbeddedPostgres[]} */
let running = [];
/** @type {string[]} */
let told = [];

/** @param {{ isOwned?: () => boolean }} [options] */
async function start(options) {
  told = [];
  const say = (/** @type {string} */ _vi, /** @type {string} */ en) => told.push(en);
  const database = await startEmbeddedPostgres({ dataDir, projectRoot: path.dirname(dataDir), say, ...options });
  running.push(database);
  return database;
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Kills a server the hard way, as a power cut would.
 * @param {EmbeddedPostgres} database
 */
async function kill(database) {
  const children = await query(database.url, 'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
  for (const { pid } of [{ pid: database.pid }, ...children]) process.kill(pid, 'SIGKILL');
  await waitForExit(database.pid, 5000);
}

describe('startEmbeddedPostgres', () => {
  beforeEach(() => {
    const account = databaseAccount([]);
    const parent = canEnter(os.tmpdir(), account) ? os.tmpdir() : sharedHome();
    const project = mkdtempSync(path.join(parent, 'tiendo-embedded-'));
    chmodSync(project, 0o711);
    dataDir = path.join(project, 'data');
  });

  afterEach(async () => {
    for (const database of running) await database.stop();
    running = [];
    rmSync(path.dirname(dataDir), { recursive: true, force: true });
  });

  it('keeps the data, the port and the password from start to start', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS figure');
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT figure FROM kept')).toEqual([{ figure: 7 }]);
    const [settings] = await query(
      second.url,
      `SELECT current_setting('listen_addresses') AS host, current_setting('server_encoding') AS encoding,
              current_setting('lc_collate', true) AS collate, current_setting('data_directory') AS folder`,
    );
    expect(settings).toMatchObject({ host: '127.0.0.1', encoding: 'UTF8' });
  });

  it('starts afresh where making the database was cut off', async () => {
    const unfinished = path.join(dataDir, 'postgres.unfinished-0badc0de');
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(path.join(unfinished, 'PG_VERSION'), '18\n');
    const database = await start();
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('recovers after the server was killed', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS figure');
    await kill(first);
    await first.lost;
    const second = await start();
    expect(await query(second.url, 'SELECT figure FROM kept')).toEqual([{ figure: 7 }]);
  });

  it('is not misled when the number of the killed server belongs to another program', async () => {
    const first = await start();
    await kill(first);
    const folder = path.join(dataDir, 'postgres');
    const noted = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    writeFileSync(path.join(folder, 'postmaster.pid'), [String(process.pid), ...noted.slice(1)].join('\n'));
    const second = await start();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('goes on with the server that a killed command left running, and stops it at the end', async () => {
    const left = await start();
    const adopted = await start({ isOwned: () => false });
    expect(adopted).toMatchObject({ pid: left.pid, reused: false });
    expect(told.join()).toContain('cut off');
    await adopted.stop();
    expect(await waitForExit(left.pid, 100)).toBe(true);
  });

  it('leaves running what another command looks after', async () => {
    const owner = await start();
    const guest = await start({ isOwned: () => true });
    expect(guest.reused).toBe(true);
    await guest.stop();
    expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('finds its way back into data whose password was lost', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS figure');
    await first.stop();
    rmSync(path.join(dataDir, 'database.json'));
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, 'SELECT figure FROM kept')).toEqual([{ figure: 7 }]);
  });

  it('says what to do when DATA_DIR is a file', async () => {
    writeFileSync(dataDir, '');
    await expect(start()).rejects.toMatchObject({ name: 'Problem', en: expect.stringContaining('DATA_DIR') });
    expect(existsSync(dataDir)).toBe(true);
  });
});
