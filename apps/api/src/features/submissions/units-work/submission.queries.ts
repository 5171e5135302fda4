import type { SubmissionState, SubmissionStep } from '@tiendo/indicators/submission';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { Submission } from '../entities/submission.entity.js';

/** A report as lists tell it, with how much of it is given. */
export type SubmissionRecord = Told<Omit<Submission, 'provinceId'>> & {
  readonly unitCode: string;
  readonly unitName: string;
  readonly lines: number;
  readonly linesGiven: number;
  readonly linesNotUpdated: number;
  readonly items: number;
  readonly itemsGiven: number;
  readonly sections: number;
  readonly sectionsGiven: number;
  /** What was done with it last; null: nothing. */
  readonly lastStep: SubmissionStep | null;
  readonly lastStepAt: string | null;
  readonly lastRemark: string | null;
};

const COLUMNS = `
  s.id, s.request_id AS "requestId", s.unit_id AS "unitId", s.state, s.version,
  ${instant('s.first_sent_at')} AS "firstSentAt", ${instant('s.last_sent_at')} AS "lastSentAt", s.receipt,
  u.code AS "unitCode", u.name AS "unitName",
  l.asked AS lines, l.given AS "linesGiven", l.old AS "linesNotUpdated", i.asked AS items, i.given AS "itemsGiven",
  n.asked AS sections, n.given AS "sectionsGiven",
  t.step AS "lastStep", ${instant('t.at')} AS "lastStepAt", t.remark AS "lastRemark"`;

/** Only headings that have to be filled in are counted as asked. */
const FROM = `
  submission s
  JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS asked, count(*) FILTER (WHERE answer IS NOT NULL AND NOT not_updated)::int AS given,
      count(*) FILTER (WHERE not_updated)::int AS old
    FROM submission_line WHERE province_id = s.province_id AND submission_id = s.id) l
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS asked, count(status)::int AS given
    FROM submission_item WHERE province_id = s.province_id AND submission_id = s.id) i
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS asked, count(*) FILTER (WHERE body <> '')::int AS given
    FROM submission_section WHERE province_id = s.province_id AND submission_id = s.id AND required) n
  LEFT JOIN LATERAL (
    SELECT step, at, remark FROM submission_step
    WHERE province_id = s.province_id AND submission_id = s.id ORDER BY seq DESC LIMIT 1) t ON true`;

/** One report. */
export async function submissionById(
  manager: Manager,
  provinceId: string,
  id: string,
): Promise<SubmissionRecord | null> {
  const rows = await manager.query<SubmissionRecord[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE s.province_id = $1 AND s.id = $2`,
    [provinceId, id],
  );
  return rows[0] ?? null;
}

/** Holds a report until the transaction ends, so that what is saved and what is sent never pass one another. */
export async function lockSubmission(manager: Manager, provinceId: string, id: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM submission WHERE province_id = $1 AND id = $2 FOR UPDATE',
    [provinceId, id],
  );
  return rows.length > 0;
}

/** Moves the version of a report on: something in it was written. */
export async function touchSubmission(manager: Manager, provinceId: string, id: string): Promise<void> {
  await manager.query('UPDATE submission SET version = version + 1 WHERE province_id = $1 AND id = $2', [
    provinceId,
    id,
  ]);
}

/** Which reports of an owner somebody is shown. */
export interface SubmissionSelection {
  /** Of these units everything; null: of none. */
  readonly ownUnitIds: readonly string[];
  /** Of every other unit as well what was sent. */
  readonly sentOfAll: boolean;
  readonly unitId: string | null;
  readonly state: SubmissionState | null;
  readonly requestId: string | null;
  readonly after: readonly [rank: number, due: number, id: string] | null;
  readonly limit: number;
}

/** What is to be handed in first, what is due next leading; then what was sent, what was due last leading. */
const RANK = `(CASE WHEN s.state = 'sent' THEN 1 ELSE 0 END)`;
const DUE = `(CASE WHEN s.state = 'sent' THEN date '2200-01-01' - r.due_on ELSE r.due_on - date '1900-01-01' END)`;
/** A draft request shows nothing, and of a withdrawn one only what was sent is left. */
const SHOWN = `
  s.province_id = $1 AND (s.unit_id = ANY($2::uuid[]) OR ($3 AND s.state = 'sent'))
  AND ($4::uuid IS NULL OR s.unit_id = $4) AND ($5::text IS NULL OR s.state = $5)
  AND ($6::uuid IS NULL OR s.request_id = $6) AND (r.state = 'open' OR s.state = 'sent')`;
const WITH_REQUEST = 'JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id';

const valuesOf = (provinceId: string, { ownUnitIds, sentOfAll, unitId, state, requestId }: SubmissionSelection) => [
  ...[provinceId, ownUnitIds, sentOfAll, unitId, state, requestId],
];

/** Reports in their order, each with what a cursor to it holds. */
export function listSubmissions(
  manager: Manager,
  provinceId: string,
  selection: SubmissionSelection,
): Promise<(SubmissionRecord & { readonly rank: number; readonly due: number })[]> {
  const { after, limit } = selection;
  return manager.query<(SubmissionRecord & { rank: number; due: number })[]>(
    `SELECT ${COLUMNS}, ${RANK} AS rank, ${DUE} AS due FROM ${FROM} ${WITH_REQUEST}
     WHERE ${SHOWN} AND ($7::int IS NULL OR (${RANK}, ${DUE}, s.id) > ($7::int, $8::int, $9::uuid))
     ORDER BY rank, due, s.id LIMIT $10`,
    [...valuesOf(provinceId, selection), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );
}

/** How many reports a selection has, whatever the page. */
export async function countSubmissions(
  manager: Manager,
  provinceId: string,
  selection: SubmissionSelection,
): Promise<number> {
  const [row] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM submission s ${WITH_REQUEST} WHERE ${SHOWN}`,
    valuesOf(provinceId, selection),
  );
  return row?.total ?? 0;
}
