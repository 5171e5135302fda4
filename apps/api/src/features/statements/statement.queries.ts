import { Any } from 'typeorm';
import { instant, type Manager, type Told } from '../../platform/database/index.js';
import { StatusEntry } from './entities/status-entry.entity.js';

/** What two-time resolution needs of a statement. */
export type StatementRow = Readonly<
  Told<
    Pick<
      StatusEntry,
      | 'id'
      | 'itemId'
      | 'unitId'
      | 'seq'
      | 'status'
      | 'effectiveOn'
      | 'recordedAt'
      | 'supersedes'
      | 'withdraws'
      | 'continuesInYear'
      | 'notNamed'
    >
  >
>;

/** A statement with everything that was said in it; `recordedBy` is the name of who recorded it. */
export type EntryRow = Readonly<Told<Omit<StatusEntry, 'provinceId'>>>;

/** A statement about to be recorded; `recordedBy` is the id of an account. */
export type NewEntryRow = Readonly<Told<Omit<StatusEntry, 'provinceId' | 'seq'>>>;

const STATEMENT_COLUMNS = `
  e.id, e.item_id AS "itemId", e.unit_id AS "unitId", e.seq::int AS seq, e.status, e.effective_on::text AS "effectiveOn",
  ${instant('e.recorded_at')} AS "recordedAt", e.supersedes, e.withdraws, e.continues_in_year AS "continuesInYear",
  e.not_named AS "notNamed"`;

const ENTRY_COLUMNS = `${STATEMENT_COLUMNS},
  e.reason, e.cause, e.proposal, e.proposal_to AS "proposalTo", e.source_document_id AS "sourceDocumentId",
  e.source_section AS "sourceSection", e.evaluation_on::text AS "evaluationOn",
  e.awaiting_authority AS "awaitingAuthority", e.submission_number AS "submissionNumber",
  e.submission_symbol AS "submissionSymbol", e.submission_issued_on::text AS "submissionIssuedOn",
  e.submission_document_id AS "submissionDocumentId", u.display_name AS "recordedBy"`;

/** All statements of these items, withdrawals among them, in the order of recording. */
export function statementsOf(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
  knownAt: string | null = null,
): Promise<StatementRow[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return manager.query<StatementRow[]>(
    `SELECT ${STATEMENT_COLUMNS} FROM status_entry e
     WHERE e.province_id = $1 AND e.item_id = ANY($2::uuid[]) AND ($3::timestamptz IS NULL OR e.recorded_at <= $3)
     ORDER BY e.seq`,
    [provinceId, itemIds, knownAt],
  );
}

/** Those of these items on which something was stated after a moment; also where the reader looks back at it. */
export async function statedSince(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
  moment: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT e.item_id AS id FROM public.status_entry e
     WHERE e.province_id = $1 AND e.recorded_at > $3::timestamptz AND e.item_id = ANY($2::uuid[])`,
    [provinceId, itemIds, moment],
  );
  return rows.map(({ id }) => id);
}

/** Statements by id, with everything said in them. */
export function entriesById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query<EntryRow[]>(
    `SELECT ${ENTRY_COLUMNS} FROM status_entry e LEFT JOIN user_account u ON u.id = e.recorded_by
     WHERE e.province_id = $1 AND e.id = ANY($2::uuid[]) ORDER BY e.seq`,
    [provinceId, ids],
  );
}

/**
 * Statements that name a document as their source or as the letter behind an approval, and those of these ids; withdrawn
 * ones among them, the section only where the document is the source.
 */
export function entriesOfDocument(
  manager: Manager,
  provinceId: string,
  documentId: string,
  ids: readonly string[],
): Promise<Pick<EntryRow, 'id' | 'itemId' | 'unitId' | 'status' | 'effectiveOn' | 'sourceSection'>[]> {
  return manager.query(
    `SELECT e.id, e.item_id AS "itemId", e.unit_id AS "unitId", e.status, e.effective_on::text AS "effectiveOn",
       CASE WHEN e.source_document_id = $2 THEN e.source_section END AS "sourceSection"
     FROM status_entry e
     WHERE e.province_id = $1
       AND (e.source_document_id = $2 OR e.submission_document_id = $2 OR e.id = ANY($3::uuid[]))
     ORDER BY e.seq DESC`,
    [provinceId, documentId, ids],
  );
}

/** One page of an item's history, newest recorded first; `beforeSeq` null starts at the newest. */
export function historyPage(
  manager: Manager,
  provinceId: string,
  itemId: string,
  beforeSeq: number | null,
  limit: number,
): Promise<EntryRow[]> {
  return manager.query<EntryRow[]>(
    `SELECT ${ENTRY_COLUMNS} FROM status_entry e LEFT JOIN user_account u ON u.id = e.recorded_by
     WHERE e.province_id = $1 AND e.item_id = $2 AND ($3::bigint IS NULL OR e.seq < $3)
     ORDER BY e.seq DESC LIMIT $4`,
    [provinceId, itemId, beforeSeq, limit],
  );
}

/** What is written of a statement: the property, its column and the type of the column. */
const WRITTEN: readonly (readonly [keyof NewEntryRow, string, string])[] = [
  ['id', 'id', 'uuid'],
  ['itemId', 'item_id', 'uuid'],
  ['unitId', 'unit_id', 'uuid'],
  ['status', 'status', 'text'],
  ['effectiveOn', 'effective_on', 'date'],
  ['reason', 'reason', 'text'],
  ['continuesInYear', 'continues_in_year', 'integer'],
  ['cause', 'cause', 'text'],
  ['proposal', 'proposal', 'text'],
  ['proposalTo', 'proposal_to', 'text'],
  ['sourceDocumentId', 'source_document_id', 'uuid'],
  ['sourceSection', 'source_section', 'text'],
  ['notNamed', 'not_named', 'text[]'],
  ['evaluationOn', 'evaluation_on', 'date'],
  ['awaitingAuthority', 'awaiting_authority', 'text'],
  ['submissionNumber', 'submission_number', 'text'],
  ['submissionSymbol', 'submission_symbol', 'text'],
  ['submissionIssuedOn', 'submission_issued_on', 'date'],
  ['submissionDocumentId', 'submission_document_id', 'uuid'],
  ['supersedes', 'supersedes', 'uuid'],
  ['withdraws', 'withdraws', 'uuid'],
  ['recordedAt', 'recorded_at', 'timestamptz'],
  ['recordedBy', 'recorded_by', 'uuid'],
];

const INSERT = `
  INSERT INTO status_entry (province_id, ${WRITTEN.map(([, column]) => column).join(', ')})
  SELECT $1, ${WRITTEN.map(([property]) => `x."${property}"`).join(', ')}
  FROM jsonb_to_recordset($2::jsonb)
    AS x (${WRITTEN.map(([property, , type]) => `"${property}" ${type}`).join(', ')}, place integer)
  ORDER BY x.place`;

/** Appends statements in the given order, in one statement of SQL whatever their number; they come back as recorded. */
export async function insertEntries(
  manager: Manager,
  provinceId: string,
  rows: readonly NewEntryRow[],
): Promise<EntryRow[]> {
  if (rows.length === 0) return [];
  return manager.query<EntryRow[]>(
    `WITH e AS (${INSERT} RETURNING *)
     SELECT ${ENTRY_COLUMNS} FROM e LEFT JOIN user_account u ON u.id = e.recorded_by ORDER BY e.seq`,
    [provinceId, JSON.stringify(rows.map((row, place) => ({ ...row, place })))],
  );
}

/** Whether something was stated for one of these units. */
export function hasStatementsOf(manager: Manager, provinceId: string, unitIds: readonly string[]): Promise<boolean> {
  return manager.exists(StatusEntry, { where: { provinceId, unitId: Any(unitIds) } });
}
