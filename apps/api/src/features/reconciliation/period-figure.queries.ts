import type { Qualifier } from '@tiendo/indicators';
import type { Manager } from '../../platform/database/index.js';

/** Blocks whose units make up the province. */
export const LOCALITY_BLOCKS: readonly string[] = ['districts', 'communes'];

interface Figured {
  readonly period: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measureUnit: string;
  readonly asOf: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: Qualifier;
  readonly documentId: string | null;
  readonly sourceSection: string | null;
}

/** The province's stated figure beside what its localities put together. An end that is null is open. */
export interface ProvinceFigureRow extends Figured {
  readonly block: string;
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
  readonly ratioNumerator: string | null;
  readonly ratioDenominator: string | null;
  readonly asked: number;
  readonly reported: number;
}

/** A unit's fraction with the percentage printed beside it. */
export interface StatedPercentRow extends Figured {
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly statedPercent: string;
}

interface PlanKey {
  readonly provinceId: string;
  readonly planId: string;
}

/** The latest period of the plan, up to a day, that has figures. */
const LATEST = `
  SELECT pp.period_id, pp.code FROM plan_period pp
  JOIN period p ON p.province_id = pp.province_id AND p.id = pp.period_id
  WHERE pp.province_id = $1 AND pp.plan_id = $2 AND p.ends_on <= $3::date
    AND EXISTS (SELECT 1 FROM figure f WHERE f.province_id = pp.province_id AND f.period_id = pp.period_id)
  ORDER BY p.ends_on DESC, p.starts_on LIMIT 1`;

/** Indicators the plan asks for. */
const ASKED = `
  SELECT DISTINCT l.indicator_id FROM form_line l WHERE l.province_id = $1 AND l.plan_id = $2`;

const INDICATOR = `n.code AS indicator, n.name AS "indicatorName", n.measure_unit AS "measureUnit"`;

const SOURCE = `o.source_document_id AS "documentId", o.source_section AS "sourceSection"`;

const FIGURE = `
  latest.code AS period, ${INDICATOR}, f.as_of::text AS "asOf", trim_scale(f.numerator)::text AS numerator,
  trim_scale(f.denominator)::text AS denominator, trim_scale(f.value)::text AS value, f.qualifier, ${SOURCE}`;

const JOINED = `
  FROM (${LATEST}) latest
  JOIN figure f ON f.province_id = $1 AND f.period_id = latest.period_id
  JOIN (${ASKED}) asked_of ON asked_of.indicator_id = f.indicator_id
  JOIN indicator n ON n.province_id = $1 AND n.id = f.indicator_id
  JOIN observation o ON o.province_id = $1 AND o.id = f.observation_id`;

/** The province's stated figures of the latest period up to a day, each beside the one its localities put together. */
export function provinceFigures(manager: Manager, plan: PlanKey, asOf: string): Promise<ProvinceFigureRow[]> {
  return manager.query<ProvinceFigureRow[]>(
    `SELECT ${FIGURE}, a.block, trim_scale(a.low)::text AS low, a.low_open AS "lowOpen", trim_scale(a.high)::text AS high,
       a.high_open AS "highOpen", trim_scale(a.numerator)::text AS "ratioNumerator",
       trim_scale(a.denominator)::text AS "ratioDenominator", a.asked, a.reported
     ${JOINED}
     JOIN aggregate_figure a ON a.province_id = $1 AND a.period_id = latest.period_id
       AND a.indicator_id = f.indicator_id AND a.block = ANY($4::text[]) AND a.reason IS NULL
     WHERE f.unit_id = '00000000-0000-0000-0000-000000000000' AND f.outcome IS NULL
     ORDER BY n.code, a.block`,
    [plan.provinceId, plan.planId, asOf, LOCALITY_BLOCKS],
  );
}

/** Fractions of the latest period up to a day that came with a percentage of their own. */
export function statedPercents(manager: Manager, plan: PlanKey, asOf: string): Promise<StatedPercentRow[]> {
  return manager.query<StatedPercentRow[]>(
    `SELECT ${FIGURE}, u.code AS "unitCode", u.name AS "unitName", trim_scale(o.stated_percent)::text AS "statedPercent"
     ${JOINED}
     LEFT JOIN unit u ON u.province_id = $1 AND u.id = f.unit_id
     WHERE o.stated_percent IS NOT NULL AND f.numerator IS NOT NULL AND f.denominator IS NOT NULL
     ORDER BY n.code, u.official_order`,
    [plan.provinceId, plan.planId, asOf],
  );
}

/** A statement as it was made, of a unit or of the province. */
export interface StatedRow extends Omit<Figured, 'period'> {
  readonly indicatorId: string;
  readonly isOfProvince: boolean;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly outcome: string | null;
  readonly statedPercent: string | null;
}

/** Statements by id on what the plan asks, by indicator and in official order. */
export function statedFigures(manager: Manager, plan: PlanKey, ids: readonly string[]): Promise<StatedRow[]> {
  return manager.query<StatedRow[]>(
    `SELECT n.id AS "indicatorId", ${INDICATOR}, o.as_of::text AS "asOf", trim_scale(o.numerator)::text AS numerator,
       trim_scale(o.denominator)::text AS denominator, trim_scale(o.value)::text AS value, o.qualifier, ${SOURCE},
       o.unit_id IS NULL AS "isOfProvince", u.code AS "unitCode", u.name AS "unitName", o.outcome,
       trim_scale(o.stated_percent)::text AS "statedPercent"
     FROM observation o
     JOIN (${ASKED}) asked_of ON asked_of.indicator_id = o.indicator_id
     JOIN indicator n ON n.province_id = $1 AND n.id = o.indicator_id
     LEFT JOIN unit u ON u.province_id = $1 AND u.id = o.unit_id
     WHERE o.province_id = $1 AND o.id = ANY($3::uuid[])
     ORDER BY n.code, u.official_order`,
    [plan.provinceId, plan.planId, ids],
  );
}
