// @ts-check
// A server with a throw-away database, as the hardening commands start it, and people signed in there.
import pg from 'pg';
import { startApp } from '../lib/app-process.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { ensureInstalled } from '../lib/install.mjs';

export const PASSWORD = 'Tre già măng mọc 2025';

/**
 * @typedef {object} Trial
 * @property {string} databaseUrl
 * @property {string} dataDir what the server keeps in files
 * @property {() => ReturnType<typeof startApp>} start the server, on the same database and files each time
 * @property {(sql: string, values?: readonly unknown[]) => Promise<Record<string, any>[]>} query as the database's owner,
 *   over a connection of its own: it survives a crash of the database
 */

/**
 * @param {import('../lib/lifetime.mjs').Lifetime} lifetime
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Trial>}
 */
export async function trial(lifetime, env = {}) {
  await ensureInstalled(lifetime);
  await ensureBuilt(lifetime);
  const { startTestPostgres } = await import('../postgres/test-postgres.mjs');
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { default: os } = await import('node:os');
  const { default: path } = await import('node:path');
  const postgres = await startTestPostgres({ durable: true });
  lifetime.onEnd(() => postgres.stop());
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tiendo-hardening-'));
  lifetime.onEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    databaseUrl: postgres.url,
    dataDir,
    start: async () => {
      const app = await startApp({
        databaseUrl: postgres.url,
        password: PASSWORD,
        dataDir,
        env: { TIENDO_VISITOR_READS_PER_MINUTE: '1000000000', TIENDO_ADMIN_PASSWORD: PASSWORD, ...env },
      });
      lifetime.onEnd(() => app.stop());
      return app;
    },
    query: async (sql, values = []) => {
      const client = new pg.Client({ connectionString: postgres.url });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query(sql, [...values])).rows;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}

/**
 * Signs in; answers the Cookie header.
 * @param {string} url
 * @param {string} username
 */
export async function signIn(url, username) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`Signing in as ${username}: ${answer.status}`);
  return cookie;
}
