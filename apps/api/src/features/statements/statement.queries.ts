import type { Cause, SourceGap, StatedStatus } from '@tiendo/indicators';
import { instant, type Manager } from '../../platform/database/index.js';

/** What two-time resolution needs of a statement. */
export interface StatementRow {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string | null;
  readonly seq: number;
  readonly status: StatedStatus | null;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly supersedes: string | null;
  readonly withdraws: string | null;
  readonly continuesInYear: number | null;
  readonly notNamed: readonly SourceGap[];
}

/** A statement with everything that was said in it. */
export interface EntryRow extends StatementRow {
  readonly reason: string | null;
  readonly cause: Cause | null;
  readonly proposal: string | null;
  readonly proposalTo: string | null;
  readonly sourceDocumentId: string | null;
  readonly sourceSection: string | null;
  readonly evaluationOn: string | null;
  readonly awaitingAuthority: string | null;
  readonly submissionNumber: string | null;
  readonly submissionSymbol: string | null;
  readonly submissionIssuedOn: string | null;
  readonly submissionDocumentId: string | null;
  readonly recordedBy: string | null;
}

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

/** Statements by id, with everything said in them. */
export function entriesById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query<EntryRow[]>(
    `SELECT ${ENTRY_COLUMNS} FROM status_entry e LEFT JOIN user_account u ON u.id = e.recorded_by
     WHERE e.province_id = $1 AND e.id = ANY($2::uuid[]) ORDER BY e.seq`,
    [provinceId, ids],
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

/** A statement about to be recorded. */
export interface NewEntryRow {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: string | null;
  readonly status: StatedStatus | null;
  readonly effectiveOn: string;
  readonly reason: string | null;
  readonly continuesInYear: number | null;
  readonly cause: Cause | null;
  readonly proposal: string | null;
  readonly proposalTo: string | null;
  readonly sourceDocumentId: string | null;
  readonly sourceSection: string | null;
  /** What its source leaves open. */
  readonly notNamed: readonly SourceGap[];
  readonly evaluationOn: string | null;
  readonly awaitingAuthority: string | null;
  readonly submissionNumber: string | null;
  readonly submissionSymbol: string | null;
  readonly submissionIssuedOn: string | null;
  readonly submissionDocumentId: string | null;
  readonly supersedes: string | null;
  readonly withdraws: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** Appends statements in the given order, in one statement of SQL whatever their number. */
export async function insertEntries(
  manager: Manager,
  provinceId: string,
  rows: readonly NewEntryRow[],
): Promise<StatementRow[]> {
  if (rows.length === 0) return [];
  const column = <K extends keyof NewEntryRow>(key: K): NewEntryRow[K][] => rows.map((row) => row[key]);
  return manager.query<StatementRow[]>(
    `WITH e AS (
       INSERT INTO status_entry (province_id, id, item_id, unit_id, status, effective_on, reason, continues_in_year, cause,
         proposal, proposal_to, source_document_id, source_section, supersedes, withdraws, recorded_at, recorded_by,
         not_named, evaluation_on, awaiting_authority, submission_number, submission_symbol, submission_issued_on,
         submission_document_id)
       SELECT $1, x.id, x.item_id, x.unit_id, x.status, x.effective_on, x.reason, x.continues_in_year, x.cause, x.proposal,
         x.proposal_to, x.source_document_id, x.source_section, x.supersedes, x.withdraws, x.recorded_at, x.recorded_by,
         string_to_array(x.not_named, ' '), x.evaluation_on, x.awaiting_authority, x.submission_number,
         x.submission_symbol, x.submission_issued_on, x.submission_document_id
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::text[], $8::int[], $9::text[],
         $10::text[], $11::text[], $12::uuid[], $13::text[], $14::uuid[], $15::uuid[], $16::timestamptz[], $17::uuid[],
         $18::text[], $19::date[], $20::text[], $21::text[], $22::text[], $23::date[], $24::uuid[])
         WITH ORDINALITY AS x (id, item_id, unit_id, status, effective_on, reason, continues_in_year, cause, proposal,
           proposal_to, source_document_id, source_section, supersedes, withdraws, recorded_at, recorded_by, not_named,
           evaluation_on, awaiting_authority, submission_number, submission_symbol, submission_issued_on,
           submission_document_id, place)
       ORDER BY x.place
       RETURNING *
     ) SELECT ${STATEMENT_COLUMNS} FROM e ORDER BY e.seq`,
    [
      provinceId,
      column('id'),
      column('itemId'),
      column('unitId'),
      column('status'),
      column('effectiveOn'),
      column('reason'),
      column('continuesInYear'),
      column('cause'),
      column('proposal'),
      column('proposalTo'),
      column('sourceDocumentId'),
      column('sourceSection'),
      column('supersedes'),
      column('withdraws'),
      column('recordedAt'),
      column('recordedBy'),
      rows.map(({ notNamed }) => notNamed.join(' ')),
      column('evaluationOn'),
      column('awaitingAuthority'),
      column('submissionNumber'),
      column('submissionSymbol'),
      column('submissionIssuedOn'),
      column('submissionDocumentId'),
    ],
  );
}

/** Whether something was stated for one of these units. */
export async function hasStatementsOf(
  manager: Manager,
  provinceId: string,
  unitIds: readonly string[],
): Promise<boolean> {
  const rows = await manager.query<{ has: boolean }[]>(
    `SELECT EXISTS (SELECT FROM status_entry t WHERE t.province_id = $1 AND t.unit_id = ANY($2::uuid[])) AS has`,
    [provinceId, unitIds],
  );
  return rows[0]?.has ?? false;
}
