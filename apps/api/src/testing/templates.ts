import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { fastifyAdapter } from '../configure-app.js';
import { Config } from '../platform/config/config.js';
import { migrate } from '../platform/database/index.js';

/** Password of every account the tests make or load. */
export const TEST_PASSWORD = 'Mật khẩu kiểm thử 2024';

/** `empty`: migrated, no row. `sample`: with everything data/ holds and its accounts. */
export type Template = 'empty' | 'sample';

const LOCK = 4_217;

/** Address of a database on the test server. */
export function urlOfDatabase(name: string): string {
  const server = process.env['TIENDO_TEST_SERVER'];
  if (!server) throw new Error('TIENDO_TEST_SERVER is not set: run these tests through Jest with its global setup');
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL as the superuser: on the server itself, outside any test's database, unless one is named. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
  const client = new pg.Client({ connectionString: urlOfDatabase(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Settings of a test's application. */
export function testConfig(databaseUrl: string, environment: Record<string, string> = {}): Config {
  return Config.parse({
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(process.env['TIENDO_TEST_DATA'] ?? tmpdir(), new URL(databaseUrl).pathname.slice(1)),
    DATABASE_POOL_SIZE: '5',
    PORT: '0',
    TIENDO_SAMPLE: 'off',
    TIENDO_JOBS: 'off',
    // Tests come from one address and their clock stands; those of the limit set their own.
    TIENDO_VISITOR_READS_PER_MINUTE: '1000000',
    TIENDO_DEMO_PASSWORD: TEST_PASSWORD,
    ...environment,
  });
}

/** A fresh database cloned from a template file by file (half the time of copying through the log), made on first use whichever worker comes first. */
export async function cloneDatabase(template: Template): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await ensure(client, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_${template} STRATEGY file_copy`);
  });
  return name;
}

/** Removes a test's database, whoever is still connected. */
export async function dropDatabase(name: string): Promise<void> {
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Makes a template unless it is there; who asks for another one does not wait meanwhile. */
async function ensure(client: pg.Client, template: Template): Promise<void> {
  if (await exists(client, template)) return;
  await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK, template]);
  try {
    if (!(await exists(client, template))) await make(client, template);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK, template]);
  }
}

async function exists(client: pg.Client, template: Template): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [`template_${template}`]);
  return rowCount === 1;
}

async function make(client: pg.Client, template: Template): Promise<void> {
  const making = `making_${template}`;
  await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  if (template === 'empty') {
    await client.query(`CREATE DATABASE ${making}`);
    await migrate(urlOfDatabase(making));
  } else {
    await ensure(client, 'empty');
    await client.query(`CREATE DATABASE ${making} TEMPLATE template_empty`);
    await fillWithSample(making);
    // As autovacuum leaves it within a minute: without statistics the planner takes each table for a handful of rows.
    await onServer((there) => there.query('VACUUM (ANALYZE)'), making);
  }
  await client.query(`ALTER DATABASE ${making} RENAME TO template_${template}`);
}

async function fillWithSample(name: string): Promise<void> {
  const { loadSample } = await import('../sample/load-sample.js');
  const config = testConfig(urlOfDatabase(name), { TIENDO_SAMPLE: 'on' });
  const module = await Test.createTestingModule({ imports: [AppModule.with(config)] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(config), { logger: ['error'] });
  await app.init();
  await loadSample(app);
  await app.close();
}
