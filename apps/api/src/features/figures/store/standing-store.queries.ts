import type { Block } from '@tiendo/contracts';
import type { Manager, PreparedQuery } from '../../../platform/database/index.js';
import { PARENT_COLUMN, type ParentUnit } from '../../org/index.js';
import type { PlanKey } from '../../reporting/index.js';
import { STANDING_COLUMNS, type StandingRow } from '../standings/standing.queries.js';

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

/** Where a ranked unit stands in a scope that the question names. */
export type RankedStanding = RankedUnit & Omit<StandingRow, 'pillar' | 'block'>;

export interface FieldKey extends PlanKey {
  readonly periodId: string;
  readonly block: Block;
  /** '' is the whole plan. */
  readonly pillar: string;
}

/** Kept standings of one block in a period: of every scope, or (`pillar`, '' the whole plan) of one. */
export function blockStandings(
  manager: Manager,
  plan: PlanKey,
  { periodId, block, pillar = null }: { periodId: string; block: Block; pillar?: string | null },
): Promise<StandingRow[]> {
  return manager.query<StandingRow[]>(
    `SELECT ${STANDING_COLUMNS} FROM standing s
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.block = $4
       AND ($5::text IS NULL OR s.pillar = $5)`,
    [plan.provinceId, plan.planId, periodId, block, pillar],
  );
}

/** Which standings are looked up by their keys: of some units, in some scopes. */
export interface StandingKeys {
  readonly periodId: string;
  readonly block: Block;
  readonly pillars: readonly string[];
  readonly unitIds: readonly string[];
}

/** Kept standings of some units in some scopes, each with the revision that the plan has when it is read. */
export function unitStandings(plan: PlanKey, { periodId, block, pillars, unitIds }: StandingKeys): PreparedQuery {
  return {
    name: 'standings of units',
    text: `SELECT ${STANDING_COLUMNS}, p.revision::int AS revision
     FROM plan p CROSS JOIN unnest($6::uuid[]) AS x (unit_id)
     JOIN standing s ON s.province_id = p.province_id AND s.plan_id = p.id AND s.period_id = $3 AND s.pillar = ANY($4::text[])
       AND s.block = $5 AND s.unit_id = x.unit_id
     WHERE p.province_id = $1 AND p.id = $2`,
    values: [plan.provinceId, plan.planId, periodId, pillars, block, unitIds],
  };
}

/** Units asked in a period by block. */
export async function blocksAsked(manager: Manager, plan: PlanKey, periodId: string): Promise<Map<Block, number>> {
  const rows = await manager.query<{ block: Block; units: number }[]>(
    `SELECT block, count(*)::int AS units FROM standing
     WHERE province_id = $1 AND plan_id = $2 AND period_id = $3 AND pillar = '' GROUP BY block`,
    [plan.provinceId, plan.planId, periodId],
  );
  return new Map(rows.map(({ block, units }) => [block, units]));
}

/** Those of these periods that any unit reported on. */
export async function reportedPeriods(
  manager: Manager,
  plan: PlanKey,
  periodIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM unnest($3::uuid[]) t (id) WHERE EXISTS (
       SELECT FROM standing s WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = t.id AND s.pillar = ''
         AND s.reported > 0)`,
    [plan.provinceId, plan.planId, periodIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What one unit was asked and gave in some periods of a plan, by period id; periods that ask nothing are left out. */
export async function standingsOfUnit(
  manager: Manager,
  plan: PlanKey,
  unitId: string,
  periodIds: readonly string[],
): Promise<Map<string, { asked: number; reported: number }>> {
  const rows = await manager.query<{ periodId: string; asked: number; reported: number }[]>(
    `SELECT t.id AS "periodId", s.asked, s.reported
     FROM unnest($4::uuid[]) t (id) CROSS JOIN LATERAL (
       SELECT sum(x.asked)::int AS asked, sum(x.reported)::int AS reported FROM standing x
       WHERE x.province_id = $1 AND x.plan_id = $2 AND x.period_id = t.id AND x.pillar = '' AND x.unit_id = $3) s
     WHERE s.asked > 0`,
    [plan.provinceId, plan.planId, unitId, periodIds],
  );
  return new Map(rows.map(({ periodId, ...counts }) => [periodId, counts]));
}

/** Standings of a whole block in one period, in the order of one index: an index range, whatever the history. */
export function rankedStandings(
  manager: Manager,
  { provinceId, planId, periodId, block, pillar }: FieldKey,
  order: 'completion' | 'achievement',
): Promise<RankedStanding[]> {
  return manager.query<RankedStanding[]>(
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
