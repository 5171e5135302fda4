import type { Manager } from '../../platform/database/index.js';

export interface StoredFileRow {
  fileId: string;
  fileName: string;
  mediaType: string;
  bytes: number;
}

const COLUMNS = `sha256 AS "fileId", file_name AS "fileName", media_type AS "mediaType", bytes`;

/** What is known of a file; null when the owner has none with this content. */
export async function findFile(manager: Manager, provinceId: string, sha256: string): Promise<StoredFileRow | null> {
  const rows = await manager.query<StoredFileRow[]>(
    `SELECT ${COLUMNS} FROM stored_file WHERE province_id = $1 AND sha256 = $2`,
    [provinceId, sha256],
  );
  return rows[0] ?? null;
}

/** Registers a file. The same content again keeps the first registration; true when it was new. */
export async function insertFile(
  manager: Manager,
  provinceId: string,
  file: StoredFileRow,
  uploadedBy: string | null,
  uploadedAt: Date,
): Promise<boolean> {
  const rows = await manager.query<{ sha256: string }[]>(
    `INSERT INTO stored_file (province_id, sha256, file_name, media_type, bytes, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING sha256`,
    [provinceId, file.fileId, file.fileName, file.mediaType, file.bytes, uploadedBy, uploadedAt],
  );
  return rows.length > 0;
}
