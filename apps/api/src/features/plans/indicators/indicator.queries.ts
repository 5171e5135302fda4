import type { IndicatorRule } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';

export type IndicatorRow = IndicatorRule & { id: string };

const SELECT = `
  SELECT n.id, n.code, n.name, n.measure_unit AS "measureUnit", n.direction, n.aggregation, n.carry_rule AS "carryRule",
    w.code AS "carryWeight", trim_scale(n.limit_low)::text AS "limitLow", trim_scale(n.limit_high)::text AS "limitHigh",
    n.version
  FROM indicator n
  LEFT JOIN indicator w ON w.province_id = n.province_id AND w.id = n.carry_weight_indicator_id`;

/** Every indicator of an owner, by name. */
export function indicatorRows(manager: Manager, provinceId: string): Promise<IndicatorRow[]> {
  return manager.query<IndicatorRow[]>(
    `${SELECT} WHERE n.province_id = $1 ORDER BY n.name COLLATE "vi-x-icu", n.code`,
    [provinceId],
  );
}

/** One indicator by code, held until the transaction ends. */
export async function lockIndicator(manager: Manager, provinceId: string, code: string): Promise<IndicatorRow | null> {
  await manager.query('SELECT 1 FROM indicator WHERE province_id = $1 AND code = $2 FOR UPDATE', [provinceId, code]);
  return indicatorByCode(manager, provinceId, code);
}

/** One indicator by code. */
export async function indicatorByCode(
  manager: Manager,
  provinceId: string,
  code: string,
): Promise<IndicatorRow | null> {
  const rows = await manager.query<IndicatorRow[]>(`${SELECT} WHERE n.province_id = $1 AND n.code = $2`, [
    provinceId,
    code,
  ]);
  return rows[0] ?? null;
}

/** Writes the rules of an indicator and moves its version on. */
export async function updateIndicator(
  manager: Manager,
  provinceId: string,
  indicator: IndicatorRow,
  carryWeightId: string | null,
): Promise<void> {
  await manager.query(
    `UPDATE indicator SET direction = $3, aggregation = $4, carry_rule = $5, carry_weight_indicator_id = $6,
       limit_low = $7, limit_high = $8, version = version + 1 WHERE province_id = $1 AND id = $2`,
    [
      provinceId,
      indicator.id,
      indicator.direction,
      indicator.aggregation,
      indicator.carryRule,
      carryWeightId,
      indicator.limitLow,
      indicator.limitHigh,
    ],
  );
}
