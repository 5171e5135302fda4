import type { Block } from '@tiendo/contracts';
import type { PeriodKind } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';

/** A period as one plan reports on it. */
export interface PeriodRef {
  readonly provinceId: string;
  readonly planId: string;
  readonly periodId: string;
  /** How addresses name it within the plan: `2025M05`. */
  readonly code: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly ordinal: number;
  readonly title: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: 'planned' | 'open' | 'closed';
  readonly version: number;
}

export interface PlanKey {
  readonly provinceId: string;
  readonly planId: string;
}

const COLUMNS = `
  t.province_id AS "provinceId", t.plan_id AS "planId", t.period_id AS "periodId", t.code, d.kind, d.year, d.ordinal,
  d.title, d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn", t.opens_on::text AS "opensOn",
  t.closes_on::text AS "closesOn", t.state, t.version`;

const FROM = `plan_period t JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id`;

/** Periods of a plan, newest first: by last day, the longer one first where two end together. */
export function periodsOf(manager: Manager, plan: PlanKey): Promise<PeriodRef[]> {
  return manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE t.province_id = $1 AND t.plan_id = $2 ORDER BY d.ends_on DESC, d.starts_on, d.kind`,
    [plan.provinceId, plan.planId],
  );
}

/** One period of a plan by its code, or null. */
export async function periodByCode(manager: Manager, plan: PlanKey, code: string): Promise<PeriodRef | null> {
  const rows = await manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE t.province_id = $1 AND t.plan_id = $2 AND t.code = $3`,
    [plan.provinceId, plan.planId, code],
  );
  return rows[0] ?? null;
}

/** The last period of the same kind that ended before this one began, or null. */
export async function periodBefore(manager: Manager, period: PeriodRef): Promise<PeriodRef | null> {
  const rows = await manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE t.province_id = $1 AND t.plan_id = $2 AND d.kind = $3 AND d.ends_on < $4::date
     ORDER BY d.ends_on DESC, d.starts_on DESC LIMIT 1`,
    [period.provinceId, period.planId, period.kind, period.startsOn],
  );
  return rows[0] ?? null;
}

/** The newest period of a plan that any unit reported on, or null. */
export async function latestReported(manager: Manager, plan: PlanKey): Promise<PeriodRef | null> {
  const rows = await manager.query<PeriodRef[]>(
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE t.province_id = $1 AND t.plan_id = $2 AND EXISTS (
       SELECT FROM standing s WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = t.period_id
         AND s.pillar = '' AND s.reported > 0)
     ORDER BY d.ends_on DESC, d.starts_on LIMIT 1`,
    [plan.provinceId, plan.planId],
  );
  return rows[0] ?? null;
}

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

/** A unit that a period asks: the lines asked of it and those it gave a figure for. */
export interface UnitReporting {
  readonly block: Block;
  readonly code: string;
  readonly name: string;
  readonly asked: number;
  readonly reported: number;
}

/**
 * What the units of a period gave, by block in official order. `knownAt`: counted from the statements known then and not
 * taken back by then; null: as kept now.
 */
export function unitReporting(
  manager: Manager,
  { provinceId, planId, periodId }: PeriodRef,
  knownAt: string | null,
): Promise<UnitReporting[]> {
  return manager.query<UnitReporting[]>(
    `SELECT s.block, u.code, u.name, s.asked,
       CASE WHEN $4::timestamptz IS NULL THEN s.reported ELSE (
         SELECT count(DISTINCT o.indicator_id)::int FROM observation o
         JOIN form_line l ON l.province_id = $1 AND l.plan_id = $2 AND l.indicator_id = o.indicator_id AND l.block = s.block
         WHERE o.province_id = $1 AND o.period_id = $3 AND o.unit_id = s.unit_id AND o.withdraws IS NULL
           AND o.recorded_at <= $4 AND NOT EXISTS (
             SELECT FROM observation w
             WHERE w.province_id = $1 AND w.withdraws = o.id AND w.recorded_at <= $4)
       ) END AS reported
     FROM standing s JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = '' AND s.asked > 0
     ORDER BY s.block, u.official_order, u.code`,
    [provinceId, planId, periodId, knownAt],
  );
}

/** Published plans that report on the period, in the order to lock them. */
export function plansReporting(manager: Manager, provinceId: string, periodId: string): Promise<PlanKey[]> {
  return manager.query<PlanKey[]>(
    `SELECT t.province_id AS "provinceId", t.plan_id AS "planId"
     FROM plan_period t JOIN plan p ON p.province_id = t.province_id AND p.id = t.plan_id AND p.state = 'published'
     WHERE t.province_id = $1 AND t.period_id = $2 ORDER BY t.plan_id`,
    [provinceId, periodId],
  );
}
