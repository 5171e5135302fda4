import type { Manager } from '../../platform/database/index.js';

export interface DocumentRow {
  id: string;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  issuedOn: string | null;
  alternateIssuedOn: string | null;
  issuer: string;
  title: string;
  abstract: string | null;
  note: string | null;
  fileId: string | null;
  fileName: string | null;
}

const COLUMNS = `
  d.id, d.kind, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.alternate_issued_on::text AS "alternateIssuedOn",
  d.issuer, d.title, d.abstract, d.note, d.file_sha256 AS "fileId", f.file_name AS "fileName"`;

const FROM = `
  FROM document d LEFT JOIN stored_file f ON f.province_id = d.province_id AND f.sha256 = d.file_sha256`;

/** Documents by id, in no order; ids that do not exist are left out. */
export function documentsById(manager: Manager, provinceId: string, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query<DocumentRow[]>(`SELECT ${COLUMNS} ${FROM} WHERE d.province_id = $1 AND d.id = ANY($2::uuid[])`, [
    provinceId,
    ids,
  ]);
}

export interface DocumentPage {
  readonly provinceId: string;
  /** LIKE pattern over the folded key, or null. */
  readonly pattern: string | null;
  readonly limit: number;
  /** Sort keys of the row before the page: issue day ('' without), id. */
  readonly after: readonly [string, string] | null;
}

/** A page of documents, the latest issued first, those without a day last. */
export function listDocuments(manager: Manager, page: DocumentPage): Promise<DocumentRow[]> {
  return manager.query<DocumentRow[]>(
    `SELECT ${COLUMNS} ${FROM}
     WHERE d.province_id = $1 AND ($2::text IS NULL OR d.search_key LIKE $2)
       AND ($3::text IS NULL OR (coalesce(d.issued_on::text, ''), d.id) < ($3, $4::uuid))
     ORDER BY coalesce(d.issued_on::text, '') DESC, d.id DESC LIMIT $5`,
    [page.provinceId, page.pattern, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
}

/** How many documents the whole query has. */
export async function countDocuments(manager: Manager, provinceId: string, pattern: string | null): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM document WHERE province_id = $1 AND ($2::text IS NULL OR search_key LIKE $2)',
    [provinceId, pattern],
  );
  return rows[0]?.count ?? 0;
}

export interface DocumentRecord {
  readonly id: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly alternateIssuedOn: string | null;
  readonly issuer: string;
  readonly title: string;
  readonly abstract: string | null;
  readonly note: string | null;
  readonly fileId: string | null;
  readonly searchKey: string;
}

/** Inserts documents in one statement. */
export async function insertDocuments(
  manager: Manager,
  provinceId: string,
  createdBy: string | null,
  createdAt: Date,
  records: readonly DocumentRecord[],
): Promise<void> {
  await manager.query(
    `INSERT INTO document (province_id, id, kind, number, symbol, issued_on, alternate_issued_on, issuer, title, abstract,
       note, file_sha256, search_key, created_by, created_at)
     SELECT $1, r.id, r.kind, r.number, r.symbol, r."issuedOn", r."alternateIssuedOn", r.issuer, r.title, r.abstract,
       r.note, r."fileId", r."searchKey", $2, $3
     FROM jsonb_to_recordset($4::jsonb) AS r (id uuid, kind text, number text, symbol text, "issuedOn" date,
       "alternateIssuedOn" date, issuer text, title text, abstract text, note text, "fileId" text, "searchKey" text)`,
    [provinceId, createdBy, createdAt, JSON.stringify(records)],
  );
}

/** A document with the same number, day and issuer, so that citing it twice does not make two. */
export async function sameDocument(
  manager: Manager,
  provinceId: string,
  cited: Pick<DocumentRecord, 'number' | 'symbol' | 'issuedOn' | 'issuer'>,
): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM document
     WHERE province_id = $1 AND number = $2 AND symbol IS NOT DISTINCT FROM $3 AND issuer = $4
       AND ($5::date IS NULL OR issued_on = $5 OR alternate_issued_on = $5)
     ORDER BY created_at, id LIMIT 1`,
    [provinceId, cited.number, cited.symbol, cited.issuer, cited.issuedOn],
  );
  return rows[0]?.id ?? null;
}
