import { randomUUID } from 'node:crypto';
import { type AskedList, carriedRows, type ListState } from '@tiendo/indicators/lists';
import type { Manager } from '../../../platform/database/index.js';
import { ReportRequestList } from '../entities/report-request-list.entity.js';

type RequestKey = Pick<ReportRequestList, 'provinceId' | 'requestId'>;

/** Puts these lists in the place of those that a request asked. */
export async function replaceRequestLists(
  manager: Manager,
  { provinceId, requestId }: RequestKey,
  listIds: readonly string[],
): Promise<void> {
  await manager.delete(ReportRequestList, { provinceId, requestId });
  const rows = listIds.map((listId, position) => ({ provinceId, requestId, listId, position }));
  await manager.insert(ReportRequestList, rows);
}

/** Writes down what lists ask as they stand now, and makes a list for every report of the request. */
export async function openRequestLists(
  manager: Manager,
  { provinceId, requestId }: RequestKey,
  lists: ReadonlyMap<string, AskedList>,
): Promise<void> {
  for (const [listId, asked] of lists) {
    await manager.query(
      'UPDATE report_request_list SET asked = $4 WHERE province_id = $1 AND request_id = $2 AND list_id = $3',
      [provinceId, requestId, listId, JSON.stringify(asked)],
    );
  }
  await manager.query(
    `INSERT INTO submission_list (province_id, submission_id, list_id)
     SELECT s.province_id, s.id, l.list_id FROM submission s
     JOIN report_request_list l ON l.province_id = s.province_id AND l.request_id = s.request_id
     WHERE s.province_id = $1 AND s.request_id = $2`,
    [provinceId, requestId],
  );
}

interface RowBefore {
  readonly submissionId: string;
  readonly listId: string;
  readonly from: string;
  readonly state: ListState | null;
  readonly cells: Readonly<Record<string, string>>;
}

/** Puts into the lists of a request what goes on of the rows that each unit had in the same list when it last sent one. */
export async function carryListRows(
  manager: Manager,
  { provinceId, requestId }: RequestKey,
  lists: ReadonlyMap<string, AskedList>,
): Promise<void> {
  if (lists.size === 0) return;
  const before = await manager.query<RowBefore[]>(
    `SELECT s.id AS "submissionId", l.list_id AS "listId", last.id AS "from", w.state, w.cells
     FROM submission s
     JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id
     JOIN submission_list l ON l.province_id = s.province_id AND l.submission_id = s.id
     CROSS JOIN LATERAL (
       SELECT b.id FROM submission b
       JOIN report_request q ON q.province_id = b.province_id AND q.id = b.request_id AND q.state = 'open'
       JOIN submission_list m ON m.province_id = b.province_id AND m.submission_id = b.id AND m.list_id = l.list_id
       WHERE b.province_id = s.province_id AND b.unit_id = s.unit_id AND b.state = 'sent' AND q.due_on < r.due_on
       ORDER BY q.due_on DESC, b.last_sent_at DESC LIMIT 1) last
     JOIN submission_list_row w
       ON w.province_id = s.province_id AND w.submission_id = last.id AND w.list_id = l.list_id
     WHERE s.province_id = $1 AND s.request_id = $2
     ORDER BY s.id, l.list_id, w.position, w.id`,
    [provinceId, requestId],
  );
  const rows = [...lists].flatMap(([listId, asked]) => {
    const carried = carriedRows(
      before.filter((row) => row.listId === listId),
      asked,
    );
    return carried.map((row, position) => ({ ...row, id: randomUUID(), position }));
  });
  await manager.query(
    `INSERT INTO submission_list_row (province_id, submission_id, id, list_id, position, state, cells, carried_from)
     SELECT $1, x."submissionId", x.id, x."listId", x.position, x.state, x.cells, x."from"
     FROM jsonb_to_recordset($2::jsonb) AS x ("submissionId" uuid, id uuid, "listId" uuid, position integer, state text,
       cells jsonb, "from" uuid)`,
    [provinceId, JSON.stringify(rows)],
  );
}
