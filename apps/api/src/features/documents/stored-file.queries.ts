import { Any, IsNull, Not } from 'typeorm';
import { type Manager, returned } from '../../platform/database/index.js';
import { instant, type Told } from '../../platform/database/instant.js';
import { StoredFile } from './entities/stored-file.entity.js';

/** A file by the SHA-256 of its content. */
export type StoredFileRow = Pick<StoredFile, 'fileName' | 'mediaType' | 'bytes'> & { fileId: StoredFile['sha256'] };

/** What is known of a file that is there; null when the owner has none with this content, or had it removed. */
export async function findFile(manager: Manager, provinceId: string, sha256: string): Promise<StoredFileRow | null> {
  const select = { sha256: true, fileName: true, mediaType: true, bytes: true } as const;
  const file = await manager.findOne(StoredFile, { select, where: { provinceId, sha256, removedAt: IsNull() } });
  if (!file) return null;
  const { sha256: fileId, fileName, mediaType, bytes } = file;
  return { fileId, fileName, mediaType, bytes };
}

/** Those of these contents that the owner has a file of. */
export async function knownFiles(
  manager: Manager,
  provinceId: string,
  contents: readonly string[],
): Promise<ReadonlySet<string>> {
  if (contents.length === 0) return new Set();
  const files = await manager.find(StoredFile, {
    select: { sha256: true },
    where: { provinceId, sha256: Any(contents), removedAt: IsNull() },
  });
  return new Set(files.map(({ sha256 }) => sha256));
}

/** Registers a file. The same content again keeps the first registration; true when it was new. */
export async function insertFile(
  manager: Manager,
  { fileId, ...file }: StoredFileRow,
  uploaded: Pick<StoredFile, 'provinceId' | 'uploadedBy' | 'uploadedAt'>,
): Promise<boolean> {
  const added = await manager
    .createQueryBuilder()
    .insert()
    .into(StoredFile)
    .values({ sha256: fileId, ...file, ...uploaded })
    .orIgnore()
    .returning('sha256')
    .updateEntity(false)
    .execute();
  return returned(added).length > 0;
}

/** What stays of a file whose content was removed. */
export type RemovedFileRow = Told<Pick<StoredFile, 'fileName' | 'uploadedAt'>> & {
  readonly fileId: StoredFile['sha256'];
  readonly removedAt: string;
  readonly removedBy: string | null;
  readonly reason: string;
};

/** The tombstone of a file; null when the owner has none with this content, or has it still. */
export async function removedFile(
  manager: Manager,
  provinceId: string,
  sha256: string,
): Promise<RemovedFileRow | null> {
  const [row] = await manager.query<RemovedFileRow[]>(
    `SELECT f.sha256 AS "fileId", f.file_name AS "fileName", ${instant('f.uploaded_at')} AS "uploadedAt",
       ${instant('f.removed_at')} AS "removedAt", u.display_name AS "removedBy", f.removed_reason AS reason
     FROM stored_file f LEFT JOIN user_account u ON u.id = f.removed_by
     WHERE f.province_id = $1 AND f.sha256 = $2 AND f.removed_at IS NOT NULL`,
    [provinceId, sha256],
  );
  return row ?? null;
}

/** Whether another owner keeps a file with this content. */
export function isKeptElsewhere(manager: Manager, provinceId: string, sha256: string): Promise<boolean> {
  return manager.exists(StoredFile, { where: { provinceId: Not(provinceId), sha256, removedAt: IsNull() } });
}

/** Turns the row of a file into its tombstone. */
export async function markRemoved(
  manager: Manager,
  { provinceId, sha256 }: Pick<StoredFile, 'provinceId' | 'sha256'>,
  removed: Pick<StoredFile, 'removedAt' | 'removedBy' | 'removedReason'>,
): Promise<void> {
  await manager.update(StoredFile, { provinceId, sha256, removedAt: IsNull() }, removed);
}
