import type { Manager } from '../../../platform/database/index.js';
import { Indicator } from '../entities/indicator.entity.js';
import type { IndicatorRuleFields } from './indicator-rule.queries.js';

/** An indicator with the rule it was first given. */
export type IndicatorRow = Readonly<Pick<Indicator, 'id' | 'code' | 'name' | 'version'>> & IndicatorRuleFields;

const SELECT = `
  SELECT n.id, n.code, n.name, n.measure_unit AS "measureUnit", n.direction, n.aggregation, n.kind, n.carry_rule AS "carryRule",
    n.carry_weight_indicator_id AS "carryWeightId", trim_scale(n.limit_low)::text AS "limitLow", trim_scale(n.limit_high)::text AS "limitHigh",
    n.parent_indicator_id AS "parentId", n.part_kind AS "partKind", n.version
  FROM indicator n`;

/** Every indicator of an owner, by name. */
export function indicatorRows(manager: Manager, provinceId: string): Promise<IndicatorRow[]> {
  return manager.query<IndicatorRow[]>(
    `${SELECT} WHERE n.province_id = $1 ORDER BY n.name COLLATE "vi-x-icu", n.code`,
    [provinceId],
  );
}

/** One indicator by code, held until the transaction ends. */
export async function lockIndicator(manager: Manager, provinceId: string, code: string): Promise<IndicatorRow | null> {
  await manager.findOne(Indicator, {
    select: { provinceId: true, id: true },
    where: { provinceId, code },
    lock: { mode: 'pessimistic_write' },
  });
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
