// @ts-check
// What bulk loading is held against: bare rows by COPY into a table without keys, then upserted into one with a key.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * Rows a second; the best of three.
 * @param {import('pg').Pool} pool
 * @param {number} count
 * @returns {Promise<number>}
 */
export async function copyThenUpsert(pool, count) {
  const rows = Array.from({ length: count }, () => `${randomUUID()}\t${randomUUID()}\t2025-12-31\t21\t30\texact\n`);
  const columns = 'unit_id uuid, indicator_id uuid, as_of date, numerator numeric, denominator numeric, qualifier text';
  const client = await pool.connect();
  let best = 0;
  try {
    for (let turn = 0; turn < 3; turn += 1) {
      await client.query(`CREATE TABLE bench_staging (${columns})`);
      await client.query(`CREATE TABLE bench_rows (${columns}, PRIMARY KEY (unit_id, indicator_id))`);
      const began = performance.now();
      await client.query('BEGIN');
      await pipeline(Readable.from(rows), client.query(copyFrom('COPY bench_staging FROM STDIN')));
      await client.query(
        `INSERT INTO bench_rows SELECT * FROM bench_staging ON CONFLICT (unit_id, indicator_id)
         DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator`,
      );
      await client.query('COMMIT');
      best = Math.max(best, (1000 * count) / (performance.now() - began));
      await client.query('DROP TABLE bench_staging, bench_rows');
    }
  } finally {
    client.release();
  }
  return best;
}
