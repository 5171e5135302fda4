import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { SubmissionList } from '../entities/submission-list.entity.js';
import type { SubmissionListRow } from '../entities/submission-list-row.entity.js';

/** A row of a list, and the display name of who wrote it last. */
export type ListRowRecord = Told<Pick<SubmissionListRow, 'id' | 'state' | 'cells' | 'version' | 'updatedAt'>> & {
  readonly isCarried: boolean;
  readonly updatedBy: string | null;
};

/** A list of a report with its rows in their order. */
export type ListOfReport = Pick<SubmissionList, 'listId' | 'isNone' | 'passReason' | 'version'> & {
  readonly rows: readonly ListRowRecord[];
};

interface ReportKey {
  readonly provinceId: string;
  readonly submissionId: string;
}

/** Lists of a report, in no order. */
export async function listsOfReport(
  manager: Manager,
  { provinceId, submissionId }: ReportKey,
): Promise<ListOfReport[]> {
  const lists = await manager.query<Omit<ListOfReport, 'rows'>[]>(
    `SELECT list_id AS "listId", is_none AS "isNone", pass_reason AS "passReason", version FROM submission_list
     WHERE province_id = $1 AND submission_id = $2`,
    [provinceId, submissionId],
  );
  const rows = await manager.query<(ListRowRecord & { readonly listId: string })[]>(
    `SELECT w.id, w.list_id AS "listId", w.state, w.cells, w.carried_from IS NOT NULL AS "isCarried", w.version,
       ${instant('w.updated_at')} AS "updatedAt", a.display_name AS "updatedBy"
     FROM submission_list_row w LEFT JOIN user_account a ON a.id = w.updated_by
     WHERE w.province_id = $1 AND w.submission_id = $2 ORDER BY w.position, w.id`,
    [provinceId, submissionId],
  );
  return lists.map((list) => ({
    ...list,
    rows: rows.flatMap(({ listId, ...row }) => (listId === list.listId ? [row] : [])),
  }));
}

/** Which list of which report. */
export type ListKey = Pick<SubmissionList, 'provinceId' | 'submissionId' | 'listId'>;
type Written = Pick<SubmissionList, 'updatedAt' | 'updatedBy'>;

/** Writes rows: those that the list has change and move their versions on, the others stand behind them in this order. */
export async function writeListRows(
  manager: Manager,
  { provinceId, submissionId, listId }: ListKey,
  rows: readonly Pick<SubmissionListRow, 'id' | 'state' | 'cells'>[],
  { updatedAt, updatedBy }: Written,
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO submission_list_row (province_id, submission_id, id, list_id, position, state, cells, version,
       updated_at, updated_by)
     SELECT $1, $2, x.row_id, $3, x.ordinal + (SELECT coalesce(max(position), -1) FROM submission_list_row
         WHERE province_id = $1 AND submission_id = $2 AND list_id = $3),
       x.one ->> 'state', x.one -> 'cells', 1, $5, $6
     FROM (SELECT (one ->> 'id')::uuid AS row_id, one, ordinal
       FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS e (one, ordinal)) x
     ON CONFLICT (province_id, submission_id, id) DO UPDATE SET state = excluded.state, cells = excluded.cells,
       version = submission_list_row.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    [provinceId, submissionId, listId, JSON.stringify(rows), updatedAt, updatedBy],
  );
}

/** Takes rows off a list. */
export async function deleteListRows(
  manager: Manager,
  { provinceId, submissionId, listId }: ListKey,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `DELETE FROM submission_list_row
     WHERE province_id = $1 AND submission_id = $2 AND list_id = $3 AND id = ANY($4::uuid[])`,
    [provinceId, submissionId, listId, ids],
  );
}

/** Writes what is said of the whole list, and moves its version on. */
export async function writeListAnswer(
  manager: Manager,
  { provinceId, submissionId, listId }: ListKey,
  { isNone, passReason }: Pick<SubmissionList, 'isNone' | 'passReason'>,
  { updatedAt, updatedBy }: Written,
): Promise<void> {
  await manager.query(
    `UPDATE submission_list SET is_none = $4, pass_reason = $5, version = version + 1, updated_at = $6, updated_by = $7
     WHERE province_id = $1 AND submission_id = $2 AND list_id = $3`,
    [provinceId, submissionId, listId, isNone, passReason, updatedAt, updatedBy],
  );
}

/** A row that a unit sent. */
export interface SentListRow extends Pick<ListRowRecord, 'id' | 'state' | 'cells'> {
  readonly unitId: string;
  readonly submissionId: string;
}

/** Rows of a list in every report of a request that stands as sent, in the order of each report. */
export function sentListRows(
  manager: Manager,
  {
    provinceId,
    requestId,
    listId,
  }: { readonly provinceId: string; readonly requestId: string; readonly listId: string },
): Promise<SentListRow[]> {
  return manager.query<SentListRow[]>(
    `SELECT w.id, w.state, w.cells, s.unit_id AS "unitId", s.id AS "submissionId"
     FROM submission s
     JOIN submission_list_row w ON w.province_id = s.province_id AND w.submission_id = s.id AND w.list_id = $3
     WHERE s.province_id = $1 AND s.request_id = $2 AND s.state = 'sent' ORDER BY s.id, w.position, w.id`,
    [provinceId, requestId, listId],
  );
}

/** How many reports of a request are asked a list, stand as sent, and say of it that there is nothing. */
export async function listTally(
  manager: Manager,
  {
    provinceId,
    requestId,
    listId,
  }: { readonly provinceId: string; readonly requestId: string; readonly listId: string },
): Promise<{ readonly units: number; readonly sent: number; readonly none: number }> {
  const [tally] = await manager.query<{ units: number; sent: number; none: number }[]>(
    `SELECT count(*)::int AS units, count(*) FILTER (WHERE s.state = 'sent')::int AS sent,
       count(*) FILTER (WHERE s.state = 'sent' AND l.is_none)::int AS none
     FROM submission s
     JOIN submission_list l ON l.province_id = s.province_id AND l.submission_id = s.id AND l.list_id = $3
     WHERE s.province_id = $1 AND s.request_id = $2`,
    [provinceId, requestId, listId],
  );
  return tally ?? { units: 0, sent: 0, none: 0 };
}
