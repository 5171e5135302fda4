import type { Manager } from '../../../platform/database/index.js';
import type { AggregateFigure } from '../entities/aggregate-figure.entity.js';

/** The figure of a whole block, put together from its units, as it is kept. */
export type AggregateRow = Readonly<Omit<AggregateFigure, 'provinceId' | 'periodId'>>;

/** Columns of an {@link AggregateRow}; the table is `a`. */
export const AGGREGATE_COLUMNS = `
  a.indicator_id AS "indicatorId", a.block, trim_scale(a.numerator)::text AS numerator,
  trim_scale(a.denominator)::text AS denominator, trim_scale(a.low)::text AS low, a.low_open AS "lowOpen",
  trim_scale(a.high)::text AS high, a.high_open AS "highOpen", a.reason, a.asked, a.reported`;

/** Kept aggregates of a period; `indicatorIds` narrows them. */
export function keptAggregates(
  manager: Manager,
  provinceId: string,
  periodId: string,
  indicatorIds: readonly string[] | null = null,
): Promise<AggregateRow[]> {
  return manager.query<AggregateRow[]>(
    `SELECT ${AGGREGATE_COLUMNS}
     FROM aggregate_figure a
     WHERE a.province_id = $1 AND a.period_id = $2 AND ($3::uuid[] IS NULL OR a.indicator_id = ANY($3))`,
    [provinceId, periodId, indicatorIds],
  );
}

/** Writes aggregates, new or in the place of those of the same blocks. */
export async function writeAggregates(
  manager: Manager,
  provinceId: string,
  periodId: string,
  rows: readonly AggregateRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO aggregate_figure (province_id, period_id, indicator_id, block, numerator, denominator, low, low_open,
       high, high_open, reason, asked, reported)
     SELECT $1, $2, r."indicatorId", r.block, r.numerator, r.denominator, r.low, r."lowOpen", r.high, r."highOpen",
       r.reason, r.asked, r.reported
     FROM jsonb_to_recordset($3::jsonb) AS r ("indicatorId" uuid, block text, numerator numeric, denominator numeric,
       low numeric, "lowOpen" boolean, high numeric, "highOpen" boolean, reason text, asked integer, reported integer)
     ON CONFLICT (province_id, period_id, indicator_id, block) DO UPDATE SET
       numerator = excluded.numerator, denominator = excluded.denominator, low = excluded.low,
       low_open = excluded.low_open, high = excluded.high, high_open = excluded.high_open, reason = excluded.reason,
       asked = excluded.asked, reported = excluded.reported`,
    [provinceId, periodId, JSON.stringify(rows)],
  );
}

/** Removes aggregates of a period that no plan asks for any more; `asked`: what any plan asks in it. */
export async function deleteUnaskedAggregates(
  manager: Manager,
  provinceId: string,
  periodId: string,
  asked: readonly Pick<AggregateRow, 'indicatorId' | 'block'>[],
): Promise<void> {
  await manager.query(
    `DELETE FROM aggregate_figure a WHERE a.province_id = $1 AND a.period_id = $2 AND NOT EXISTS (
       SELECT FROM unnest($3::uuid[], $4::text[]) AS f (indicator_id, block)
       WHERE f.indicator_id = a.indicator_id AND f.block = a.block)`,
    [provinceId, periodId, asked.map(({ indicatorId }) => indicatorId), asked.map(({ block }) => block)],
  );
}
