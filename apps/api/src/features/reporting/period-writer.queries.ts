import type { PeriodKind, ScheduledPeriod } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import type { PlanKey } from './period.queries.js';

export type PeriodState = 'planned' | 'open' | 'closed';

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

/** Sets window and state of one period and moves its version on. */
export async function updatePeriod(
  manager: Manager,
  plan: PlanKey,
  periodId: string,
  to: { readonly opensOn: string; readonly closesOn: string; readonly state: PeriodState },
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE plan_period SET opens_on = $4, closes_on = $5, state = $6, version = version + 1,
       opened_at = CASE WHEN $6 = 'planned' THEN NULL ELSE coalesce(opened_at, $7::timestamptz) END,
       closed_at = CASE WHEN $6 = 'closed' THEN coalesce(closed_at, $7::timestamptz) END
     WHERE province_id = $1 AND plan_id = $2 AND period_id = $3`,
    [plan.provinceId, plan.planId, periodId, to.opensOn, to.closesOn, to.state, now],
  );
}

/** Takes periods off a plan, with what is kept of them for it; the spans themselves stay with the owner. */
export async function removePeriods(manager: Manager, plan: PlanKey, periodIds: readonly string[]): Promise<void> {
  if (periodIds.length === 0) return;
  const parameters = [plan.provinceId, plan.planId, periodIds];
  await manager.query(
    'DELETE FROM standing WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[])',
    parameters,
  );
  await manager.query(
    'DELETE FROM plan_period WHERE province_id = $1 AND plan_id = $2 AND period_id = ANY($3::uuid[])',
    parameters,
  );
}

/** Ids of the plan's periods in which a figure was recorded on something its form asks. */
export async function periodsWithFigures(manager: Manager, plan: PlanKey): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.period_id AS id FROM plan_period t
     WHERE t.province_id = $1 AND t.plan_id = $2 AND EXISTS (
       SELECT FROM figure f JOIN form_line l
         ON l.province_id = f.province_id AND l.indicator_id = f.indicator_id AND l.plan_id = t.plan_id
       WHERE f.province_id = t.province_id AND f.period_id = t.period_id)`,
    [plan.provinceId, plan.planId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A period whose state does not fit its window on a day. */
export interface DuePeriod extends PlanKey {
  readonly periodId: string;
  readonly kind: PeriodKind;
  readonly code: string;
  readonly state: PeriodState;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Periods of published plans that should have been opened or closed by a day, plan by plan, in the order of their days. */
export function duePeriods(manager: Manager, day: string): Promise<DuePeriod[]> {
  return manager.query<DuePeriod[]>(
    `SELECT t.province_id AS "provinceId", t.plan_id AS "planId", t.period_id AS "periodId", d.kind, t.code, t.state,
       t.opens_on::text AS "opensOn", t.closes_on::text AS "closesOn"
     FROM plan_period t
     JOIN period d ON d.province_id = t.province_id AND d.id = t.period_id
     JOIN plan p ON p.province_id = t.province_id AND p.id = t.plan_id AND p.state = 'published'
     WHERE (t.state = 'planned' AND t.opens_on <= $1::date) OR (t.state IN ('planned', 'open') AND t.closes_on < $1::date)
     ORDER BY t.province_id, t.plan_id, d.ends_on, t.code`,
    [day],
  );
}

/** A unit asked in a period that has not given everything, by block. */
export interface LateRow {
  readonly block: string;
  readonly code: string;
  readonly name: string;
  readonly asked: number;
  readonly reported: number;
}

/** Units whose figures are missing in part or whole, those with the least first, then in official order. */
export function lateUnits(manager: Manager, plan: PlanKey, periodId: string): Promise<LateRow[]> {
  return manager.query<LateRow[]>(
    `SELECT s.block, u.code, u.name, s.asked, s.reported FROM standing s
     JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
     WHERE s.province_id = $1 AND s.plan_id = $2 AND s.period_id = $3 AND s.pillar = '' AND s.reported < s.asked
     ORDER BY s.reported > 0, s.reported::numeric / s.asked, s.block, u.official_order, u.code`,
    [plan.provinceId, plan.planId, periodId],
  );
}
