// @ts-check
// Databases with a simulated country in them, and the product on each.
import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../tools/postgres/embedded-postgres.mjs';
import { ROOT } from '../tools/lib/run.mjs';
import { startTestPostgres } from '../tools/postgres/test-postgres.mjs';

export const API = '/api/v1';
export const PLAN = 'quoc-gia-mau-2025';
/** Of every account of the sample there. */
export const PASSWORD = process.env['TIENDO_DEMO_PASSWORD'] ?? 'Đo tốc độ 2024 – bench';

/** @typedef {{ url: string, cookie: string, observations: number, seconds: number, makingSeconds: number, askedFirst: Record<string, number>, pool: pg.Pool, memory: () => Promise<{ peak: number }>, stop: () => Promise<void> }} Country */

/**
 * A throw-away server, or the embedded one of a folder.
 * @param {string | null} dataDir
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openServer(dataDir) {
  if (dataDir === null) return startTestPostgres();
  return startEmbeddedPostgres({
    dataDir: path.resolve(dataDir),
    projectRoot: ROOT,
    say: (_, en) => console.error(en),
  });
}

/**
 * The product on a database of its own with a part of the country; `loaded`: on the database given, which holds it.
 * @param {string} serverUrl
 * @param {'province' | 'tenth' | 'national' | 'loaded'} scale
 * @param {readonly string[]} [asked] told of each: how long the first answer took, in milliseconds
 * @param {Readonly<Record<string, string>>} [environment] of the server, beyond what it always has
 * @returns {Promise<Country>}
 */
export async function country(serverUrl, scale, asked = [], environment = {}) {
  const url = new URL(serverUrl);
  if (scale !== 'loaded') {
    await administer(serverUrl, `DROP DATABASE IF EXISTS bench_${scale}`, `CREATE DATABASE bench_${scale}`);
    url.pathname = `/bench_${scale}`;
  }
  const child = fork(path.join(import.meta.dirname, 'scale-server.mjs'), {
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      NODE_ENV: 'production',
      BENCH_SCALE: scale,
      TIENDO_SAMPLE: 'on',
      TIENDO_VISITOR_READS_PER_MINUTE: '1000000000',
      TIENDO_DEMO_PASSWORD: PASSWORD,
      TIENDO_ADMIN_PASSWORD: PASSWORD,
      ...environment,
    },
  });
  const ready = await new Promise((resolve, reject) => {
    child.on('message', (/** @type {{ loading?: string, url?: string }} */ message) => {
      if (message.loading) console.error(message.loading);
      else resolve(message);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  const response = await fetch(`${ready.url}${API}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'committee', password: PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`Signing in: ${response.status}`);
  /** @type {Record<string, number>} */
  const askedFirst = {};
  for (const one of asked) {
    const start = performance.now();
    await (await fetch(`${ready.url}${one}`, { headers: { cookie } })).arrayBuffer();
    askedFirst[one] = performance.now() - start;
  }
  const pool = new pg.Pool({ connectionString: url.href, max: 10 });
  return {
    ...ready,
    cookie,
    askedFirst,
    pool,
    memory: () =>
      new Promise((resolve) => {
        child.once('message', resolve);
        child.send({ memory: true });
      }),
    stop: async () => {
      await pool.end();
      if (child.connected) child.send({ end: true });
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
      if (scale !== 'loaded') await administer(serverUrl, `DROP DATABASE bench_${scale}`);
    },
  };
}

/** @param {string} url @param {readonly string[]} statements */
async function administer(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
