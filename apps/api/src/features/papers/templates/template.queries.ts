import type { PaperKind } from '@tiendo/contracts';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { PaperTemplate } from '../entities/paper-template.entity.js';
import { PaperTemplateChoice } from '../entities/paper-template-choice.entity.js';

/** A version with the display name of who uploaded it. */
export type VersionRecord = Told<Pick<PaperTemplate, 'kind' | 'version' | 'fileName' | 'bytes' | 'uploadedAt'>> & {
  readonly fileId: PaperTemplate['sha256'];
  readonly uploadedBy: string | null;
};

/** A choice with the display name of who made it. */
export type ChoiceRecord = Told<Pick<PaperTemplateChoice, 'kind' | 'version' | 'chosenAt'>> & {
  readonly chosenBy: string | null;
};

/** Versions of an owner, the latest first. */
export function versionsOf(manager: Manager, provinceId: string): Promise<VersionRecord[]> {
  return manager.query<VersionRecord[]>(
    `SELECT t.kind, t.version, t.file_name AS "fileName", t.sha256 AS "fileId", t.bytes,
       ${instant('t.uploaded_at')} AS "uploadedAt", a.display_name AS "uploadedBy"
     FROM paper_template t LEFT JOIN user_account a ON a.id = t.uploaded_by
     WHERE t.province_id = $1 ORDER BY t.kind, t.version DESC`,
    [provinceId],
  );
}

/** Choices of an owner, the latest first. */
export function choicesOf(manager: Manager, provinceId: string): Promise<ChoiceRecord[]> {
  return manager.query<ChoiceRecord[]>(
    `SELECT c.kind, c.version, ${instant('c.chosen_at')} AS "chosenAt", a.display_name AS "chosenBy"
     FROM paper_template_choice c LEFT JOIN user_account a ON a.id = c.chosen_by
     WHERE c.province_id = $1 ORDER BY c.seq DESC`,
    [provinceId],
  );
}

/** The content of the version that papers of a kind are printed from; null: the built-in template. */
export async function chosenContent(manager: Manager, provinceId: string, kind: PaperKind): Promise<string | null> {
  const [row] = await manager.query<{ sha256: string | null }[]>(
    `SELECT t.sha256
     FROM (SELECT kind, version FROM paper_template_choice
           WHERE province_id = $1 AND kind = $2 ORDER BY seq DESC LIMIT 1) c
     JOIN paper_template t ON t.province_id = $1 AND t.kind = c.kind AND t.version = c.version`,
    [provinceId, kind],
  );
  return row?.sha256 ?? null;
}

/** Appends a version; its number follows the last one's. Who appends one of the same kind meanwhile waits. */
export async function insertVersion(
  manager: Manager,
  { provinceId, kind, sha256, fileName, bytes, uploadedBy, uploadedAt }: Omit<PaperTemplate, 'version'>,
): Promise<number> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('paper-template:' || $1 || ':' || $2, 0))`, [
    ...[provinceId, kind],
  ]);
  const [row] = await manager.query<{ version: number }[]>(
    `INSERT INTO paper_template (province_id, kind, version, sha256, file_name, bytes, uploaded_by, uploaded_at)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7
     FROM paper_template WHERE province_id = $1 AND kind = $2
     RETURNING version`,
    [provinceId, kind, sha256, fileName, bytes, uploadedBy, uploadedAt],
  );
  return row?.version ?? 1;
}

export async function insertChoice(manager: Manager, choice: Omit<PaperTemplateChoice, 'seq'>): Promise<void> {
  await manager.insert(PaperTemplateChoice, choice);
}
