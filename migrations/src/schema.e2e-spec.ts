import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { hasInstalledPostgres, startTestPostgres } from '../../tools/lib/test-postgres.mjs';
import { migrations } from './index.js';

/** The oldest server the product promises to run on. */
const OLDEST_MAJOR = 15;
const SOURCES = fileURLToPath(new URL('../../apps/api/src/', import.meta.url));

const servers = [
  { name: 'the embedded PostgreSQL', major: undefined },
  ...(hasInstalledPostgres(OLDEST_MAJOR)
    ? [{ name: `PostgreSQL ${OLDEST_MAJOR}`, major: OLDEST_MAJOR as number | undefined }]
    : []),
];

/** Every entity class of the API, found by file name, so that none can be left out of the comparison. */
async function entitiesOf(folder: string): Promise<(new () => object)[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(folder, file)).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((value): value is new () => object => typeof value === 'function'),
  );
}

describe.each(servers)('the schema on $name', ({ major }) => {
  let server: { url: string; stop: () => Promise<void> };
  let source: DataSource;

  const tables = async (): Promise<string[]> =>
    (
      await source.query<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
      )
    ).map((row) => row.name);

  beforeAll(async () => {
    server = await startTestPostgres(major === undefined ? {} : { major });
    source = await new DataSource({
      type: 'postgres',
      url: server.url,
      migrations,
      entities: await entitiesOf(SOURCES),
      synchronize: false,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
    }).initialize();
  }, 60_000);

  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  it('comes up from empty, goes down to empty and comes up the same again', async () => {
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(migrations.length);
    const first = await tables();
    expect(first).toEqual(expect.arrayContaining(['province', 'plan', 'item_version', 'status_entry', 'audit_event']));
    for (let step = 0; step < migrations.length; step += 1) await source.undoLastMigration({ transaction: 'each' });
    expect(await tables()).toEqual(['migrations']);
    await source.runMigrations({ transaction: 'each' });
    expect(await tables()).toEqual(first);
  }, 60_000);

  it('has an entity for every table', async () => {
    const declared = source.entityMetadatas.map((entity) => entity.tableName);
    expect([...declared, 'migrations'].sort()).toEqual((await tables()).sort());
  });

  it('is what the entities declare: TypeORM has nothing to change', async () => {
    const pending = await source.driver.createSchemaBuilder().log();
    expect(pending.upQueries.map((query) => query.query)).toEqual([]);
  }, 60_000);

  it('puts the owner first in every key of an owned table', async () => {
    const offenders = await source.query<{ name: string }[]>(
      `SELECT c.conname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
       JOIN pg_attribute owner ON owner.attrelid = t.oid AND owner.attname = 'province_id'
       WHERE c.contype IN ('p', 'u') AND t.relnamespace = 'public'::regnamespace AND c.conkey[1] <> owner.attnum
         AND t.relname <> 'plan_slug'`,
    );
    expect(offenders).toEqual([]);
  });

  it('notices a column that an entity does not know', async () => {
    await source.query('ALTER TABLE goal ADD COLUMN colour text');
    const pending = await source.driver.createSchemaBuilder().log();
    await source.query('ALTER TABLE goal DROP COLUMN colour');
    expect(pending.upQueries.map((query) => query.query).join()).toContain('colour');
  }, 60_000);
});
