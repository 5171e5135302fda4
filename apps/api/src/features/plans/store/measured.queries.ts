import type { Manager } from '../../../platform/database/index.js';
import type { Item } from '../entities/item.entity.js';
import type { Measure } from '../entities/measure.entity.js';

type PlanKey = Pick<Item, 'provinceId' | 'planId'>;
type MeasuredIndicator = Pick<Measure, 'indicatorId'>;
/** A plan that measures an indicator, with the items that do. */
export type MeasuringPlan = PlanKey & { readonly itemIds: readonly Item['id'][] };

/** The indicator of this code when a measure of the plan refers to it. */
export async function measuredIndicator(
  manager: Manager,
  plan: Readonly<PlanKey>,
  code: string,
): Promise<MeasuredIndicator | null> {
  const rows = await manager.query<MeasuredIndicator[]>(
    `SELECT n.id AS "indicatorId"
     FROM indicator n
     JOIN measure m ON m.province_id = n.province_id AND m.indicator_id = n.id
     JOIN item_version v ON v.province_id = m.province_id AND v.id = m.version_id
     JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id
     WHERE n.province_id = $1 AND i.plan_id = $2 AND n.code = $3
     LIMIT 1`,
    [plan.provinceId, plan.planId, code],
  );
  return rows[0] ?? null;
}

/** Every published plan of the owner that measures this indicator, in one order, so that two writers never wait crosswise. */
export function plansMeasuring(manager: Manager, provinceId: string, indicatorId: string): Promise<MeasuringPlan[]> {
  return manager.query<MeasuringPlan[]>(
    `SELECT i.plan_id AS "planId", i.province_id AS "provinceId", array_agg(DISTINCT i.id::text) AS "itemIds"
     FROM measure m
     JOIN item_version v ON v.province_id = m.province_id AND v.id = m.version_id
     JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id
     WHERE m.province_id = $1 AND m.indicator_id = $2 GROUP BY 1, 2 ORDER BY 1`,
    [provinceId, indicatorId],
  );
}
