import type { HeadlineCount, ItemKind } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** One figure of an issued report's headline, as printed. */
export interface HeadlineRow {
  readonly id: string;
  readonly kind: ItemKind;
  /** Pillar or group; null: the plan as a whole. */
  readonly sectionCode: string | null;
  readonly counted: HeadlineCount;
  readonly count: number;
  readonly total: number;
  readonly percent: string | null;
  readonly asOf: string;
  readonly documentId: string | null;
  readonly sourceSection: string | null;
}

interface PlanKey {
  readonly provinceId: string;
  readonly planId: string;
}

/** Headlines issued for days up to one, as known at a moment, in the order of recording. */
export function headlinesOf(
  manager: Manager,
  plan: PlanKey,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string | null },
): Promise<HeadlineRow[]> {
  return manager.query<HeadlineRow[]>(
    `SELECT id, kind, section_code AS "sectionCode", counted, count, total, percent, as_of::text AS "asOf",
       document_id AS "documentId", source_section AS "sourceSection"
     FROM issued_headline
     WHERE province_id = $1 AND plan_id = $2 AND as_of <= $3::date AND ($4::timestamptz IS NULL OR recorded_at <= $4)
     ORDER BY recorded_at, as_of, kind, section_code NULLS FIRST, counted, id`,
    [plan.provinceId, plan.planId, asOf, knownAt],
  );
}

/** Appends headlines as they are printed; their ids in the same order. */
export async function insertHeadlines(
  manager: Manager,
  plan: PlanKey,
  rows: readonly Omit<HeadlineRow, 'id'>[],
  recorded: { readonly at: Date; readonly by: string | null },
): Promise<string[]> {
  const inserted = await manager.query<{ id: string }[]>(
    `INSERT INTO issued_headline (province_id, plan_id, kind, section_code, counted, count, total, percent, as_of,
       document_id, source_section, recorded_at, recorded_by)
     SELECT $1, $2, r.kind, r."sectionCode", r.counted, r.count, r.total, r.percent, r."asOf", r."documentId",
       r."sourceSection", $4, $5
     FROM jsonb_to_recordset($3::jsonb) AS r (kind text, "sectionCode" text, counted text, count integer, total integer,
       percent text, "asOf" date, "documentId" uuid, "sourceSection" text)
     RETURNING id`,
    [plan.provinceId, plan.planId, JSON.stringify(rows), recorded.at, recorded.by],
  );
  return inserted.map(({ id }) => id);
}
