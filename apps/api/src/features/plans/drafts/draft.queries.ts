import type { Manager } from '../../../platform/database/index.js';
import type { DraftHead } from './draft-check.js';

export interface DraftRow {
  document: Record<string, unknown>;
  version: number;
}

/** Creates a draft plan with its address and its document; the plan's id. Breaks pk_plan_slug when the address is taken. */
export async function insertDraft(
  manager: Manager,
  draft: {
    provinceId: string;
    slug: string;
    head: DraftHead;
    searchKey: string;
    document: object;
    actorId: string | null;
    at: Date;
  },
): Promise<string> {
  const { provinceId, slug, head } = draft;
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO plan (province_id, slug, code, title, search_key, issuer, issued_on, year, starts_on, ends_on, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      provinceId,
      slug,
      head.code,
      head.title,
      draft.searchKey,
      head.issuer,
      head.issuedOn,
      head.year,
      head.startsOn,
      head.endsOn,
      draft.at,
    ],
  );
  const planId = rows[0]?.id ?? '';
  await manager.query('INSERT INTO plan_slug (slug, province_id, plan_id) VALUES ($1, $2, $3)', [
    slug,
    provinceId,
    planId,
  ]);
  await manager.query(
    'INSERT INTO plan_draft (province_id, plan_id, document, updated_by, updated_at) VALUES ($1, $2, $3::jsonb, $4, $5)',
    [provinceId, planId, JSON.stringify(draft.document), draft.actorId, draft.at],
  );
  return planId;
}

/** The document of a draft; null once the plan is published. */
export async function draftOf(manager: Manager, provinceId: string, planId: string): Promise<DraftRow | null> {
  const rows = await manager.query<DraftRow[]>(
    'SELECT document, version FROM plan_draft WHERE province_id = $1 AND plan_id = $2',
    [provinceId, planId],
  );
  return rows[0] ?? null;
}

/** Stores the document as typed and moves its version on; the plan's head follows. */
export async function saveDraft(
  manager: Manager,
  draft: {
    provinceId: string;
    planId: string;
    head: DraftHead;
    searchKey: string;
    document: object;
    actorId: string | null;
    at: Date;
  },
): Promise<void> {
  const { provinceId, planId, head } = draft;
  await manager.query(
    `UPDATE plan_draft SET document = $3::jsonb, version = version + 1, updated_by = $4, updated_at = $5
     WHERE province_id = $1 AND plan_id = $2`,
    [provinceId, planId, JSON.stringify(draft.document), draft.actorId, draft.at],
  );
  await manager.query(
    `UPDATE plan SET code = $3, title = $4, search_key = $5, issuer = $6, issued_on = $7, year = $8, starts_on = $9,
       ends_on = $10, revision = revision + 1 WHERE province_id = $1 AND id = $2`,
    [
      provinceId,
      planId,
      head.code,
      head.title,
      draft.searchKey,
      head.issuer,
      head.issuedOn,
      head.year,
      head.startsOn,
      head.endsOn,
    ],
  );
}

/** Removes a draft with its address and its document. */
export async function deleteDraft(manager: Manager, provinceId: string, planId: string): Promise<void> {
  await manager.query(`DELETE FROM plan WHERE province_id = $1 AND id = $2 AND state = 'draft'`, [provinceId, planId]);
}

/** The draft has become rows: its document goes. */
export async function dropDraftDocument(manager: Manager, provinceId: string, planId: string): Promise<void> {
  await manager.query('DELETE FROM plan_draft WHERE province_id = $1 AND plan_id = $2', [provinceId, planId]);
}

/** Ids of the owner's documents among these; anything that is no id is left out. */
export async function knownDocuments(
  manager: Manager,
  provinceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id::text AS id FROM document WHERE province_id = $1 AND id::text = ANY($2::text[])',
    [provinceId, ids],
  );
  return new Set(rows.map((row) => row.id));
}
