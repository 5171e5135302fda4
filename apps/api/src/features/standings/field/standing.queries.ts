import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';

/** Where one unit stands in a scope (the whole plan, pillar '', or one pillar), as it is kept. */
export interface StandingRow {
  readonly unitId: string;
  readonly pillar: string;
  readonly asked: number;
  readonly reported: number;
  readonly total: number;
  readonly met: number;
  readonly undetermined: number;
  /** Sum of achievements in hundredths of a percent; a whole number that fits a JS number. */
  readonly achievementHundredths: number;
  readonly achievementCount: number;
  readonly completionBest: number | null;
  readonly completionWorst: number | null;
  readonly completionPosition: number;
  readonly achievementBest: number | null;
  readonly achievementWorst: number | null;
  readonly achievementPosition: number;
}

/** Which standings of a block are wanted: those of one scope (null: of none), and of some units all. */
export interface WantedStandings {
  readonly pillar: string | null;
  readonly unitIds: readonly string[];
}

/** Kept standings of one block in a period: every one, or those wanted. */
export function standingRows(
  manager: Manager,
  plan: PlanKey,
  { periodId, block, wanted = null }: { periodId: string; block: Block; wanted?: WantedStandings | null },
): Promise<StandingRow[]> {
  return manager.query<StandingRow[]>(
    `SELECT unit_id AS "unitId", pillar, asked, reported, total, met, undetermined,
       (achievement_sum * 100)::float8 AS "achievementHundredths", achievement_count AS "achievementCount",
       completion_best AS "completionBest", completion_worst AS "completionWorst",
       completion_position AS "completionPosition", achievement_best AS "achievementBest",
       achievement_worst AS "achievementWorst", achievement_position AS "achievementPosition"
     FROM standing WHERE province_id = $1 AND plan_id = $2 AND period_id = $3 AND block = $4
       AND ($6::uuid[] IS NULL OR pillar = $5 OR unit_id = ANY($6))`,
    [plan.provinceId, plan.planId, periodId, block, wanted?.pillar ?? null, wanted?.unitIds ?? null],
  );
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

/** What one unit was asked and gave in each period of a plan, by period id. */
export async function standingsOfUnit(
  manager: Manager,
  plan: PlanKey,
  unitId: string,
): Promise<Map<string, { asked: number; reported: number }>> {
  const rows = await manager.query<{ periodId: string; asked: number; reported: number }[]>(
    `SELECT t.period_id AS "periodId", s.asked, s.reported
     FROM plan_period t CROSS JOIN LATERAL (
       SELECT sum(x.asked)::int AS asked, sum(x.reported)::int AS reported FROM standing x
       WHERE x.province_id = $1 AND x.plan_id = $2 AND x.period_id = t.period_id AND x.pillar = '' AND x.unit_id = $3) s
     WHERE t.province_id = $1 AND t.plan_id = $2 AND s.asked > 0`,
    [plan.provinceId, plan.planId, unitId],
  );
  return new Map(rows.map(({ periodId, ...counts }) => [periodId, counts]));
}
