import { Any } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import type { FiguresMeant, PeriodRef, PlanKey, UnitReporting } from '../../reporting/index.js';
import { Standing } from '../entities/standing.entity.js';

/** Units asked in periods of a plan, and those that gave at least one figure, over all blocks, by period id. */
export async function reportingCounts(
  manager: Manager,
  plan: PlanKey,
  periodIds: readonly string[],
): Promise<Map<string, { asked: number; reporting: number }>> {
  const rows = await manager.query<{ periodId: string; asked: number; reporting: number }[]>(
    `SELECT period_id AS "periodId", count(*)::int AS asked, count(*) FILTER (WHERE reported > 0)::int AS reporting
     FROM standing WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[]) AND pillar = '' AND asked > 0
     GROUP BY period_id`,
    [plan.provinceId, plan.planId, periodIds],
  );
  return new Map(rows.map(({ periodId, ...counts }) => [periodId, counts]));
}

/** What the units asked in a period gave as it is kept, by block in official order. */
export function unitReporting(manager: Manager, { provinceId, planId, periodId }: PeriodRef): Promise<UnitReporting[]> {
  return manager.query<UnitReporting[]>(
    `SELECT s.block, u.code, u.name, s.asked, s.reported
     FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = '' AND s.asked > 0
     ORDER BY s.block, u.official_order, u.code`,
    [provinceId, planId, periodId],
  );
}

/** Those of these periods in which a figure stands on one of these indicators. */
export async function periodsWithFigures(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM unnest($2::uuid[]) AS t (id) WHERE EXISTS (
       SELECT FROM figure f
       WHERE f.province_id = $1 AND f.period_id = t.id AND f.indicator_id = ANY($3::uuid[]))`,
    [provinceId, periodIds, indicatorIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Codes of those of these indicators with a figure in one of these periods from one of the units meant. */
export async function indicatorsGiven(
  manager: Manager,
  provinceId: string,
  { periodIds, indicatorIds, kinds, unitIds, butUnitIds }: FiguresMeant,
): Promise<string[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await manager.query<{ code: string }[]>(
    `SELECT n.code FROM indicator n WHERE n.province_id = $1 AND n.id = ANY($2::uuid[]) AND EXISTS (
       SELECT FROM figure f
       JOIN unit u ON u.province_id = f.province_id AND u.id = f.unit_id
       WHERE f.province_id = $1 AND f.period_id = ANY($3::uuid[]) AND f.indicator_id = n.id
         AND ($4::text[] IS NULL OR u.kind = ANY($4)) AND ($5::uuid[] IS NULL OR u.id = ANY($5))
         AND u.id <> ALL($6::uuid[]))
     ORDER BY n.code`,
    [provinceId, indicatorIds, periodIds, kinds, unitIds, butUnitIds],
  );
  return rows.map(({ code }) => code);
}

/** Removes what is kept of where units stand in periods that a plan does not report on any more. */
export async function dropStandings(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  periodIds: readonly string[],
): Promise<void> {
  await manager.delete(Standing, { provinceId, planId, periodId: Any(periodIds) });
}
