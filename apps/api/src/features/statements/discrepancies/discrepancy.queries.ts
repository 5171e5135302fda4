import type { Manager } from '../../../platform/database/index.js';

/** A contradiction that a reader of a source found; computed ones are not stored. */
export interface DiscrepancyRow {
  readonly id: string;
  /** Null: about the plan as a whole. */
  readonly itemId: string | null;
  readonly documentId: string | null;
  readonly kind: string;
  readonly vi: string;
  readonly en: string;
  readonly sections: string[];
  /** Both figures as the source prints them; null: told in the text. */
  readonly left: NotedSide | null;
  readonly right: NotedSide | null;
}

/** One side of a noted contradiction. */
export interface NotedSide {
  readonly vi: string;
  readonly en: string;
  readonly section: string | null;
  readonly documentId: string | null;
}

/** Contradictions noted on a plan, as known at a moment. */
export function discrepanciesOf(
  manager: Manager,
  plan: { readonly provinceId: string; readonly planId: string },
  knownAt: string | null,
): Promise<DiscrepancyRow[]> {
  return manager.query<DiscrepancyRow[]>(
    `SELECT id, item_id AS "itemId", document_id AS "documentId", kind, text_vi AS vi, text_en AS en, sections,
       left_side AS "left", right_side AS "right"
     FROM discrepancy
     WHERE province_id = $1 AND plan_id = $2 AND ($3::timestamptz IS NULL OR recorded_at <= $3)
     ORDER BY recorded_at, id`,
    [plan.provinceId, plan.planId, knownAt],
  );
}
