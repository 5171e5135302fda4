import type { Manager } from '../../platform/database/index.js';
import { instant } from '../../platform/database/instant.js';
import { Document } from './entities/document.entity.js';
import { DocumentFile } from './entities/document-file.entity.js';
import type { StoredFile } from './entities/stored-file.entity.js';

/** A file that a document has had. */
export type DocumentFileRow = Pick<StoredFile, 'fileName'> & {
  fileId: DocumentFile['fileSha256'];
  addedAt: string;
  removedAt: string | null;
};

/** Every file of a document, the one it shows first. */
export function filesOfDocument(manager: Manager, provinceId: string, documentId: string): Promise<DocumentFileRow[]> {
  return manager.query<DocumentFileRow[]>(
    `SELECT f.sha256 AS "fileId", f.file_name AS "fileName", ${instant('d.added_at')} AS "addedAt",
       ${instant('f.removed_at')} AS "removedAt"
     FROM document_file d JOIN stored_file f ON f.province_id = d.province_id AND f.sha256 = d.file_sha256
     WHERE d.province_id = $1 AND d.document_id = $2 ORDER BY d.seq DESC`,
    [provinceId, documentId],
  );
}

/** The file a document shows, for a writer who goes on to add one: others wait. Undefined: the owner has no such document. */
export async function lockedFileOf(
  manager: Manager,
  provinceId: string,
  documentId: string,
): Promise<Pick<Document, 'fileSha256'> | null> {
  return manager.findOne(Document, {
    select: { id: true, fileSha256: true },
    where: { provinceId, id: documentId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Files of documents that are added with them. */
export async function insertDocumentFiles(
  manager: Manager,
  files: readonly Pick<DocumentFile, 'provinceId' | 'documentId' | 'fileSha256' | 'addedAt' | 'addedBy'>[],
): Promise<void> {
  if (files.length > 0) await manager.insert(DocumentFile, [...files]);
}

/** The document shows this file from now on. */
export async function showFile(
  manager: Manager,
  provinceId: string,
  documentId: string,
  fileSha256: string,
): Promise<void> {
  await manager.update(Document, { provinceId, id: documentId }, { fileSha256 });
}
