import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type GivenProvince, startTestApp, type TestApp } from '../../../testing/index.js';

/** What foreign keys would refuse and wait for; triggers do it for a whole statement. */
describe('what an observation names', () => {
  let app: TestApp;
  let province: GivenProvince;
  let owner: pg.Client;
  let ids: { indicator: string; unit: string };

  beforeAll(async () => {
    app = await startTestApp();
    province = await app.given.province();
    ids = { indicator: (await app.given.indicator(province)).id, unit: (await app.given.unit(province)).id };
    owner = new pg.Client({ connectionString: app.config.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await app?.close();
  });

  const insert = (rows: readonly { indicator?: string; unit?: string; period?: string }[]) =>
    app.rows<{ id: string }>(
      `INSERT INTO observation (province_id, indicator_id, unit_id, period_id, as_of, value, grade, origin)
       SELECT $1, r.indicator, r.unit, r.period, '2024-06-01', 1, 'official', 'document'
       FROM jsonb_to_recordset($2::jsonb) AS r(indicator uuid, unit uuid, period uuid) RETURNING id`,
      [province.id, JSON.stringify(rows.map((row) => ({ ...ids, ...row })))],
    );

  it.each(['indicator', 'unit', 'period'])('exists: one unknown %s refuses the whole statement', async (parent) => {
    await expect(insert([{}, {}, { [parent]: randomUUID() }])).rejects.toMatchObject({
      driverError: { code: '23503', constraint: `fk_observation_${parent}` },
    });
    expect(await app.rows('SELECT id FROM observation WHERE province_id = $1', [province.id])).toEqual([]);
  });

  it('belongs to the same owner', async () => {
    const stranger = await app.given.unit(await app.given.province());
    await expect(insert([{ unit: stranger.id }])).rejects.toMatchObject({
      driverError: { constraint: 'fk_observation_unit' },
    });
  });

  it('is waited for while somebody takes it away', async () => {
    const { id } = await app.given.unit(province);
    await owner.query('BEGIN');
    await owner.query('DELETE FROM unit WHERE id = $1', [id]);
    const written = expect(insert([{ unit: id }])).rejects.toMatchObject({
      driverError: { constraint: 'fk_observation_unit' },
    });
    await eventually(async () =>
      expect(await app.rows('SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid IS NOT NULL')).toHaveLength(1),
    );
    await owner.query('COMMIT');
    await written;
  });

  it('neither goes nor takes another key while it is named', async () => {
    await insert([{}, {}]);
    for (const parent of ['indicator', 'unit'] as const) {
      const refused = { code: '23503', constraint: `fk_observation_${parent}` };
      for (const change of ['DELETE FROM', 'UPDATE']) {
        const set = change === 'UPDATE' ? 'SET id = gen_random_uuid()' : '';
        await expect(owner.query(`${change} ${parent} ${set} WHERE id = $1`, [ids[parent]])).rejects.toMatchObject(
          refused,
        );
      }
    }
    const free = await app.given.unit(province);
    expect((await owner.query('DELETE FROM unit WHERE id = $1', [free.id])).rowCount).toBe(1);
  });
});
