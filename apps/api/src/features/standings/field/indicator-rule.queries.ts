import type { Aggregation, CarryRule, Direction, IndicatorKind } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';

/** How an indicator's figures go over to successors, and what they can be at least and at most. */
export interface IndicatorRuleRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** What its figures are, where that is stated (`indicatorKind`). */
  readonly kind: IndicatorKind | null;
  readonly carryRule: CarryRule;
  readonly carryWeightId: string | null;
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
}

/** Indicators with the rules they were first given, by id or by code; those that do not exist are left out. */
export function indicatorRows(
  manager: Manager,
  provinceId: string,
  { ids = null, code = null }: { ids?: readonly string[] | null; code?: string | null },
): Promise<IndicatorRuleRow[]> {
  return manager.query<IndicatorRuleRow[]>(
    `SELECT id, code, name, measure_unit AS "measureUnit", direction, aggregation, kind, carry_rule AS "carryRule",
       carry_weight_indicator_id AS "carryWeightId", trim_scale(limit_low)::text AS "limitLow",
       trim_scale(limit_high)::text AS "limitHigh"
     FROM indicator WHERE province_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))
       AND ($3::text IS NULL OR code = $3)`,
    [provinceId, ids, code],
  );
}
