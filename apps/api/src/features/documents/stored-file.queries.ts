import { Any } from 'typeorm';
import { type Manager, returned } from '../../platform/database/index.js';
import { StoredFile } from './entities/stored-file.entity.js';

/** A file by the SHA-256 of its content. */
export type StoredFileRow = Pick<StoredFile, 'fileName' | 'mediaType' | 'bytes'> & { fileId: StoredFile['sha256'] };

/** What is known of a file; null when the owner has none with this content. */
export async function findFile(manager: Manager, provinceId: string, sha256: string): Promise<StoredFileRow | null> {
  const select = { sha256: true, fileName: true, mediaType: true, bytes: true } as const;
  const file = await manager.findOne(StoredFile, { select, where: { provinceId, sha256 } });
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
    where: { provinceId, sha256: Any(contents) },
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
