import type { Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';
import type { Standing } from '../entities/standing.entity.js';

/** Targets met of those asked, of a whole block in a period. */
export type AttainedByBlock = Readonly<Pick<Standing, 'periodId' | 'block' | 'total' | 'met'>> & {
  readonly units: number;
};

/** Targets met of those asked, of one unit in a period. */
export type AttainedByUnit = Readonly<Pick<Standing, 'periodId' | 'unitId' | 'total' | 'met'>> & {
  /** Places by share of targets met; null: not ranked. */
  readonly best: Standing['completionBest'];
  readonly worst: Standing['completionWorst'];
};

interface Scope {
  readonly periodIds: readonly string[];
  /** '' is the whole plan. */
  readonly pillar: string;
}

/** Every block over some periods; periods without figures of any unit of the block are left out. */
export function attainedByBlock(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  { periodIds, pillar }: Scope,
): Promise<AttainedByBlock[]> {
  return manager.query<AttainedByBlock[]>(
    `SELECT period_id AS "periodId", block, count(*)::int AS units, sum(total)::int AS total, sum(met)::int AS met
     FROM standing WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[]) AND pillar = $4
     GROUP BY period_id, block HAVING sum(reported) > 0`,
    [provinceId, planId, periodIds, pillar],
  );
}

/** Some units over some periods. */
export function attainedByUnit(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  { periodIds, pillar, unitIds }: Scope & { readonly unitIds: readonly string[] },
): Promise<AttainedByUnit[]> {
  return manager.query<AttainedByUnit[]>(
    `SELECT period_id AS "periodId", unit_id AS "unitId", total, met, completion_best AS best, completion_worst AS worst
     FROM standing
     WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[]) AND pillar = $4 AND unit_id = ANY($5::uuid[])
       AND reported > 0`,
    [provinceId, planId, periodIds, pillar, unitIds],
  );
}
