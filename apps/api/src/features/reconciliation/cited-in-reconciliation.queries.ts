import type { RECONCILIATION_CITATIONS } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';

/** How often the reconciliation of a plan names a document in one way. */
export interface ReconciliationCitation {
  readonly planId: string;
  readonly role: (typeof RECONCILIATION_CITATIONS)[number];
  readonly count: number;
}

/** Contradictions noted in a document and settlements by it that stand, by published plan. */
export function citedInContradictions(
  manager: Manager,
  provinceId: string,
  documentId: string,
): Promise<ReconciliationCitation[]> {
  return manager.query<ReconciliationCitation[]>(
    `WITH cited AS (
       SELECT plan_id, 'noted' AS role FROM discrepancy WHERE province_id = $1 AND document_id = $2
       UNION ALL
       SELECT s.plan_id, 'settlement' FROM discrepancy_settlement s
       WHERE s.province_id = $1 AND s.document_id = $2 AND s.way IS NOT NULL
         AND NOT EXISTS (SELECT FROM discrepancy_settlement w WHERE w.province_id = s.province_id AND w.withdraws = s.id)
     )
     SELECT c.plan_id AS "planId", c.role, count(*)::int AS count
     FROM cited c JOIN plan p ON p.province_id = $1 AND p.id = c.plan_id AND p.state = 'published'
     GROUP BY c.plan_id, c.role ORDER BY c.plan_id, c.role`,
    [provinceId, documentId],
  );
}

/** Published plans with a headline that names a document, whether it stands or not. */
export async function plansWithHeadlinesOf(
  manager: Manager,
  provinceId: string,
  documentId: string,
): Promise<string[]> {
  const rows = await manager.query<{ planId: string }[]>(
    `SELECT DISTINCT h.plan_id AS "planId"
     FROM issued_headline h JOIN plan p ON p.province_id = $1 AND p.id = h.plan_id AND p.state = 'published'
     WHERE h.province_id = $1 AND h.document_id = $2`,
    [provinceId, documentId],
  );
  return rows.map(({ planId }) => planId);
}
