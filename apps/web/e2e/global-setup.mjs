// @ts-check
// One PostgreSQL for the run, with one database that the application itself has migrated and filled with the sample;
// every test file works on a clone of it.
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startApp } from '../../../tools/lib/app-process.mjs';
import { ensureChromium } from '../../../tools/lib/browser.mjs';
import { ROOT } from '../../../tools/lib/run.mjs';
import { startTestPostgres } from '../../../tools/postgres/test-postgres.mjs';

export default async function setUp() {
  for (const built of ['apps/api/dist/main.js', 'apps/web/dist/index.html']) {
    if (!existsSync(path.join(ROOT, built))) {
      throw new Error(`${built} is missing: run "npm run build" first (npm test does it by itself)`);
    }
  }
  rmSync(path.join(ROOT, 'apps/web/e2e/test-results'), { recursive: true, force: true });
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  process.env['TIENDO_E2E_PASSWORD'] = randomBytes(12).toString('base64url');

  const postgres = await startTestPostgres();
  Object.assign(globalThis, { tiendoBrowserPostgres: postgres });
  process.env['TIENDO_E2E_SERVER'] = postgres.url;
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('CREATE DATABASE template_browser');
  await client.end();

  const url = new URL(postgres.url);
  url.pathname = '/template_browser';
  const app = await startApp({ databaseUrl: url.href, password: process.env['TIENDO_E2E_PASSWORD'] });
  await app.stop();
}
