import type { RegularKind } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { ReportingCalendar } from './entities/reporting-calendar.entity.js';
import type { PlanKey } from './plan-key.js';

/** A reporting calendar as it is kept. */
export type CalendarRow = Readonly<Omit<ReportingCalendar, 'provinceId' | 'id' | 'planId'>>;

/** Calendars of a plan, the shortest periods first. */
export function calendarsOf(manager: Manager, plan: PlanKey): Promise<CalendarRow[]> {
  return manager.query<CalendarRow[]>(
    `SELECT kind, cutoff_day AS "cutoffDay", opens_after_days AS "opensAfterDays",
       closes_after_days AS "closesAfterDays", starts_on::text AS "startsOn", ends_on::text AS "endsOn", version
     FROM reporting_calendar WHERE province_id = $1 AND plan_id = $2
     ORDER BY array_position(ARRAY['month','quarter','halfYear','nineMonths','year'], kind)`,
    [plan.provinceId, plan.planId],
  );
}

/** Adds the calendar or replaces the one of its kind. */
export async function putCalendar(manager: Manager, plan: PlanKey, row: Omit<CalendarRow, 'version'>): Promise<void> {
  await manager.query(
    `INSERT INTO reporting_calendar
       (province_id, plan_id, kind, cutoff_day, opens_after_days, closes_after_days, starts_on, ends_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT ON CONSTRAINT uq_reporting_calendar_kind DO UPDATE SET cutoff_day = EXCLUDED.cutoff_day,
       opens_after_days = EXCLUDED.opens_after_days, closes_after_days = EXCLUDED.closes_after_days,
       starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on, version = reporting_calendar.version + 1`,
    [
      plan.provinceId,
      plan.planId,
      row.kind,
      row.cutoffDay,
      row.opensAfterDays,
      row.closesAfterDays,
      row.startsOn,
      row.endsOn,
    ],
  );
}

/** Removes the calendar of a kind; its periods stay where they are. */
export async function removeCalendar(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  kind: RegularKind,
): Promise<void> {
  await manager.delete(ReportingCalendar, { provinceId, planId, kind });
}
