import { Any, Like } from 'typeorm';
import { hasWords, type Manager } from '../../platform/database/index.js';
import { instant } from '../../platform/database/instant.js';
import { insertDocumentFiles } from './document-file.queries.js';
import { Document } from './entities/document.entity.js';
import type { StoredFile } from './entities/stored-file.entity.js';

/** What is shown of a document. */
type Shown =
  'id' | 'kind' | 'number' | 'symbol' | 'issuedOn' | 'alternateIssuedOn' | 'issuer' | 'title' | 'abstract' | 'note';

/** A document with its file, if it has one. */
export type DocumentRow = Pick<Document, Shown> & {
  fileId: Document['fileSha256'];
  fileName: StoredFile['fileName'] | null;
  fileRemovedAt: string | null;
};

const COLUMNS = `
  d.id, d.kind, d.number, d.symbol, d.issued_on::text AS "issuedOn", d.alternate_issued_on::text AS "alternateIssuedOn",
  d.issuer, d.title, d.abstract, d.note, d.file_sha256 AS "fileId", f.file_name AS "fileName",
  ${instant('f.removed_at')} AS "fileRemovedAt"`;

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

/** A document with whose it is. */
export type FoundDocument = DocumentRow & { province: { code: string; name: string } };

/** Documents of these owners by words of their number, title or issuer (`needle` folded), the latest issued first. */
export function searchDocuments(
  manager: Manager,
  {
    ownerIds,
    needle,
    limit,
  }: { readonly ownerIds: readonly string[]; readonly needle: string; readonly limit: number },
): Promise<FoundDocument[]> {
  const named = hasWords('d.search_key', needle, 3);
  return manager.query<FoundDocument[]>(
    `SELECT ${COLUMNS}, jsonb_build_object('code', o.code, 'name', o.name) AS province ${FROM}
     JOIN province o ON o.id = d.province_id
     WHERE d.province_id = ANY($1::uuid[]) AND ${named.sql}
     ORDER BY d.issued_on DESC NULLS LAST, d.id LIMIT $2`,
    [ownerIds, limit, ...named.parameters],
  );
}

/** How many documents the whole query has. */
export async function countDocuments(manager: Manager, provinceId: string, pattern: string | null): Promise<number> {
  return manager.count(Document, { where: { provinceId, ...(pattern !== null && { searchKey: Like(pattern) }) } });
}

/** A document to be added to the list. */
export type DocumentRecord = Readonly<Pick<Document, Shown | 'searchKey'>> & {
  readonly fileId: Document['fileSha256'];
};

/** Inserts documents, and the files they come with. */
export async function insertDocuments(
  manager: Manager,
  created: Readonly<Pick<Document, 'provinceId' | 'createdBy' | 'createdAt'>>,
  records: readonly DocumentRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await manager.insert(
    Document,
    records.map(({ fileId, ...record }) => ({ ...record, fileSha256: fileId, ...created })),
  );
  const { provinceId, createdAt: addedAt, createdBy: addedBy } = created;
  await insertDocumentFiles(
    manager,
    records.flatMap(({ id: documentId, fileId: fileSha256 }) =>
      fileSha256 === null ? [] : [{ provinceId, documentId, fileSha256, addedAt, addedBy }],
    ),
  );
}

/** What a document is known again by. */
export type KnownDocument = Pick<Document, 'id' | 'number' | 'symbol' | 'issuer' | 'issuedOn' | 'alternateIssuedOn'>;

/** Documents with one of these numbers, the first listed first. */
export function documentsNumbered(
  manager: Manager,
  provinceId: string,
  numbers: readonly string[],
): Promise<KnownDocument[]> {
  if (numbers.length === 0) return Promise.resolve([]);
  return manager.find(Document, {
    select: { id: true, number: true, symbol: true, issuer: true, issuedOn: true, alternateIssuedOn: true },
    where: { provinceId, number: Any(numbers) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
}

/** The documents that a file belongs to, or belonged to before a later one, in no order. */
export function documentsOfFile(manager: Manager, provinceId: string, sha256: string): Promise<DocumentRow[]> {
  return manager.query<DocumentRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE d.province_id = $1 AND d.id IN (
       SELECT document_id FROM document_file WHERE province_id = $1 AND file_sha256 = $2)`,
    [provinceId, sha256],
  );
}
