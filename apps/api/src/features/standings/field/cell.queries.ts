import type { Block } from '@tiendo/contracts';
import type { Aggregation, CarryRule, Direction, Grade, Qualifier, Recorded } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';

/** Stands for the province as a whole where a unit's id would stand. */
export const WHOLE_PROVINCE_ID = '00000000-0000-0000-0000-000000000000';

/** The figure that speaks for a unit on an indicator in a period. Decimals as text without trailing zeros. */
export interface CellRow {
  readonly periodId: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly asOf: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: Qualifier;
  readonly outcome: 'noOccurrence' | 'notApplicable' | null;
  readonly grade: Grade;
}

const CELL = `
  f.period_id AS "periodId", f.indicator_id AS "indicatorId", f.as_of::text AS "asOf",
  trim_scale(f.numerator)::text AS numerator, trim_scale(f.denominator)::text AS denominator,
  trim_scale(f.value)::text AS value, f.qualifier, f.outcome, f.grade`;

export interface CellFilter {
  readonly provinceId: string;
  readonly periodIds: readonly string[];
  readonly indicatorIds: readonly string[];
  /** Null: of every unit. */
  readonly unitIds: readonly string[] | null;
}

const SELECTED = `
  f.province_id = $1 AND f.period_id = ANY($2::uuid[]) AND f.indicator_id = ANY($3::uuid[])`;

/** Figures as they are kept now. */
export function cellRows(manager: Manager, filter: CellFilter): Promise<CellRow[]> {
  return manager.query<CellRow[]>(
    `SELECT ${CELL}, f.unit_id AS "unitId" FROM figure f
     WHERE ${SELECTED} AND ($4::uuid[] IS NULL OR f.unit_id = ANY($4::uuid[]))`,
    [filter.provinceId, filter.periodIds, filter.indicatorIds, filter.unitIds],
  );
}

/** A statement on a cell: its figure, and what it corrects or takes back. */
export type CellStatement = CellRow & Recorded;

/** Every statement on these cells recorded up to a moment, in the order of recording. */
export function statementRows(manager: Manager, filter: CellFilter, knownAt: string): Promise<CellStatement[]> {
  return manager.query<CellStatement[]>(
    `SELECT ${CELL}, coalesce(f.unit_id, $6::uuid) AS "unitId", f.id, f.seq::int AS seq, f.as_of::text AS "effectiveOn",
       to_char(f.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt", f.supersedes, f.withdraws
     FROM observation f
     WHERE ${SELECTED} AND ($4::uuid[] IS NULL OR coalesce(f.unit_id, $6::uuid) = ANY($4::uuid[]))
       AND f.recorded_at <= $5::timestamptz ORDER BY f.seq`,
    [filter.provinceId, filter.periodIds, filter.indicatorIds, filter.unitIds, knownAt, WHOLE_PROVINCE_ID],
  );
}

/** Whether anything was recorded on these periods after a moment: if not, what is kept is what was known. */
export async function changedSince(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  knownAt: string,
): Promise<boolean> {
  const rows = await manager.query<{ changed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM observation WHERE province_id = $1 AND period_id = ANY($2::uuid[])
       AND recorded_at > $3::timestamptz) AS changed`,
    [provinceId, periodIds, knownAt],
  );
  return rows[0]?.changed ?? false;
}

/** How an indicator's figures go over to successors, and what they can be at least and at most. */
export interface IndicatorRuleRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  readonly carryRule: CarryRule;
  readonly carryWeightId: string | null;
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
}

/** Rules of indicators, by id or by code; those that do not exist are left out. */
export function indicatorRules(
  manager: Manager,
  provinceId: string,
  { ids = null, code = null }: { ids?: readonly string[] | null; code?: string | null },
): Promise<IndicatorRuleRow[]> {
  return manager.query<IndicatorRuleRow[]>(
    `SELECT id, code, name, measure_unit AS "measureUnit", direction, aggregation, carry_rule AS "carryRule",
       carry_weight_indicator_id AS "carryWeightId", trim_scale(limit_low)::text AS "limitLow",
       trim_scale(limit_high)::text AS "limitHigh"
     FROM indicator WHERE province_id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))
       AND ($3::text IS NULL OR code = $3)`,
    [provinceId, ids, code],
  );
}

/** A block's figure put together from its units. */
export interface AggregateRow {
  readonly periodId: string;
  readonly block: Block;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
  readonly reason: string | null;
  readonly asked: number;
  readonly reported: number;
}

/** Kept figures of whole blocks on one indicator. */
export function aggregateRows(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  indicatorId: string,
): Promise<AggregateRow[]> {
  return manager.query<AggregateRow[]>(
    `SELECT period_id AS "periodId", block, trim_scale(numerator)::text AS numerator,
       trim_scale(denominator)::text AS denominator, trim_scale(low)::text AS low, low_open AS "lowOpen",
       trim_scale(high)::text AS high, high_open AS "highOpen", reason, asked, reported
     FROM aggregate_figure WHERE province_id = $1 AND period_id = ANY($2::uuid[]) AND indicator_id = $3`,
    [provinceId, periodIds, indicatorId],
  );
}

export interface FieldRow {
  readonly indicatorId: string;
  readonly units: number;
  readonly least: string;
  readonly greatest: string;
  readonly median: string;
  /** Units above, and units below, the figure asked about; null without one. */
  readonly above: number | null;
  readonly below: number | null;
}

/** How the exact figures of some units lie on each indicator in a period, and where `own` (value by indicator) is among them. */
export function fieldRows(
  manager: Manager,
  filter: CellFilter,
  own: Readonly<Record<string, string>>,
): Promise<FieldRow[]> {
  return manager.query<FieldRow[]>(
    `WITH exact AS (
       SELECT f.indicator_id, CASE WHEN f.numerator IS NOT NULL AND f.denominator IS NOT NULL
           THEN f.numerator * 100 / nullif(f.denominator, 0) ELSE f.value END AS value
       FROM figure f
       WHERE ${SELECTED} AND ($4::uuid[] IS NULL OR f.unit_id = ANY($4::uuid[])) AND f.unit_id <> $5
         AND f.qualifier = 'exact' AND f.outcome IS NULL
     ), mine AS (SELECT key::uuid AS indicator_id, value::numeric AS value FROM jsonb_each_text($6::jsonb))
     SELECT e.indicator_id AS "indicatorId", count(*)::int AS units, trim_scale(round(min(e.value), 2))::text AS least,
       trim_scale(round(max(e.value), 2))::text AS greatest,
       trim_scale(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY e.value)::numeric, 2))::text AS median,
       CASE WHEN m.value IS NOT NULL THEN count(*) FILTER (WHERE e.value > m.value)::int END AS above,
       CASE WHEN m.value IS NOT NULL THEN count(*) FILTER (WHERE e.value < m.value)::int END AS below
     FROM exact e LEFT JOIN mine m USING (indicator_id) WHERE e.value IS NOT NULL GROUP BY e.indicator_id, m.value`,
    [filter.provinceId, filter.periodIds, filter.indicatorIds, filter.unitIds, WHOLE_PROVINCE_ID, JSON.stringify(own)],
  );
}
