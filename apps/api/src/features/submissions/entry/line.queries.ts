import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { SubmissionLine } from '../entities/submission-line.entity.js';

/** A line of a report as it is kept, with the names of what it is about. Decimals without trailing zeros. */
export type LineRecord = Told<Omit<SubmissionLine, 'provinceId' | 'submissionId' | 'updatedBy'>> & {
  readonly indicatorCode: string;
  readonly subjectCode: string;
  readonly subjectName: string;
  /** Display name of who wrote it last. */
  readonly updatedBy: string | null;
};

/** Which figure: an indicator of a unit. */
export type CellOf = Pick<LineRecord, 'indicatorId' | 'subjectUnitId'>;

/** Cells as two lists for `unnest`; null: all. */
export const keysOf = (cells: readonly CellOf[] | null): [string[] | null, string[] | null] => [
  cells?.map(({ indicatorId }) => indicatorId) ?? null,
  cells?.map(({ subjectUnitId }) => subjectUnitId) ?? null,
];

/** A decimal of a line `l`, without trailing zeros. */
export const decimal = (column: string, as: string): string => `trim_scale(l.${column})::text AS "${as}"`;

/** Lines of a report in its order; `only`: these cells. */
export function linesOf(
  manager: Manager,
  provinceId: string,
  submissionId: string,
  only: readonly CellOf[] | null = null,
): Promise<LineRecord[]> {
  return manager.query<LineRecord[]>(
    `SELECT l.indicator_id AS "indicatorId", l.subject_unit_id AS "subjectUnitId", l.position, l.answer,
       ${decimal('numerator', 'numerator')}, ${decimal('denominator', 'denominator')}, ${decimal('value', 'value')},
       ${decimal('stated_percent', 'statedPercent')}, l.qualifier, l.outcome, l.cumulative, l.as_of::text AS "asOf",
       l.grade, l.origin, l.stated_text AS "statedText", ${decimal('year_estimate', 'yearEstimate')},
       l.document_id AS "documentId", l.reference, l.section, l.note, l.pass_reason AS "passReason",
       l.not_updated AS "notUpdated", l.version, ${instant('l.updated_at')} AS "updatedAt", a.display_name AS "updatedBy",
       n.code AS "indicatorCode", u.code AS "subjectCode", u.name AS "subjectName"
     FROM submission_line l
     JOIN indicator n ON n.province_id = l.province_id AND n.id = l.indicator_id
     JOIN unit u ON u.province_id = l.province_id AND u.id = l.subject_unit_id
     LEFT JOIN user_account a ON a.id = l.updated_by
     WHERE l.province_id = $1 AND l.submission_id = $2
       AND ($3::uuid[] IS NULL OR (l.indicator_id, l.subject_unit_id) IN (SELECT * FROM unnest($3, $4::uuid[])))
     ORDER BY l.position`,
    [provinceId, submissionId, ...keysOf(only)],
  );
}

/** What an answer writes on its line. */
export type LineValues = Omit<
  SubmissionLine,
  'provinceId' | 'submissionId' | 'position' | 'version' | 'updatedAt' | 'updatedBy'
>;

/** Writes lines that exist and moves their versions on. */
export async function writeLines(
  manager: Manager,
  { provinceId, submissionId }: Pick<SubmissionLine, 'provinceId' | 'submissionId'>,
  values: readonly LineValues[],
  written: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  if (values.length === 0) return;
  await manager.query(
    `UPDATE submission_line l SET answer = v.answer, numerator = v.numerator, denominator = v.denominator,
       value = v.value, stated_percent = v."statedPercent", qualifier = v.qualifier, outcome = v.outcome,
       cumulative = v.cumulative, as_of = v."asOf", grade = v.grade, origin = v.origin, stated_text = v."statedText",
       year_estimate = v."yearEstimate", document_id = v."documentId", reference = v.reference, section = v.section,
       note = v.note, pass_reason = v."passReason", not_updated = v."notUpdated", version = l.version + 1,
       updated_at = $4, updated_by = $5
     FROM jsonb_to_recordset($3::jsonb) AS v ("indicatorId" uuid, "subjectUnitId" uuid, answer text, numerator numeric,
       denominator numeric, value numeric, "statedPercent" numeric, qualifier text, outcome text, cumulative boolean,
       "asOf" date, grade text, origin text, "statedText" text, "yearEstimate" numeric, "documentId" uuid,
       reference text, section text, note text, "passReason" text, "notUpdated" boolean)
     WHERE l.province_id = $1 AND l.submission_id = $2 AND l.indicator_id = v."indicatorId"
       AND l.subject_unit_id = v."subjectUnitId"`,
    [provinceId, submissionId, JSON.stringify(values), written.at, written.by],
  );
}

/** An indicator that a report asks, by the rule it was first given: for lines that no form asks any more. */
export interface AskedIndicator {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly direction: string;
  readonly aggregation: string;
}

export function indicatorsById(
  manager: Manager,
  provinceId: string,
  ids: readonly string[],
): Promise<AskedIndicator[]> {
  return manager.query<AskedIndicator[]>(
    `SELECT id, code, name, measure_unit AS "measureUnit", direction, aggregation FROM indicator
     WHERE province_id = $1 AND id = ANY($2::uuid[])`,
    [provinceId, ids],
  );
}

/** A report of the same unit that was sent, for an earlier due day. */
export interface EarlierReport {
  readonly id: string;
  readonly periodId: string;
}

/** Reports of a unit that stand as sent and were due before a day, the latest first. */
export function earlierReports(
  manager: Manager,
  provinceId: string,
  unitId: string,
  dueBefore: string,
): Promise<EarlierReport[]> {
  return manager.query<EarlierReport[]>(
    `SELECT s.id, r.period_id AS "periodId" FROM submission s
     JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id
     WHERE s.province_id = $1 AND s.unit_id = $2 AND s.state = 'sent' AND r.due_on < $3
     ORDER BY r.due_on DESC, s.id LIMIT 24`,
    [provinceId, unitId, dueBefore],
  );
}
