import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { SubmissionItem } from '../entities/submission-item.entity.js';

/** An item that a report asks about, and what is stated of it. */
export type ItemRecord = Told<Omit<SubmissionItem, 'provinceId' | 'submissionId' | 'updatedBy'>> & {
  readonly planId: string;
  readonly kind: 'target' | 'task';
  readonly code: string;
  readonly updatedBy: string | null;
};

/** Items of a report in its order. */
export function itemsOf(manager: Manager, provinceId: string, submissionId: string): Promise<ItemRecord[]> {
  return manager.query<ItemRecord[]>(
    `SELECT s.item_id AS "itemId", s.position, s.status, s.continues_in_year AS "continuesInYear", s.reason, s.text,
       s.version, ${instant('s.updated_at')} AS "updatedAt", a.display_name AS "updatedBy",
       i.plan_id AS "planId", i.kind, i.code
     FROM submission_item s
     JOIN item i ON i.province_id = s.province_id AND i.id = s.item_id
     LEFT JOIN user_account a ON a.id = s.updated_by
     WHERE s.province_id = $1 AND s.submission_id = $2 ORDER BY s.position`,
    [provinceId, submissionId],
  );
}

/** Writes what is stated of one item and moves its version on. */
export async function writeItem(
  manager: Manager,
  { provinceId, submissionId, itemId }: Pick<SubmissionItem, 'provinceId' | 'submissionId' | 'itemId'>,
  values: Pick<SubmissionItem, 'status' | 'continuesInYear' | 'reason' | 'text' | 'updatedAt' | 'updatedBy'>,
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(SubmissionItem)
    .set({ ...values, version: () => 'version + 1' })
    .where({ provinceId, submissionId, itemId })
    .execute();
}
