import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import type { Standing } from '../entities/standing.entity.js';

/** Where a unit stands in a plan and period, in the whole plan (pillar '') or a pillar, as it is kept. */
export type StandingRow = Readonly<Omit<Standing, 'provinceId' | 'planId' | 'periodId' | 'achievementSum'>> & {
  /** In hundredths of a percent. */
  readonly achievementHundredths: number;
};

type PlanPeriodKey = Readonly<Pick<Standing, 'provinceId' | 'planId' | 'periodId'>>;

/** Columns of a {@link StandingRow}; the table is `s`. */
export const STANDING_COLUMNS = `
  s.pillar, s.block, s.unit_id AS "unitId", s.asked, s.reported, s.total, s.met, s.undetermined,
  (s.achievement_sum * 100)::float8 AS "achievementHundredths", s.achievement_count AS "achievementCount",
  s.completion_best AS "completionBest", s.completion_worst AS "completionWorst",
  s.achievement_best AS "achievementBest", s.achievement_worst AS "achievementWorst",
  s.completion_position AS "completionPosition", s.achievement_position AS "achievementPosition"`;

/** Kept standings of a plan and period, units of a block in official order. */
export function keptStandings(
  manager: Manager,
  { provinceId, planId, periodId }: PlanPeriodKey,
  {
    block = null,
    pillars = null,
    unitIds = null,
  }: { block?: Block | null; pillars?: readonly string[] | null; unitIds?: readonly string[] | null } = {},
): Promise<StandingRow[]> {
  return manager.query<StandingRow[]>(
    `SELECT ${STANDING_COLUMNS} FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND ($4::text IS NULL OR s.block = $4)
       AND ($5::text[] IS NULL OR s.pillar = ANY($5)) AND ($6::uuid[] IS NULL OR s.unit_id = ANY($6))
     ORDER BY s.pillar, s.block, u.official_order, u.code`,
    [provinceId, planId, periodId, block, pillars, unitIds],
  );
}

/** Writes standings, new or in the place of those of the same units. */
export async function writeStandings(
  manager: Manager,
  { provinceId, planId, periodId }: PlanPeriodKey,
  rows: readonly StandingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO standing (province_id, plan_id, period_id, pillar, block, unit_id, asked, reported, total, met,
       undetermined, achievement_sum, achievement_count, completion_best, completion_worst, achievement_best,
       achievement_worst, completion_position, achievement_position)
     SELECT $1, $2, $3, r.pillar, r.block, r."unitId", r.asked, r.reported, r.total, r.met, r.undetermined,
       r."achievementHundredths" / 100, r."achievementCount", r."completionBest", r."completionWorst",
       r."achievementBest", r."achievementWorst", r."completionPosition", r."achievementPosition"
     FROM jsonb_to_recordset($4::jsonb) AS r (pillar text, block text, "unitId" uuid, asked integer, reported integer,
       total integer, met integer, undetermined integer, "achievementHundredths" numeric, "achievementCount" integer,
       "completionBest" integer, "completionWorst" integer, "achievementBest" integer, "achievementWorst" integer,
       "completionPosition" integer, "achievementPosition" integer)
     ON CONFLICT (province_id, plan_id, period_id, pillar, block, unit_id) DO UPDATE SET
       asked = excluded.asked, reported = excluded.reported, total = excluded.total, met = excluded.met,
       undetermined = excluded.undetermined, achievement_sum = excluded.achievement_sum,
       achievement_count = excluded.achievement_count, completion_best = excluded.completion_best,
       completion_worst = excluded.completion_worst, achievement_best = excluded.achievement_best,
       achievement_worst = excluded.achievement_worst, completion_position = excluded.completion_position,
       achievement_position = excluded.achievement_position`,
    [provinceId, planId, periodId, JSON.stringify(rows)],
  );
}

/** Removes standings of units that are not asked any more. */
export async function deleteStandings(
  manager: Manager,
  { provinceId, planId, periodId }: PlanPeriodKey,
  rows: readonly Pick<StandingRow, 'pillar' | 'block' | 'unitId'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `DELETE FROM standing s USING unnest($4::text[], $5::text[], $6::uuid[]) AS x (pillar, block, unit_id)
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = x.pillar AND s.block = x.block
       AND s.unit_id = x.unit_id`,
    [
      provinceId,
      planId,
      periodId,
      rows.map(({ pillar }) => pillar),
      rows.map(({ block }) => block),
      rows.map(({ unitId }) => unitId),
    ],
  );
}
