import type { Manager } from '../../../platform/database/index.js';
import { AmendmentDraft } from '../entities/amendment-draft.entity.js';
import type { PlanRef } from '../store/plan-ref.js';

export interface AmendmentDraftRow extends Pick<AmendmentDraft, 'version' | 'updatedAt'> {
  readonly document: Record<string, unknown>;
  /** Display name of who saved it last. */
  readonly updatedBy: string | null;
}

/** The amendment being prepared for a plan; null: none is. */
export async function amendmentDraftOf(manager: Manager, plan: PlanRef): Promise<AmendmentDraftRow | null> {
  const rows = await manager.query<AmendmentDraftRow[]>(
    `SELECT d.document, d.version, d.updated_at AS "updatedAt", u.display_name AS "updatedBy"
     FROM amendment_draft d LEFT JOIN user_account u ON u.id = d.updated_by
     WHERE d.province_id = $1 AND d.plan_id = $2`,
    [plan.provinceId, plan.planId],
  );
  return rows[0] ?? null;
}

/** Puts a document in the draft's place, or makes the draft. */
export async function keepAmendmentDraft(
  manager: Manager,
  { provinceId, planId }: PlanRef,
  { document, version, actorId, at }: { document: object; version: number; actorId: string | null; at: Date },
): Promise<void> {
  const row = { provinceId, planId, document, version, updatedBy: actorId, updatedAt: at };
  await manager.upsert(AmendmentDraft, row, ['provinceId', 'planId']);
}

/** The draft goes: it was given up, or became an amendment. */
export async function dropAmendmentDraft(manager: Manager, { provinceId, planId }: PlanRef): Promise<void> {
  await manager.delete(AmendmentDraft, { provinceId, planId });
}
