import type { ScheduledPeriod } from '@tiendo/indicators/periods';
import { Any } from 'typeorm';
import type { Manager } from '../../platform/database/index.js';
import type { Period } from './entities/period.entity.js';
import { PlanPeriod } from './entities/plan-period.entity.js';
import type { PlanKey } from './plan-key.js';

export type PeriodState = PlanPeriod['state'];

/** Adds periods to a plan; a span that the owner knows already is used again. Breaks uq_plan_period_code. */
export async function insertPeriods(
  manager: Manager,
  plan: PlanKey,
  periods: readonly (ScheduledPeriod & { readonly state: PeriodState })[],
  now: Date,
): Promise<void> {
  if (periods.length === 0) return;
  const values = JSON.stringify(periods.map((period) => ({ title: null, ...period })));
  await manager.query(
    `INSERT INTO period (province_id, kind, year, ordinal, title, starts_on, ends_on)
     SELECT $1, r.kind, r.year, r.ordinal, r.title, r."startsOn", r."endsOn"
     FROM jsonb_to_recordset($2::jsonb)
       AS r(kind text, year integer, ordinal integer, title text, "startsOn" date, "endsOn" date)
     ON CONFLICT ON CONSTRAINT uq_period_span DO NOTHING`,
    [plan.provinceId, values],
  );
  await manager.query(
    `INSERT INTO plan_period (province_id, plan_id, period_id, code, opens_on, closes_on, state, opened_at, closed_at)
     SELECT $1, $2, d.id, r.code, r."opensOn", r."closesOn", r.state,
       CASE WHEN r.state <> 'planned' THEN $4::timestamptz END, CASE WHEN r.state = 'closed' THEN $4::timestamptz END
     FROM jsonb_to_recordset($3::jsonb)
       AS r(kind text, code text, "startsOn" date, "endsOn" date, "opensOn" date, "closesOn" date, state text)
     JOIN period d ON d.province_id = $1 AND d.kind = r.kind AND d.starts_on = r."startsOn" AND d.ends_on = r."endsOn"`,
    [plan.provinceId, plan.planId, values, now],
  );
}

/** The window and state that a period gets. */
export type PeriodMove = Readonly<Pick<PlanPeriod, 'periodId' | 'opensOn' | 'closesOn' | 'state'>>;

/** Sets windows and states of periods of a plan and moves their versions on. */
export async function movePeriods(
  manager: Manager,
  plan: PlanKey,
  moves: readonly PeriodMove[],
  now: Date,
): Promise<void> {
  if (moves.length === 0) return;
  await manager.query(
    `UPDATE plan_period t SET opens_on = r."opensOn", closes_on = r."closesOn", state = r.state, version = version + 1,
       opened_at = CASE WHEN r.state = 'planned' THEN NULL ELSE coalesce(t.opened_at, $4::timestamptz) END,
       closed_at = CASE WHEN r.state = 'closed' THEN coalesce(t.closed_at, $4::timestamptz) END
     FROM jsonb_to_recordset($3::jsonb) AS r("periodId" uuid, "opensOn" date, "closesOn" date, state text)
     WHERE t.province_id = $1 AND t.plan_id = $2 AND t.period_id = r."periodId"`,
    [plan.provinceId, plan.planId, JSON.stringify(moves), now],
  );
}

/** Takes periods off a plan; the spans themselves stay with the owner. */
export async function removePeriods(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  periodIds: readonly string[],
): Promise<void> {
  if (periodIds.length > 0) await manager.delete(PlanPeriod, { provinceId, planId, periodId: Any(periodIds) });
}

/** A period whose state does not fit its window on a day. */
export type DuePeriod = Readonly<
  Pick<PlanPeriod, 'provinceId' | 'planId' | 'periodId' | 'code' | 'state' | 'opensOn' | 'closesOn'> &
    Pick<Period, 'kind'>
>;

/**
 * Periods of published plans (`plan`: of one) that should have been opened or closed by a day, plan by plan, in the
 * order of their days.
 */
export function duePeriods(manager: Manager, day: string, plan: PlanKey | null = null): Promise<DuePeriod[]> {
  return manager.query<DuePeriod[]>(
    `SELECT t.province_id AS "provinceId", t.plan_id AS "planId", t.period_id AS "periodId", d.kind, t.code, t.state,
       t.opens_on::text AS "opensOn", t.closes_on::text AS "closesOn"
     FROM plan_period t
     JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
     JOIN plan p ON p.province_id = t.province_id AND p.id = t.plan_id AND p.state = 'published'
     WHERE ($2::uuid IS NULL OR (t.province_id = $2 AND t.plan_id = $3))
       AND ((t.state = 'planned' AND t.opens_on <= $1::date) OR (t.state IN ('planned', 'open') AND t.closes_on < $1::date))
     ORDER BY t.province_id, t.plan_id, d.ends_on, t.code`,
    [day, plan?.provinceId ?? null, plan?.planId ?? null],
  );
}
