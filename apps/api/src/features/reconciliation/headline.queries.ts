import { liveStatements } from '@tiendo/indicators';
import { instant, type Manager, type Told } from '../../platform/database/index.js';
import type { IssuedHeadline } from './entities/issued-headline.entity.js';

type FigureColumn =
  'id' | 'kind' | 'sectionCode' | 'counted' | 'count' | 'total' | 'percent' | 'asOf' | 'documentId' | 'sourceSection';

/** One figure of an issued report's headline, as printed. A `sectionCode` of null: the plan as a whole. */
export type HeadlineRow = Readonly<Pick<IssuedHeadline, FigureColumn>>;

/** A headline with who wrote it down, or a withdrawal of one. */
export interface RecordedHeadline
  extends HeadlineRow, Readonly<Told<Pick<IssuedHeadline, 'supersedes' | 'withdraws' | 'reason' | 'recordedAt'>>> {
  readonly seq: number;
  /** By name. */
  readonly recordedBy: string | null;
}

type PlanKey = Readonly<Pick<IssuedHeadline, 'provinceId' | 'planId'>>;

/** Every row on headlines of a plan as known at a moment (null: now), in the order of recording. */
export function recordedHeadlines(
  manager: Manager,
  plan: PlanKey,
  knownAt: string | null,
): Promise<RecordedHeadline[]> {
  return manager.query<RecordedHeadline[]>(
    `SELECT h.id, h.kind, h.section_code AS "sectionCode", h.counted, h.count, h.total, h.percent,
       h.as_of::text AS "asOf", h.document_id AS "documentId", h.source_section AS "sourceSection", h.supersedes,
       h.withdraws, h.reason,
       ${instant('h.recorded_at')} AS "recordedAt",
       a.display_name AS "recordedBy",
       (row_number() OVER (ORDER BY h.recorded_at, h.as_of, h.kind, h.section_code NULLS FIRST, h.counted, h.id))::int
         AS seq
     FROM issued_headline h LEFT JOIN user_account a ON a.id = h.recorded_by
     WHERE h.province_id = $1 AND h.plan_id = $2 AND ($3::timestamptz IS NULL OR h.recorded_at <= $3)
     ORDER BY seq`,
    [plan.provinceId, plan.planId, knownAt],
  );
}

/** Those of the rows that stand, in the order of recording: neither withdrawn nor corrected. */
export function standingHeadlines(rows: readonly RecordedHeadline[]): RecordedHeadline[] {
  const live = liveStatements(rows.map((row) => ({ ...row, effectiveOn: row.asOf })));
  return live.sort((a, b) => a.seq - b.seq);
}

/** Headlines that stand, issued for days up to one, as known at a moment, in the order of recording. */
export async function headlinesOf(
  manager: Manager,
  plan: PlanKey,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string | null },
): Promise<HeadlineRow[]> {
  return standingHeadlines(await recordedHeadlines(manager, plan, knownAt)).filter((row) => row.asOf <= asOf);
}

/** What a new row says of one before it. */
type Naming = Readonly<Partial<Pick<IssuedHeadline, 'supersedes' | 'withdraws' | 'reason'>>>;

/**
 * Appends headlines as they are printed; their ids in the same order. What corrects or withdraws another is always later
 * than it, also within one tick of the clock: which of them stands follows from the order of recording.
 */
export async function insertHeadlines(
  manager: Manager,
  plan: PlanKey,
  rows: readonly (Omit<HeadlineRow, 'id'> & Naming)[],
  recorded: { readonly at: Date; readonly by: string | null },
): Promise<string[]> {
  const inserted = await manager.query<Pick<IssuedHeadline, 'id'>[]>(
    `INSERT INTO issued_headline (province_id, plan_id, kind, section_code, counted, count, total, percent, as_of,
       document_id, source_section, supersedes, withdraws, reason, recorded_at, recorded_by)
     SELECT $1, $2, r.kind, r."sectionCode", r.counted, r.count, r.total, r.percent, r."asOf", r."documentId",
       r."sourceSection", r.supersedes, r.withdraws, r.reason,
       GREATEST($4::timestamptz, (SELECT named.recorded_at + interval '1 microsecond' FROM issued_headline named
         WHERE named.province_id = $1 AND named.id = COALESCE(r.supersedes, r.withdraws))), $5
     FROM jsonb_to_recordset($3::jsonb) AS r (kind text, "sectionCode" text, counted text, count integer, total integer,
       percent text, "asOf" date, "documentId" uuid, "sourceSection" text, supersedes uuid, withdraws uuid, reason text)
     RETURNING id`,
    [plan.provinceId, plan.planId, JSON.stringify(rows), recorded.at, recorded.by],
  );
  return inserted.map(({ id }) => id);
}
