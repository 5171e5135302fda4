// @ts-check
// One PostgreSQL for the run, with one database that the application itself has migrated and filled with the sample.
// Test files that write work on a clone of it with an application of their own; one more serves all that only read. The
// applications are hosted by one process; the first, which fills the sample, starts as people start it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startApp } from '../../../tools/lib/app-process.mjs';
import { ensureChromium } from '../../../tools/lib/browser.mjs';
import { ROOT } from '../../../tools/lib/run.mjs';
import { startTestPostgres } from '../../../tools/postgres/test-postgres.mjs';
import { hostApp } from './support/hosted-app.mjs';

export default async function setUp() {
  for (const built of ['apps/api/dist/main.js', 'apps/web/dist/index.html']) {
    if (!existsSync(path.join(ROOT, built))) {
      throw new Error(`${built} is missing: run "npm run build" first (npm test does it by itself)`);
    }
  }
  rmSync(path.join(ROOT, 'apps/web/e2e/test-results'), { recursive: true, force: true });
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  process.env['TIENDO_E2E_PASSWORD'] = randomBytes(12).toString('base64url');

  const postgres = await startTestPostgres({ inMemory: true });
  Object.assign(globalThis, { tiendoBrowserPostgres: postgres });
  process.env['TIENDO_E2E_SERVER'] = postgres.url;
  const files = mkdtempSync(path.join(os.tmpdir(), 'tiendo-browser-files-'));
  process.env['TIENDO_E2E_FILES'] = files;
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const databaseUrl = (/** @type {string} */ name) =>
    Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  await client.query('CREATE DATABASE template_browser');
  const password = process.env['TIENDO_E2E_PASSWORD'];
  const first = await startApp({ databaseUrl: databaseUrl('template_browser'), password, dataDir: files });
  await first.stop();
  // As autovacuum, which is off here, leaves it within a minute.
  const inTemplate = new pg.Client({ connectionString: databaseUrl('template_browser') });
  await inTemplate.connect();
  await inTemplate.query('VACUUM (ANALYZE)');
  await inTemplate.end();
  await client.query('CREATE DATABASE browser_readers TEMPLATE template_browser STRATEGY file_copy');
  await client.end();
  const host = fork(path.join(import.meta.dirname, 'support/app-host.mjs'), {
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  Object.assign(globalThis, { tiendoBrowserHost: host });
  const [address] = await once(host, 'message');
  process.env['TIENDO_E2E_HOST'] = address;
  process.env['TIENDO_E2E_READERS'] = await hostApp(databaseUrl('browser_readers'), files);
}
