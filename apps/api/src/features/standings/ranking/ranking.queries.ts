import type { Block, RankReading } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';

/** The unit that units of a block lie in: the province of a commune. */
export interface ParentUnit {
  readonly code: string;
  readonly name: string;
  readonly officialOrder: number;
}

/** Column of a query whose `p` is the parent, if there is one. */
export const PARENT_COLUMN = `CASE WHEN p.id IS NOT NULL THEN
       jsonb_build_object('code', p.code, 'name', p.name, 'officialOrder', p.official_order) END AS parent`;

/** A unit of a block as it is ranked. */
export interface RankedUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  /** The unit it lies in. */
  readonly parent: ParentUnit | null;
  readonly officialOrder: number;
}

/** Where a unit stands, as it is kept. */
export interface StandingRow extends RankedUnit {
  readonly asked: number;
  readonly reported: number;
  readonly total: number;
  readonly met: number;
  readonly undetermined: number;
  /** In hundredths of a percent; a whole number that fits a JS number. */
  readonly achievementHundredths: number;
  readonly achievementCount: number;
  readonly completionBest: number | null;
  readonly completionWorst: number | null;
  readonly completionPosition: number;
  readonly achievementBest: number | null;
  readonly achievementWorst: number | null;
  readonly achievementPosition: number;
}

export interface FieldKey extends PlanKey {
  readonly periodId: string;
  readonly block: Block;
  /** '' is the whole plan. */
  readonly pillar: string;
}

/** Standings of a whole block in one period, in the order of one index: an index range, whatever the history. */
export function standingRows(
  manager: Manager,
  { provinceId, planId, periodId, block, pillar }: FieldKey,
  order: 'completion' | 'achievement',
): Promise<StandingRow[]> {
  return manager.query<StandingRow[]>(
    `SELECT s.unit_id AS "unitId", u.code, u.name, u.short_name AS "shortName", ${PARENT_COLUMN},
       u.official_order AS "officialOrder", s.asked, s.reported, s.total, s.met, s.undetermined,
       (s.achievement_sum * 100)::float8 AS "achievementHundredths", s.achievement_count AS "achievementCount",
       s.completion_best AS "completionBest", s.completion_worst AS "completionWorst",
       s.completion_position AS "completionPosition", s.achievement_best AS "achievementBest",
       s.achievement_worst AS "achievementWorst", s.achievement_position AS "achievementPosition"
     FROM standing s
     JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     LEFT JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = $4 AND s.block = $5
     ORDER BY s.${order}_position, u.official_order, u.code`,
    [provinceId, planId, periodId, pillar, block],
  );
}

/** Blocks with figures in some periods (null: in any of the plan): how many units, the largest first. */
export function blocksByPeriod(
  manager: Manager,
  plan: PlanKey,
  periodIds: readonly string[] | null = null,
): Promise<{ periodId: string; block: Block; units: number }[]> {
  return manager.query<{ periodId: string; block: Block; units: number }[]>(
    `SELECT period_id AS "periodId", block, count(*)::int AS units FROM standing
     WHERE province_id = $1 AND plan_id = $2 AND pillar = '' AND ($3::uuid[] IS NULL OR period_id = ANY($3::uuid[]))
     GROUP BY period_id, block HAVING sum(reported) > 0 ORDER BY period_id, units DESC, block`,
    [plan.provinceId, plan.planId, periodIds],
  );
}

/** The figure that speaks for a unit on an indicator in a period. */
export interface FigureRow extends RankReading {
  readonly periodId: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly classLevel: string | null;
  readonly classBound: 'above' | 'atLeast' | null;
}

/** Figures of units on some indicators in some periods. Decimals without trailing zeros. */
export function figureRows(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  indicatorIds: readonly string[],
  unitIds: readonly string[],
): Promise<FigureRow[]> {
  return manager.query<FigureRow[]>(
    `SELECT f.period_id AS "periodId", f.indicator_id AS "indicatorId", f.unit_id AS "unitId",
       trim_scale(f.numerator)::text AS numerator, trim_scale(f.denominator)::text AS denominator,
       trim_scale(f.value)::text AS value, f.qualifier, f.outcome,
       trim_scale(f.class_level)::text AS "classLevel", f.class_bound AS "classBound"
     FROM figure f
     WHERE f.province_id = $1 AND f.period_id = ANY($2::uuid[]) AND f.indicator_id = ANY($3::uuid[])
       AND f.unit_id = ANY($4::uuid[])`,
    [provinceId, periodIds, indicatorIds, unitIds],
  );
}

/** Which of some indicators have a figure of a unit of the block in a period. */
export async function indicatorsWithFigures(
  manager: Manager,
  { provinceId, planId, periodId, block, pillar }: FieldKey,
  indicatorIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT wanted.id FROM unnest($6::uuid[]) AS wanted (id)
     WHERE EXISTS (SELECT 1 FROM figure f
       JOIN standing s ON s.province_id = f.province_id AND s.period_id = f.period_id AND s.unit_id = f.unit_id
         AND s.plan_id = $2 AND s.block = $4 AND s.pillar = $5
       WHERE f.province_id = $1 AND f.period_id = $3 AND f.indicator_id = wanted.id AND f.outcome IS NULL)`,
    [provinceId, planId, periodId, block, pillar, indicatorIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many units of a block have a place kept in each of some periods; periods without any are left out. */
export function unitsOverPeriods(
  manager: Manager,
  { provinceId, planId, block, pillar }: Omit<FieldKey, 'periodId'>,
  periodIds: readonly string[],
): Promise<{ periodId: string; units: number }[]> {
  return manager.query<{ periodId: string; units: number }[]>(
    `SELECT period_id AS "periodId", count(*)::int AS units FROM standing
     WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[]) AND pillar = $4 AND block = $5
     GROUP BY period_id`,
    [provinceId, planId, periodIds, pillar, block],
  );
}

/** Kept places of every unit of a block over some periods. */
export function placesOverPeriods(
  manager: Manager,
  { provinceId, planId, block, pillar }: Omit<FieldKey, 'periodId'>,
  periodIds: readonly string[],
  index: 'completion' | 'achievement',
): Promise<(Omit<RankedUnit, 'parent'> & { periodId: string; best: number | null; worst: number | null })[]> {
  return manager.query(
    `SELECT s.unit_id AS "unitId", u.code, u.name, u.short_name AS "shortName",
       u.official_order AS "officialOrder", s.period_id AS "periodId", s.${index}_best AS best, s.${index}_worst AS worst
     FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = ANY($3::uuid[]) AND s.pillar = $4 AND s.block = $5
     ORDER BY u.official_order, u.code`,
    [provinceId, planId, periodIds, pillar, block],
  );
}
