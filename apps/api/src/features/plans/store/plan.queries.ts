import { Any } from 'typeorm';
import { instant, type Manager, type PreparedQuery, type Told } from '../../../platform/database/index.js';
import type { Goal } from '../entities/goal.entity.js';
import type { ItemVersion } from '../entities/item-version.entity.js';
import type { Pillar } from '../entities/pillar.entity.js';
import { Plan } from '../entities/plan.entity.js';
import type { Snapshot } from '../entities/snapshot.entity.js';
import type { TaskGroup } from '../entities/task-group.entity.js';
import type { PlanRef, PolicyVersion } from './plan-ref.js';

/** Whether visitors may read a plan: its last act speaks, without any it is closed. */
export const IS_OPEN = `coalesce((
    SELECT a.opens FROM plan_opening a WHERE a.province_id = p.province_id AND a.plan_id = p.id ORDER BY a.seq DESC LIMIT 1
  ), false)`;

const REF_COLUMNS = `
  p.province_id AS "provinceId", o.code AS "provinceCode", o.name AS "provinceName", p.id AS "planId", p.slug, p.code,
  p.title, p.issuer, p.issued_on::text AS "issuedOn", p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn",
  p.year, p.state, p.revision::int AS revision,
  p.content_revision::int AS "contentRevision", p.silence_days AS "silenceDays", p.due_at_end AS "dueAtEnd",
  ${IS_OPEN} AS "isOpen", o.simulated, p.source_document_id AS "sourceDocumentId", p.source_note AS "sourceNote"`;

/** The plan behind an address, whoever owns it; the caller decides who may see it. */
export async function planBySlug(manager: Manager, slug: string): Promise<PlanRef | null> {
  const rows = await manager.query<PlanRef[]>(
    `SELECT ${REF_COLUMNS} FROM plan_slug s
     JOIN plan p ON p.province_id = s.province_id AND p.id = s.plan_id
     JOIN province o ON o.id = p.province_id
     WHERE s.slug = $1`,
    [slug],
  );
  return rows[0] ?? null;
}

/** The revision a plan has. */
export const revisionOf = (provinceId: string, planId: string): PreparedQuery => ({
  name: 'revision of a plan',
  text: 'SELECT revision::int AS revision FROM plan WHERE province_id = $1 AND id = $2',
  values: [provinceId, planId],
});

/** Every published plan of the installation, for checks that go through all of them. */
export function publishedPlans(manager: Manager): Promise<PlanRef[]> {
  return manager.query<PlanRef[]>(
    `SELECT ${REF_COLUMNS} FROM plan p JOIN province o ON o.id = p.province_id
     WHERE p.state = 'published' ORDER BY o.code, p.slug`,
  );
}

/** Published plans of one owner, in the order to lock several of them. */
export function publishedPlansOf(manager: Manager, provinceId: string): Promise<PlanRef[]> {
  return manager.query<PlanRef[]>(
    `SELECT ${REF_COLUMNS} FROM plan p JOIN province o ON o.id = p.province_id
     WHERE p.province_id = $1 AND p.state = 'published' ORDER BY p.id`,
    [provinceId],
  );
}

/** Holds several plans of one owner, always in the order of their ids, and gives them in it as they are then. */
export async function lockPlans(manager: Manager, provinceId: string, planIds: readonly string[]): Promise<PlanRef[]> {
  if (planIds.length === 0) return [];
  await manager.find(Plan, {
    select: { provinceId: true, id: true },
    where: { provinceId, id: Any([...planIds]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return manager.query<PlanRef[]>(
    `SELECT ${REF_COLUMNS} FROM plan p JOIN province o ON o.id = p.province_id
     WHERE p.province_id = $1 AND p.id = ANY($2::uuid[]) ORDER BY p.id`,
    [provinceId, planIds],
  );
}

/**
 * Holds the plan until the transaction ends, so that writers on it queue up, and gives it as it is then. Every write
 * that can change a figure starts here.
 */
export async function lockPlan(manager: Manager, provinceId: string, planId: string): Promise<PlanRef | null> {
  await manager.findOne(Plan, {
    select: { provinceId: true, id: true },
    where: { provinceId, id: planId },
    lock: { mode: 'pessimistic_write' },
  });
  const rows = await manager.query<PlanRef[]>(
    `SELECT ${REF_COLUMNS} FROM plan p JOIN province o ON o.id = p.province_id
     WHERE p.province_id = $1 AND p.id = $2`,
    [provinceId, planId],
  );
  return rows[0] ?? null;
}

/** Told to every replica, with the plan's address, when a write that can change its figures commits. */
export const PLAN_CHANGED = 'plan_changed';

/** Moves the revision of some plans of an owner on and tells the replicas, so that no reader keeps an answer from before the write. */
export async function bumpRevisions(manager: Manager, provinceId: string, planIds: readonly string[]): Promise<void> {
  await manager.query(
    `WITH moved AS (
       UPDATE plan SET revision = revision + 1, content_revision = content_revision + 1
       WHERE province_id = $1 AND id = ANY($2::uuid[]) RETURNING slug
     ) SELECT pg_notify('${PLAN_CHANGED}', slug) FROM moved`,
    [provinceId, planIds],
  );
}

/** As {@link bumpRevisions}, after statements on a plan's items: all that is not about these items is as it was. */
export async function bumpRevisionOfStatements(manager: Manager, provinceId: string, planId: string): Promise<void> {
  await manager.query(
    `WITH moved AS (UPDATE plan SET revision = revision + 1 WHERE province_id = $1 AND id = $2 RETURNING slug)
     SELECT pg_notify('${PLAN_CHANGED}', slug) FROM moved`,
    [provinceId, planId],
  );
}

/** Moves on every plan of an owner, held in one order, and tells the replicas. */
export async function bumpRevisionsOf(manager: Manager, provinceId: string): Promise<void> {
  await manager.query(
    `WITH held AS (SELECT id FROM plan WHERE province_id = $1 ORDER BY id FOR UPDATE),
     moved AS (
       UPDATE plan p SET revision = p.revision + 1, content_revision = p.content_revision + 1 FROM held WHERE p.province_id = $1 AND p.id = held.id RETURNING p.slug)
     SELECT pg_notify('${PLAN_CHANGED}', slug) FROM moved`,
    [provinceId],
  );
}

/** Versions of the plan that name a counting rule, in the order of speaking; what never mentioned counting changes nothing. */
export function policyVersions(manager: Manager, provinceId: string, planId: string): Promise<PolicyVersion[]> {
  return manager.query<PolicyVersion[]>(
    `SELECT id, seq::int AS seq, effective_on::text AS "effectiveOn", ${instant('recorded_at')} AS "recordedAt", policy,
       document_id AS "documentId", note
     FROM plan_version WHERE province_id = $1 AND plan_id = $2 AND policy IS NOT NULL ORDER BY effective_on, seq`,
    [provinceId, planId],
  );
}

/** Which plans a reader may see: `ownerIds` those of owners they belong to, `draftOwnerIds` those whose drafts too. */
export interface PlanVisibility {
  readonly ownerIds: readonly string[];
  readonly draftOwnerIds: readonly string[];
}

export interface PlanListRow extends PlanRef {
  targetCount: number;
  taskCount: number;
}

const VISIBLE = `
  ((p.state = 'published' AND (p.province_id = ANY($1::uuid[]) OR ${IS_OPEN}))
    OR (p.state = 'draft' AND p.province_id = ANY($2::uuid[])))`;

const FILTERED = `
  ${VISIBLE} AND ($3::text IS NULL OR p.search_key LIKE $3) AND ($4::text IS NULL OR p.state = $4)`;

/** Items that are in the plan today; a draft's are counted in its document. */
const countOf = (kind: 'target' | 'task', list: 'targets' | 'tasks'): string => `
  CASE WHEN p.state = 'draft' THEN coalesce((
    SELECT CASE WHEN jsonb_typeof(d.document -> '${list}') = 'array' THEN jsonb_array_length(d.document -> '${list}') END
    FROM plan_draft d WHERE d.province_id = p.province_id AND d.plan_id = p.id), 0)
  ELSE (
    SELECT count(*)::int FROM item i CROSS JOIN LATERAL (
      SELECT removed FROM item_version v WHERE v.province_id = i.province_id AND v.item_id = i.id
        AND v.effective_on <= greatest($5::date, p.issued_on)
      ORDER BY v.effective_on DESC, v.seq DESC LIMIT 1) v
    WHERE i.province_id = p.province_id AND i.plan_id = p.id AND i.kind = '${kind}' AND NOT v.removed)
  END`;

const ORDER = `p.year DESC, p.issued_on DESC, p.slug`;

export interface PlanListFilter {
  readonly visibility: PlanVisibility;
  /** LIKE pattern over the folded key, or null. */
  readonly pattern: string | null;
  readonly state: Plan['state'] | null;
  readonly today: string;
  readonly limit: number;
  /** Year, issue day and address of the plan before the page; null: from the first. */
  readonly after: readonly [year: number, issuedOn: string, slug: string] | null;
}

/** One page of the plans a reader may see, newest first. */
export function listPlans(manager: Manager, filter: PlanListFilter): Promise<PlanListRow[]> {
  return manager.query<PlanListRow[]>(
    `SELECT ${REF_COLUMNS}, ${countOf('target', 'targets')} AS "targetCount", ${countOf('task', 'tasks')} AS "taskCount"
     FROM plan p JOIN province o ON o.id = p.province_id 
     WHERE ${FILTERED} AND ($7::int IS NULL OR (p.year, p.issued_on) < ($7, $8::date)
       OR ((p.year, p.issued_on) = ($7, $8::date) AND p.slug > $9::text))
     ORDER BY ${ORDER} LIMIT $6`,
    [
      filter.visibility.ownerIds,
      filter.visibility.draftOwnerIds,
      filter.pattern,
      filter.state,
      filter.today,
      filter.limit,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.after?.[2] ?? null,
    ],
  );
}

/** How many plans the whole query has. */
export async function countPlans(manager: Manager, filter: PlanListFilter): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM plan p JOIN province o ON o.id = p.province_id WHERE ${FILTERED}`,
    [filter.visibility.ownerIds, filter.visibility.draftOwnerIds, filter.pattern, filter.state],
  );
  return rows[0]?.count ?? 0;
}

/** Targets and tasks in the plan on a day. */
export async function countItems(
  manager: Manager,
  provinceId: string,
  planId: string,
  today: string,
): Promise<{ targetCount: number; taskCount: number }> {
  const rows = await manager.query<{ targetCount: number; taskCount: number }[]>(
    `SELECT ${countOf('target', 'targets')} AS "targetCount", ${countOf('task', 'tasks')} AS "taskCount"
     FROM plan p WHERE p.province_id = $1 AND p.id = $2 AND $3::text IS NULL AND $4::text IS NULL`,
    [provinceId, planId, null, null, today],
  );
  return rows[0] ?? { targetCount: 0, taskCount: 0 };
}

/** The parts that order a plan's items; a goal with the code of its pillar. */
export interface SectionRows {
  pillars: (Pick<Pillar, 'id' | 'code' | 'name' | 'note' | 'evidence'> & InTime)[];
  goals: (Pick<Goal, 'id' | 'code' | 'name'> & { pillar: Pillar['code'] | null } & InTime)[];
  groups: (Pick<TaskGroup, 'id' | 'code' | 'name' | 'leadNote' | 'solution' | 'solutionSection'> & InTime)[];
}

/** The day an amendment added a part on; null: it was there from the beginning. */
interface InTime {
  addedOn: string | null;
}

/** What an amendment added is there from its day on, and known from the moment it was recorded. */
const PRESENT = (s: string): string => `(${s}.added_on IS NULL OR (($3::date IS NULL OR ${s}.added_on <= $3::date)
  AND ($4::timestamptz IS NULL OR ${s}.added_at <= $4::timestamptz)))`;

/**
 * Pillars, goals and task groups in the plan's own order; at a point of both times (`asOf` null: of any day), or (`at`
 * null) all there ever were.
 */
export async function sectionsOf(
  manager: Manager,
  provinceId: string,
  planId: string,
  at: { readonly asOf: string | null; readonly knownAt?: string | null } | null,
): Promise<SectionRows> {
  const key = [provinceId, planId, at?.asOf ?? null, at?.knownAt ?? null];
  const pillars = await manager.query<SectionRows['pillars']>(
    `SELECT s.id, s.code, s.name, s.note, s.evidence, s.added_on::text AS "addedOn" FROM pillar s
     WHERE s.province_id = $1 AND s.plan_id = $2 AND ${PRESENT('s')} ORDER BY s.position`,
    key,
  );
  const goals = await manager.query<SectionRows['goals']>(
    `SELECT g.id, g.code, g.name, p.code AS pillar, g.added_on::text AS "addedOn" FROM goal g
     LEFT JOIN pillar p ON p.province_id = g.province_id AND p.id = g.pillar_id
     WHERE g.province_id = $1 AND g.plan_id = $2 AND ${PRESENT('g')} ORDER BY g.position`,
    key,
  );
  const groups = await manager.query<SectionRows['groups']>(
    `SELECT id, code, name, lead_note AS "leadNote", solution, solution_section AS "solutionSection",
       s.added_on::text AS "addedOn"
     FROM task_group s
     WHERE s.province_id = $1 AND s.plan_id = $2 AND ${PRESENT('s')} ORDER BY s.position`,
    key,
  );
  return { pillars, goals, groups };
}

/** A pillar with the day an amendment added it on; null: it was there from the beginning. */
export type PillarInTime = Readonly<Pick<Pillar, 'code' | 'name' | 'addedOn'>>;

/** Every pillar of a plan that is known at a moment (null: now), in the plan's own order. */
export function pillarsInTime(
  manager: Manager,
  provinceId: string,
  planId: string,
  knownAt: string | null,
): Promise<PillarInTime[]> {
  return manager.query<PillarInTime[]>(
    `SELECT s.code, s.name, s.added_on::text AS "addedOn" FROM pillar s
     WHERE s.province_id = $1 AND s.plan_id = $2
       AND (s.added_on IS NULL OR $3::timestamptz IS NULL OR s.added_at <= $3::timestamptz)
     ORDER BY s.position`,
    [provinceId, planId, knownAt],
  );
}

type SnapshotColumn = 'id' | 'name' | 'asOf' | 'knownAt' | 'publishedAt' | 'documentId' | 'note';

/** A snapshot with the name of who published it. */
export type SnapshotRow = Told<Pick<Snapshot, SnapshotColumn>> & { publishedBy: string | null };

/** Snapshots of a plan, newest first. */
export function snapshotsOf(manager: Manager, provinceId: string, planId: string): Promise<SnapshotRow[]> {
  return manager.query<SnapshotRow[]>(
    `SELECT s.id, s.name, s.as_of::text AS "asOf", ${instant('s.known_at')} AS "knownAt",
       ${instant('s.published_at')} AS "publishedAt", u.display_name AS "publishedBy", s.document_id AS "documentId",
       s.note
     FROM snapshot s LEFT JOIN user_account u ON u.id = s.published_by
     WHERE s.province_id = $1 AND s.plan_id = $2 ORDER BY s.published_at DESC, s.as_of DESC, s.name`,
    [provinceId, planId],
  );
}

/** `now`, or just after the last snapshot of these plans where the clock does not stand after it. */
export async function momentAfterSnapshots(
  manager: Manager,
  provinceId: string,
  planIds: readonly string[],
  now: Date,
): Promise<Date> {
  const rows = await manager.query<{ moment: Date }[]>(
    `SELECT greatest($3::timestamptz, max(known_at) + interval '1 millisecond') AS moment FROM snapshot
     WHERE province_id = $1 AND plan_id = ANY($2::uuid[])`,
    [provinceId, planIds, now],
  );
  return rows[0]?.moment ?? now;
}

export interface AmendmentRow extends Told<Pick<ItemVersion, 'effectiveOn' | 'documentId' | 'recordedAt'>> {
  note: string | null;
  items: number;
}

/** What changed the plan after it was issued, newest first: one row per moment of recording. */
export function amendmentsOf(manager: Manager, provinceId: string, planId: string): Promise<AmendmentRow[]> {
  return manager.query<AmendmentRow[]>(
    `WITH change AS (
       SELECT v.effective_on, v.document_id, NULL::text AS note, v.recorded_at, 1 AS items,
         row_number() OVER (PARTITION BY v.item_id ORDER BY v.seq) AS nth, i.id IS NOT NULL AS is_item
       FROM item i JOIN item_version v ON v.province_id = i.province_id AND v.item_id = i.id
       WHERE i.province_id = $1 AND i.plan_id = $2
       UNION ALL
       SELECT effective_on, document_id, note, recorded_at, 0, row_number() OVER (ORDER BY seq), false
       FROM plan_version WHERE province_id = $1 AND plan_id = $2
     )
     SELECT effective_on::text AS "effectiveOn", document_id AS "documentId", max(note) AS note,
       ${instant('recorded_at')} AS "recordedAt", sum(items)::int AS items
     FROM change
     WHERE document_id IS NOT NULL OR note IS NOT NULL OR nth > 1
     GROUP BY effective_on, document_id, recorded_at
     ORDER BY recorded_at DESC, effective_on DESC`,
    [provinceId, planId],
  );
}
