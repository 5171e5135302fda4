import type { Aggregation, Day, Direction, IndicatorKind } from '@tiendo/indicators';
import type { FormLineInTime } from '@tiendo/indicators/periods';
import { BLOCK_CODES, BLOCKS } from '@tiendo/indicators/succession';
import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import type { FormLine } from './entities/form-line.entity.js';
import type { PlanKey } from './plan-key.js';

/** One line of a form as it is kept. */
export interface FormRow extends Readonly<
  Pick<FormLine, 'position' | 'indicatorId' | 'cumulative' | 'askedFrom' | 'askedUntil'>
> {
  /** The block that is asked, or the one that the unit is in. */
  readonly block: Block;
  /** The only unit it is asked of; null: every unit of the block. */
  readonly unit: LineUnit | null;
  /** Who supplies its figures; null: each unit its own. */
  readonly supplier: LineUnit | null;
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
}

/** A unit beside a line. */
export interface LineUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Whether a line `f` is asked in a period that ends on `day`; `isAskedOn` in SQL. */
export const askedOn = (day: string): string =>
  `coalesce(f.asked_from <= ${day}, true) AND coalesce(f.asked_until >= ${day}, true)`;

/** The block that a line `f` stands in, its unit being `u`; null: the unit's kind is in none. */
export const BLOCK_OF_LINE = `coalesce(f.block, CASE ${BLOCK_CODES.map(
  (block) => `WHEN u.kind IN (${BLOCKS[block].map((kind) => `'${kind}'`).join(', ')}) THEN '${block}'`,
).join(' ')} END)`;
/** The unit that a line `f` asks, if it asks one only. */
export const UNIT_OF_LINE = 'LEFT JOIN unit u ON u.province_id = f.province_id AND u.id = f.unit_id';
/** Whether the only unit of a line, where it has one, exists on `day` and is in a block. */
export const unitIsThere = (day: string): string =>
  `(f.unit_id IS NULL OR (${BLOCK_OF_LINE} IS NOT NULL
     AND coalesce(u.valid_from <= ${day}, true) AND coalesce(u.valid_to >= ${day}, true)))`;

/** Every line that a form ever had, with the days it is asked on. */
export function formLines(manager: Manager, plan: PlanKey): Promise<FormLineInTime[]> {
  return manager.query<FormLineInTime[]>(
    `SELECT ${BLOCK_OF_LINE} AS block, f.unit_id AS "unitId",
       f.supplier_unit_id AS "supplierUnitId", f.indicator_id AS "indicatorId", p.code AS "pillarCode",
       f.cumulative, f.position, f.asked_from::text AS "askedFrom", f.asked_until::text AS "askedUntil"
     FROM form_line f ${UNIT_OF_LINE}
     LEFT JOIN pillar p ON p.province_id = f.province_id AND p.id = f.pillar_id
     WHERE f.province_id = $1 AND f.plan_id = $2
     ORDER BY 1, f.position, f.indicator_id, f.unit_id, f.asked_from NULLS FIRST`,
    [plan.provinceId, plan.planId],
  );
}

/** A line that one unit supplies for others in a period. */
export interface SuppliedLine extends Readonly<Pick<FormLine, 'indicatorId' | 'unitId'>> {
  readonly periodId: string;
  /** null: a connected system, and no unit owes the figure. */
  readonly supplierId: string | null;
  /** The only units of the block that the system supplies; null: all of them. */
  readonly unitIds: readonly string[] | null;
  readonly block: Block;
}

/** What a connected system supplies: figures on these indicators of these units (null: of all). */
export interface SystemReach {
  readonly indicatorIds: readonly string[];
  readonly unitIds: readonly string[] | null;
}

/** The lines of a plan that name a supplier, or that a system supplies, in each of these periods that asks them. */
export function suppliedLines(
  manager: Manager,
  plan: PlanKey,
  periodIds: readonly string[],
  systems: readonly SystemReach[],
): Promise<SuppliedLine[]> {
  return manager.query<SuppliedLine[]>(
    `SELECT d.id AS "periodId", f.indicator_id AS "indicatorId", f.supplier_unit_id AS "supplierId",
       ${BLOCK_OF_LINE} AS block, f.unit_id AS "unitId", NULL::uuid[] AS "unitIds"
     FROM form_line f ${UNIT_OF_LINE}
     JOIN period d ON d.province_id = f.province_id AND d.id = ANY($3::uuid[])
     WHERE f.province_id = $1 AND f.plan_id = $2 AND f.supplier_unit_id IS NOT NULL
       AND ${askedOn('d.ends_on')} AND ${unitIsThere('d.ends_on')}
     UNION ALL
     SELECT d.id, f.indicator_id, NULL, ${BLOCK_OF_LINE}, f.unit_id, x."unitIds"
     FROM form_line f ${UNIT_OF_LINE}
     JOIN jsonb_to_recordset($4::jsonb) AS x ("indicatorIds" uuid[], "unitIds" uuid[])
       ON f.indicator_id = ANY(x."indicatorIds")
     JOIN period d ON d.province_id = f.province_id AND d.id = ANY($3::uuid[])
     WHERE f.province_id = $1 AND f.plan_id = $2 AND ${askedOn('d.ends_on')} AND ${unitIsThere('d.ends_on')}`,
    [plan.provinceId, plan.planId, periodIds, JSON.stringify(systems)],
  );
}

/** The form of a plan in periods that end on these days, by that day: block by block, in its own order. */
export async function formRows(
  manager: Manager,
  plan: PlanKey,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, readonly FormRow[]>> {
  const rows = await manager.query<(FormRow & { endsOn: Day })[]>(
    `SELECT d.day::text AS "endsOn", ${BLOCK_OF_LINE} AS block, f.position,
       CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) END AS unit,
       CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'code', s.code, 'name', s.name) END AS supplier, n.id AS "indicatorId", n.code AS "indicatorCode", n.name AS "indicatorName",
       n.measure_unit AS "measureUnit", n.direction, n.aggregation, n.kind,
       trim_scale(n.limit_low)::text AS "limitLow", trim_scale(n.limit_high)::text AS "limitHigh",
       n.carry_weight_indicator_id AS "weightIndicatorId", p.code AS "pillarCode", f.cumulative,
       f.asked_from::text AS "askedFrom", f.asked_until::text AS "askedUntil"
     FROM unnest($3::date[]) AS d(day) CROSS JOIN form_line f ${UNIT_OF_LINE}
     LEFT JOIN unit s ON s.province_id = f.province_id AND s.id = f.supplier_unit_id
     JOIN indicator n ON n.province_id = f.province_id AND n.id = f.indicator_id
     LEFT JOIN pillar p ON p.province_id = f.province_id AND p.id = f.pillar_id
     WHERE f.province_id = $1 AND f.plan_id = $2 AND ${askedOn('d.day')} AND ${unitIsThere('d.day')}
     ORDER BY d.day, 2, f.position, n.code, u.official_order, u.code`,
    [plan.provinceId, plan.planId, [...new Set(days)]],
  );
  const byDay = new Map<Day, FormRow[]>(days.map((day) => [day, []]));
  for (const { endsOn, ...row } of rows) byDay.get(endsOn)?.push(row);
  return byDay;
}
