import type { Block } from '@tiendo/contracts';
import type { Aggregation, Direction, IndicatorKind } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';
import type { PlanKey } from './period.queries.js';

/** One line of a form as it is kept. */
export interface FormRow {
  readonly block: Block;
  readonly position: number;
  readonly indicatorId: string;
  readonly indicatorCode: string;
  readonly indicatorName: string;
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** What its figures are, where that is stated (`indicatorKind`). */
  readonly kind: IndicatorKind | null;
  /** The least and greatest value the indicator can take; null: none. */
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
  /** The indicator whose figures weigh this one's. */
  readonly weightIndicatorId: string | null;
  readonly pillarCode: string | null;
  readonly cumulative: boolean;
}

/** The form of a plan, block by block, in its own order. */
export function formRows(manager: Manager, plan: PlanKey): Promise<FormRow[]> {
  return manager.query<FormRow[]>(
    `SELECT f.block, f.position, n.id AS "indicatorId", n.code AS "indicatorCode", n.name AS "indicatorName",
       n.measure_unit AS "measureUnit", n.direction, n.aggregation, n.kind,
       trim_scale(n.limit_low)::text AS "limitLow", trim_scale(n.limit_high)::text AS "limitHigh",
       n.carry_weight_indicator_id AS "weightIndicatorId", p.code AS "pillarCode", f.cumulative
     FROM form_line f
     JOIN indicator n ON n.province_id = f.province_id AND n.id = f.indicator_id
     LEFT JOIN pillar p ON p.province_id = f.province_id AND p.id = f.pillar_id
     WHERE f.province_id = $1 AND f.plan_id = $2 ORDER BY f.block, f.position, n.code`,
    [plan.provinceId, plan.planId],
  );
}
