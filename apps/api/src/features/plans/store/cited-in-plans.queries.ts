import type { ItemKind, PLAN_CITATIONS } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';

/** An act on a published plan that names a document; `total`: how many there are in all. */
export interface PlanCitation {
  readonly planId: string;
  readonly role: (typeof PLAN_CITATIONS)[number];
  readonly on: string | null;
  readonly name: string | null;
  readonly items: number | null;
  readonly total: number;
}

/** Acts on published plans of an owner that name a document: plan by plan, the latest act first. */
export function citedInPlans(
  manager: Manager,
  provinceId: string,
  documentId: string,
  limit: number,
): Promise<PlanCitation[]> {
  return manager.query<PlanCitation[]>(
    `WITH act AS (
       SELECT id AS plan_id, 'source' AS role, issued_on AS on_day, NULL::text AS name, NULL::int AS items
       FROM plan WHERE province_id = $1 AND source_document_id = $2
       UNION ALL
       SELECT i.plan_id, 'requirements', NULL, NULL, count(DISTINCT i.id)::int
       FROM item_version v JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id
       WHERE v.province_id = $1 AND v.source_document_id = $2 GROUP BY i.plan_id
       UNION ALL
       SELECT c.plan_id, 'amendment', c.effective_on, NULL, nullif(count(DISTINCT c.item_id)::int, 0)
       FROM (
         SELECT i.plan_id, v.effective_on, i.id AS item_id
         FROM item_version v JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id
         WHERE v.province_id = $1 AND v.document_id = $2
         UNION ALL
         SELECT plan_id, effective_on, NULL FROM plan_version WHERE province_id = $1 AND document_id = $2
       ) c GROUP BY c.plan_id, c.effective_on
       UNION ALL
       SELECT i.plan_id, 'allotment', a.effective_on, NULL, count(DISTINCT a.item_id)::int
       FROM allotment_act a JOIN item i ON i.province_id = a.province_id AND i.id = a.item_id
       WHERE a.province_id = $1 AND a.document_id = $2 GROUP BY i.plan_id, a.effective_on
       UNION ALL
       SELECT plan_id, 'snapshot', as_of, name, NULL FROM snapshot WHERE province_id = $1 AND document_id = $2
       UNION ALL
       SELECT plan_id, 'opening', (recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, NULL, NULL
       FROM plan_opening WHERE province_id = $1 AND document_id = $2 AND opens
     )
     SELECT a.plan_id AS "planId", a.role, a.on_day::text AS "on", a.name, a.items, (count(*) OVER ())::int AS total
     FROM act a JOIN plan p ON p.province_id = $1 AND p.id = a.plan_id AND p.state = 'published'
     ORDER BY p.ends_on DESC, p.slug, a.on_day DESC NULLS LAST, a.role LIMIT $3`,
    [provinceId, documentId, limit],
  );
}

/** An item with the name it has now and the plan it stands in. */
export interface NamedItem {
  readonly itemId: string;
  readonly planId: string;
  readonly kind: ItemKind;
  readonly code: string;
  /** null: the source names none. */
  readonly name: string | null;
}

/** Those of these items that stand in published plans, by the names they have now. */
export function namesOfItems(manager: Manager, provinceId: string, itemIds: readonly string[]): Promise<NamedItem[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return manager.query<NamedItem[]>(
    `SELECT DISTINCT ON (i.id) i.id AS "itemId", i.plan_id AS "planId", i.kind, i.code, v.name
     FROM item i
     JOIN plan p ON p.province_id = i.province_id AND p.id = i.plan_id AND p.state = 'published'
     JOIN item_version v ON v.province_id = i.province_id AND v.item_id = i.id AND NOT v.removed
     WHERE i.province_id = $1 AND i.id = ANY($2::uuid[]) ORDER BY i.id, v.seq DESC`,
    [provinceId, itemIds],
  );
}
