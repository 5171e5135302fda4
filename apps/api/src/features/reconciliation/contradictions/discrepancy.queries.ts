import type { Manager, Told } from '../../../platform/database/index.js';
import type { NotedContradiction } from '../../board/index.js';
import type { Discrepancy } from '../entities/discrepancy.entity.js';

type PlanKey = Readonly<Pick<Discrepancy, 'provinceId' | 'planId'>>;

/** A noted contradiction with the day it is there from; null: it always was. */
type NotedInTime = NotedContradiction & Pick<Discrepancy, 'effectiveOn'>;

/** Contradictions noted on a plan, as known at a moment; null: now. */
export function discrepanciesOf(manager: Manager, plan: PlanKey, knownAt: string | null): Promise<NotedInTime[]> {
  return manager.query<NotedInTime[]>(
    `SELECT id, item_id AS "itemId", document_id AS "documentId", kind, text_vi AS vi, text_en AS en, sections,
       left_side AS "left", right_side AS "right", effective_on::text AS "effectiveOn"
     FROM discrepancy
     WHERE province_id = $1 AND plan_id = $2 AND ($3::timestamptz IS NULL OR recorded_at <= $3)
     ORDER BY recorded_at, id`,
    [plan.provinceId, plan.planId, knownAt],
  );
}

type NotedColumn = 'itemId' | 'documentId' | 'kind' | 'sections' | 'effectiveOn' | 'recordedAt';

/** A contradiction about to be noted. */
export interface DiscrepancyRecord extends Readonly<Told<Pick<Discrepancy, NotedColumn>>> {
  readonly vi: Discrepancy['textVi'];
  readonly en: Discrepancy['textEn'];
  readonly leftSide: object | null;
  readonly rightSide: object | null;
}

/** Contradictions that a reader of the sources found, on a plan. */
export async function insertDiscrepancies(
  manager: Manager,
  plan: PlanKey,
  rows: readonly DiscrepancyRecord[],
): Promise<void> {
  await manager.query(
    `INSERT INTO discrepancy (province_id, plan_id, item_id, document_id, kind, text_vi, text_en, sections, left_side,
       right_side, effective_on, recorded_at)
     SELECT $1, $2, r."itemId", r."documentId", r.kind, r.vi, r.en, r.sections,
       CASE WHEN jsonb_typeof(r."leftSide") = 'object' THEN r."leftSide" END,
       CASE WHEN jsonb_typeof(r."rightSide") = 'object' THEN r."rightSide" END, r."effectiveOn",
       r."recordedAt"
     FROM jsonb_to_recordset($3::jsonb) AS r ("itemId" uuid, "documentId" uuid, kind text, vi text, en text,
       sections jsonb, "leftSide" jsonb, "rightSide" jsonb, "effectiveOn" date, "recordedAt" timestamptz)`,
    [plan.provinceId, plan.planId, JSON.stringify(rows)],
  );
}
