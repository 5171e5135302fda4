import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { IndicatorWithholding } from '../entities/indicator-withholding.entity.js';
import { PlanOpening } from '../entities/plan-opening.entity.js';
import type { PlanRef } from '../store/plan-ref.js';

type PlanKey = Pick<PlanRef, 'provinceId' | 'planId'>;

/** An act of opening or closing a plan, with the name of who recorded it. */
export type OpeningRow = Told<Pick<PlanOpening, 'opens' | 'documentId' | 'note' | 'recordedAt'>> & {
  readonly recordedBy: string | null;
};

/** What opened and closed a plan, the latest first. */
export function openingsOf(manager: Manager, { provinceId, planId }: PlanKey): Promise<OpeningRow[]> {
  return manager.query<OpeningRow[]>(
    `SELECT a.opens, a.document_id AS "documentId", a.note, ${instant('a.recorded_at')} AS "recordedAt",
       u.display_name AS "recordedBy"
     FROM plan_opening a LEFT JOIN user_account u ON u.id = a.recorded_by
     WHERE a.province_id = $1 AND a.plan_id = $2 ORDER BY a.seq DESC`,
    [provinceId, planId],
  );
}

export async function insertOpening(manager: Manager, opening: Omit<PlanOpening, 'seq'>): Promise<void> {
  await manager.insert(PlanOpening, opening);
}

/** Whether visitors may read any plan of an owner. */
export async function hasOpenPlan(manager: Manager, provinceId: string): Promise<boolean> {
  const [row] = await manager.query<{ open: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM (
         SELECT DISTINCT ON (plan_id) opens FROM plan_opening WHERE province_id = $1 ORDER BY plan_id, seq DESC
       ) AS last WHERE opens) AS open`,
    [provinceId],
  );
  return row?.open ?? false;
}

/** An indicator of an owner with how many targets of a plan it measures, and the act that keeps it from visitors. */
export type OpennessOfIndicator = Readonly<{
  code: string;
  name: string;
  measureUnit: string;
  targets: number;
  reason: string | null;
  recordedAt: string | null;
  recordedBy: string | null;
}>;

/** Everything the owner counts, what the plan measures first. */
export function indicatorsInPlan(manager: Manager, { provinceId, planId }: PlanKey): Promise<OpennessOfIndicator[]> {
  return manager.query<OpennessOfIndicator[]>(
    `WITH measured AS (
       SELECT m.indicator_id, count(DISTINCT i.id)::int AS targets
       FROM item i
       JOIN item_version v ON v.province_id = i.province_id AND v.item_id = i.id
       JOIN measure m ON m.province_id = v.province_id AND m.version_id = v.id
       WHERE i.province_id = $1 AND i.plan_id = $2 GROUP BY m.indicator_id),
     last AS (
       SELECT DISTINCT ON (indicator_id) indicator_id, withheld, reason, recorded_at, recorded_by
       FROM indicator_withholding WHERE province_id = $1 ORDER BY indicator_id, seq DESC)
     SELECT n.code, n.name, n.measure_unit AS "measureUnit", coalesce(t.targets, 0) AS targets,
       w.reason, ${instant('w.recorded_at')} AS "recordedAt", u.display_name AS "recordedBy"
     FROM indicator n
     LEFT JOIN measured t ON t.indicator_id = n.id
     LEFT JOIN last w ON w.indicator_id = n.id AND w.withheld
     LEFT JOIN user_account u ON u.id = w.recorded_by
     WHERE n.province_id = $1
     ORDER BY t.targets IS NULL, n.name_key, n.code`,
    [provinceId, planId],
  );
}

/** Records that an indicator is kept from visitors, or told again. False: the owner has none of this code. */
export async function insertWithholding(
  manager: Manager,
  act: Omit<IndicatorWithholding, 'seq' | 'indicatorId'> & { readonly code: string },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO indicator_withholding (province_id, indicator_id, withheld, reason, recorded_at, recorded_by)
     SELECT province_id, id, $3, $4, $5, $6 FROM indicator WHERE province_id = $1 AND code = $2 RETURNING seq`,
    [act.provinceId, act.code, act.withheld, act.reason, act.recordedAt, act.recordedBy],
  );
  return rows.length > 0;
}

/** Codes of the owner's indicators that are kept from visitors. */
export async function withheldIndicators(manager: Manager, provinceId: string): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT n.code FROM (
       SELECT DISTINCT ON (indicator_id) indicator_id, withheld FROM indicator_withholding
       WHERE province_id = $1 ORDER BY indicator_id, seq DESC
     ) AS last JOIN indicator n ON n.province_id = $1 AND n.id = last.indicator_id WHERE last.withheld`,
    [provinceId],
  );
  return rows.map(({ code }) => code);
}

/** Items of a plan that any version of it measures by one of these indicators. */
export async function itemsMeasuredBy(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  indicators: readonly string[],
): Promise<{ id: string; code: string }[]> {
  return manager.query<{ id: string; code: string }[]>(
    `SELECT DISTINCT i.id, i.code FROM item i
     JOIN item_version v ON v.province_id = i.province_id AND v.item_id = i.id
     JOIN measure m ON m.province_id = v.province_id AND m.version_id = v.id
     JOIN indicator n ON n.province_id = m.province_id AND n.id = m.indicator_id
     WHERE i.province_id = $1 AND i.plan_id = $2 AND n.code = ANY($3::text[])`,
    [provinceId, planId, indicators],
  );
}
