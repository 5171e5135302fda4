import { randomUUID } from 'node:crypto';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { SubmissionSection } from '../entities/submission-section.entity.js';

/** A heading of a report with its text, and the display name of who wrote it last. */
export type SectionRecord = Told<Omit<SubmissionSection, 'provinceId' | 'submissionId' | 'updatedBy'>> & {
  readonly updatedBy: string | null;
};

/** Which report's headings. */
export type SectionsKey = Pick<SubmissionSection, 'provinceId' | 'submissionId'>;

/** Headings of a report in their order. */
export function sectionsOf(manager: Manager, { provinceId, submissionId }: SectionsKey): Promise<SectionRecord[]> {
  return manager.query<SectionRecord[]>(
    `SELECT n.id, n.position, n.code, n.title, n.required, n.body, n.version,
       ${instant('n.updated_at')} AS "updatedAt", a.display_name AS "updatedBy"
     FROM submission_section n LEFT JOIN user_account a ON a.id = n.updated_by
     WHERE n.province_id = $1 AND n.submission_id = $2 ORDER BY n.position, n.id`,
    [provinceId, submissionId],
  );
}

/** Adds headings of the unit's own behind those that are there; their ids. */
export async function addSections(
  manager: Manager,
  { provinceId, submissionId }: SectionsKey,
  sections: readonly Pick<SubmissionSection, 'title' | 'body'>[],
  written: Pick<SubmissionSection, 'updatedAt' | 'updatedBy'>,
): Promise<string[]> {
  const made = sections.map((section) => ({ ...section, id: randomUUID() }));
  await manager.query(
    `INSERT INTO submission_section (province_id, submission_id, id, position, title, body, version, updated_at, updated_by)
     SELECT $1, $2, x.id, x.ordinal - 1 + (SELECT coalesce(max(position) + 1, 0) FROM submission_section
         WHERE province_id = $1 AND submission_id = $2), x.title, x.body, 1, $6, $7
     FROM unnest($3::uuid[], $4::text[], $5::text[]) WITH ORDINALITY AS x (id, title, body, ordinal)`,
    [
      ...[provinceId, submissionId],
      ...[made.map(({ id }) => id), made.map(({ title }) => title), made.map(({ body }) => body)],
      ...[written.updatedAt, written.updatedBy],
    ],
  );
  return made.map(({ id }) => id);
}

/** Puts the headings of a report in this order; their versions stay: no text changes. */
export async function placeSections(
  manager: Manager,
  { provinceId, submissionId }: SectionsKey,
  ids: readonly string[],
): Promise<void> {
  await manager.query(
    `UPDATE submission_section n SET position = x.ordinal - 1
     FROM unnest($3::uuid[]) WITH ORDINALITY AS x (id, ordinal)
     WHERE n.province_id = $1 AND n.submission_id = $2 AND n.id = x.id AND n.position <> x.ordinal - 1`,
    [provinceId, submissionId, ids],
  );
}

/** Writes one heading and moves its version on. */
export async function writeSection(
  manager: Manager,
  { provinceId, id }: Pick<SubmissionSection, 'provinceId' | 'id'>,
  change: Partial<Pick<SubmissionSection, 'title' | 'body'>>,
  written: Pick<SubmissionSection, 'updatedAt' | 'updatedBy'>,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(SubmissionSection)
    .set({ ...change, ...written, version: () => 'version + 1' })
    .where({ provinceId, id })
    .execute();
}

export async function deleteSection(
  manager: Manager,
  { provinceId, id }: Pick<SubmissionSection, 'provinceId' | 'id'>,
): Promise<void> {
  await manager.delete(SubmissionSection, { provinceId, id });
}
