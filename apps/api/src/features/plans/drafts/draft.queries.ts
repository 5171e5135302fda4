import { randomUUID } from 'node:crypto';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { PlanDraft } from '../entities/plan-draft.entity.js';
import { PlanSlug } from '../entities/plan-slug.entity.js';
import { Plan } from '../entities/plan.entity.js';
import type { DraftHead } from './draft-check.js';

export interface DraftRow extends Readonly<Pick<PlanDraft, 'version'>> {
  readonly document: Record<string, unknown>;
}

/** A draft about to be stored. */
interface DraftRecord {
  readonly provinceId: string;
  readonly head: DraftHead;
  readonly searchKey: string;
  readonly document: object;
  readonly actorId: string | null;
  readonly at: Date;
}

/** Creates a draft plan with its address and its document; the plan's id. Breaks pk_plan_slug when the address is taken. */
export async function insertDraft(
  manager: Manager,
  { provinceId, slug, head, searchKey, document, actorId, at }: DraftRecord & { readonly slug: string },
): Promise<string> {
  const planId = randomUUID();
  await manager.insert(Plan, { ...headOf(head), searchKey, provinceId, id: planId, slug, createdAt: at });
  await manager.insert(PlanSlug, { slug, provinceId, planId });
  await manager.insert(PlanDraft, { provinceId, planId, document, updatedBy: actorId, updatedAt: at });
  return planId;
}

/** The document of a draft; null once the plan is published. */
export async function draftOf(manager: Manager, provinceId: string, planId: string): Promise<DraftRow | null> {
  const draft = await manager.findOne(PlanDraft, {
    select: { provinceId: true, planId: true, document: true, version: true },
    where: { provinceId, planId },
  });
  // Whatever is typed into a draft is kept, but always as the fields of an object.
  return draft && { version: draft.version, document: draft.document as DraftRow['document'] };
}

/** How a list of drafts names one, and when it was worked on last. */
export type DraftName = Pick<Plan, 'slug' | 'code' | 'title'> & Told<Pick<PlanDraft, 'updatedAt'>>;

/** At most `limit` drafts of an owner, the one worked on last first. */
export function draftsOf(manager: Manager, provinceId: string, limit: number): Promise<DraftName[]> {
  return manager.query<DraftName[]>(
    `SELECT p.slug, p.code, p.title, ${instant('d.updated_at')} AS "updatedAt"
     FROM plan_draft d JOIN plan p ON p.province_id = d.province_id AND p.id = d.plan_id AND p.state = 'draft'
     WHERE d.province_id = $1 ORDER BY d.updated_at DESC, p.slug LIMIT $2`,
    [provinceId, limit],
  );
}

/** Stores the document as typed and moves its version on; the plan's head follows. */
export async function saveDraft(
  manager: Manager,
  { provinceId, planId, head, searchKey, document, actorId, at }: DraftRecord & { readonly planId: string },
): Promise<void> {
  await manager.update(
    PlanDraft,
    { provinceId, planId },
    { document, version: () => 'version + 1', updatedBy: actorId, updatedAt: at },
  );
  const moved = { ...headOf(head), searchKey, revision: () => 'revision + 1' };
  await manager.update(Plan, { provinceId, id: planId }, moved);
}

/** The columns of a head, whatever else comes with it. */
const headOf = ({ code, title, issuer, issuedOn, year, startsOn, endsOn }: DraftHead): DraftHead => ({
  code,
  title,
  issuer,
  issuedOn,
  year,
  startsOn,
  endsOn,
});

/** Removes a draft with its address and its document. */
export async function deleteDraft(manager: Manager, provinceId: string, planId: string): Promise<void> {
  await manager.delete(Plan, { provinceId, id: planId, state: 'draft' });
}

/** The draft has become rows: its document goes. */
export async function dropDraftDocument(manager: Manager, provinceId: string, planId: string): Promise<void> {
  await manager.delete(PlanDraft, { provinceId, planId });
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
