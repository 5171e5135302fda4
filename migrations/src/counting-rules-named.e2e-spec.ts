import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { startTestPostgres } from '../../tools/postgres/test-postgres.mjs';
import { CountingRulesNamed1768000024000 } from './1768000024000-counting-rules-named.js';
import { migrations } from './index.js';

const PROVINCE = '00000000-0000-4000-8000-000000000001';
const PLAN = '00000000-0000-4000-8000-000000000002';
const BEFORE = migrations.slice(0, migrations.indexOf(CountingRulesNamed1768000024000));

/** In the order of recording: the day, the rule that was stored, and whether the amendment named it. */
const VERSIONS: readonly [string, string, boolean][] = [
  ['2024-02-01', '{"rule": 1}', true],
  ['2024-06-01', '{"rule": 1}', false],
  ['2024-05-01', '{"rule": 2}', true],
  ['2024-07-01', '{"rule": 1}', false],
  ['2024-08-01', '{"rule": 3}', true],
  ['2024-01-15', '{"rule": 1}', false],
];

describe('copies of the counting rule in amendments', () => {
  let server: { url: string; stop: () => Promise<void> };
  let source: DataSource;
  beforeAll(async () => {
    server = await startTestPostgres({ inMemory: true });
    source = await new DataSource({ type: 'postgres', url: server.url, migrations: BEFORE }).initialize();
    await source.runMigrations();
    await source.query(`
      INSERT INTO province (id, code, name, name_key) VALUES ('${PROVINCE}', 'p', 'P', 'p');
      INSERT INTO plan (province_id, id, slug, code, title, search_key, issuer, issued_on, year, starts_on, ends_on)
        VALUES ('${PROVINCE}', '${PLAN}', 's', 'c', 't', 't', 'i', '2024-01-01', 2024, '2024-01-01', '2024-12-31');`);
    for (const [day, policy] of VERSIONS) {
      await source.query(
        'INSERT INTO plan_version (province_id, plan_id, effective_on, policy) VALUES ($1, $2, $3, $4)',
        [...[PROVINCE, PLAN, day, policy]],
      );
    }
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  const stored = () =>
    source.query<{ policy: unknown }[]>('SELECT policy FROM plan_version ORDER BY seq') as Promise<
      { policy: unknown }[]
    >;

  it('are taken out, rules that were named stay, and the way back copies again', async () => {
    const migration = new CountingRulesNamed1768000024000();
    const runner = source.createQueryRunner();
    await migration.up(runner);
    expect((await stored()).map(({ policy }) => policy !== null)).toEqual(VERSIONS.map(([, , isNamed]) => isNamed));
    await expect(source.query('UPDATE plan_version SET note = null')).rejects.toThrow(/^append-only: /);
    await migration.down(runner);
    expect((await stored()).every(({ policy }) => policy !== null)).toBe(true);
    await runner.release();
  });
});
