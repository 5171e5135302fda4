import { BLOCK_CODES, blockOf } from '@tiendo/indicators/succession';
import { Any } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import type { FiguresMeant, PeriodRef, PlanKey, SuppliedLine, UnitReporting } from '../../reporting/index.js';
import { Standing } from '../entities/standing.entity.js';

/**
 * Who owes a plan ($1, $2) how many figures in some periods ($3), and gave how many: each unit what is asked about it,
 * but for the lines that another supplies ($4), whose figures the supplier owes; what a connected system supplies
 * nobody owes. Figures that say that a line does not
 * apply to a unit are owed by nobody, as in standings.
 */
const OWED = `
  line AS (SELECT * FROM jsonb_to_recordset($4::jsonb) AS l ("periodId" uuid, "indicatorId" uuid, "supplierId" uuid,
    block text, "unitId" uuid, "unitIds" uuid[])),
  cell AS (
    SELECT DISTINCT ON (s.period_id, s.block, s.unit_id, l."indicatorId")
      s.period_id, s.unit_id, l."supplierId" AS supplier_id, (f.unit_id IS NOT NULL)::int AS given
    FROM standing s
    JOIN line l ON l."periodId" = s.period_id AND l.block = s.block AND coalesce(l."unitId" = s.unit_id, true)
      AND (l."unitIds" IS NULL OR s.unit_id = ANY(l."unitIds"))
    LEFT JOIN figure f ON f.province_id = s.province_id AND f.period_id = s.period_id AND f.unit_id = s.unit_id
      AND f.indicator_id = l."indicatorId"
    WHERE s.province_id = $1 AND s.plan_id = $2 AND s.pillar = '' AND f.outcome IS DISTINCT FROM 'notApplicable'
    -- Where a system supplies what a unit was named for, the system does.
    ORDER BY s.period_id, s.block, s.unit_id, l."indicatorId", l."supplierId" NULLS FIRST),
  owed AS (
    SELECT o.period_id, o.unit_id, sum(o.asked)::int AS asked, sum(o.reported)::int AS reported
    FROM (
      SELECT s.period_id, s.unit_id, s.asked, s.reported FROM standing s
      WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = ANY($3::uuid[]) AND s.pillar = ''
      UNION ALL SELECT period_id, unit_id, -1, -given FROM cell
      UNION ALL SELECT period_id, supplier_id, 1, given FROM cell WHERE supplier_id IS NOT NULL
    ) o GROUP BY o.period_id, o.unit_id)`;

/** Units that owe figures in periods of a plan, and those that gave at least one, over all blocks, by period id. */
export async function reportingCounts(
  manager: Manager,
  plan: PlanKey,
  periodIds: readonly string[],
  supplied: readonly SuppliedLine[],
): Promise<Map<string, { asked: number; reporting: number }>> {
  const rows = await manager.query<{ periodId: string; asked: number; reporting: number }[]>(
    `WITH ${OWED}
     SELECT period_id AS "periodId", count(*)::int AS asked, count(*) FILTER (WHERE reported > 0)::int AS reporting
     FROM owed WHERE asked > 0 GROUP BY period_id`,
    [plan.provinceId, plan.planId, periodIds, JSON.stringify(supplied)],
  );
  return new Map(rows.map(({ periodId, ...counts }) => [periodId, counts]));
}

/** What those who owe figures in a period gave, by block in official order, those of no block last. */
export async function unitReporting(
  manager: Manager,
  { provinceId, planId, periodId }: PeriodRef,
  supplied: readonly SuppliedLine[],
): Promise<UnitReporting[]> {
  const rows = await manager.query<(Omit<UnitReporting, 'block'> & { readonly kind: string })[]>(
    `WITH ${OWED}
     SELECT u.kind, u.code, u.name, o.asked, o.reported
     FROM owed o JOIN unit u ON u.province_id = $1 AND u.id = o.unit_id ORDER BY u.official_order, u.code`,
    [provinceId, planId, [periodId], JSON.stringify(supplied)],
  );
  const units = rows.map(({ kind, ...unit }): UnitReporting => ({ block: blockOf(kind), ...unit }));
  return [...[...BLOCK_CODES].sort(), null].flatMap((block) => units.filter((unit) => unit.block === block));
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
