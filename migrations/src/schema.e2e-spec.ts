import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../../apps/api/src/entities.js';
import { hasInstalledPostgres, startTestPostgres } from '../../tools/postgres/test-postgres.mjs';
import { migrations } from './index.js';

/** The oldest server the product promises to run on. */
const OLDEST_MAJOR = 15;

const servers = [
  { name: 'the embedded PostgreSQL', major: undefined },
  ...(hasInstalledPostgres(OLDEST_MAJOR)
    ? [{ name: `PostgreSQL ${OLDEST_MAJOR}`, major: OLDEST_MAJOR as number | undefined }]
    : []),
];

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
    server = await startTestPostgres({ inMemory: true, ...(major !== undefined && { major }) });
    source = await new DataSource({
      type: 'postgres',
      url: server.url,
      migrations,
      entities: [...ENTITIES],
      synchronize: false,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
    }).initialize();
  });

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
  });

  it('has an entity for every table', async () => {
    const declared = source.entityMetadatas.map((entity) => entity.tableName);
    expect([...declared, 'migrations'].sort()).toEqual((await tables()).sort());
  });

  it('is what the entities declare: TypeORM has nothing to change', async () => {
    const pending = await source.driver.createSchemaBuilder().log();
    expect(pending.upQueries.map((query) => query.query)).toEqual([]);
  });

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
  });
});
