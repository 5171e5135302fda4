import { randomUUID } from 'node:crypto';
import type { Manager } from '../../../platform/database/index.js';
import type { Goal } from '../entities/goal.entity.js';
import { Item } from '../entities/item.entity.js';
import type { ItemUnit } from '../entities/item-unit.entity.js';
import type { ItemVersion } from '../entities/item-version.entity.js';
import type { Measure } from '../entities/measure.entity.js';
import type { Pillar } from '../entities/pillar.entity.js';
import { Plan } from '../entities/plan.entity.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { Snapshot } from '../entities/snapshot.entity.js';
import type { TaskGroup } from '../entities/task-group.entity.js';

type PlanKey = Readonly<Pick<Item, 'provinceId' | 'planId'>>;
type OfPlan = 'provinceId' | 'planId' | 'addedOn' | 'addedAt';

/** Rows are written as one JSON array per table: one round trip however many there are. */
const insertAll = async (manager: Manager, sql: string, first: readonly unknown[], rows: readonly object[]) => {
  if (rows.length > 0) await manager.query(sql, [...first, JSON.stringify(rows)]);
};

export interface SectionRecords {
  readonly pillars: readonly Omit<Pillar, OfPlan>[];
  readonly goals: readonly Omit<Goal, OfPlan>[];
  readonly groups: readonly Omit<TaskGroup, OfPlan>[];
}

/** Pillars, goals and task groups of a plan; `added`: by an amendment, from which day and recorded when. */
export async function insertSections(
  manager: Manager,
  provinceId: string,
  planId: string,
  sections: SectionRecords,
  added: { on: string; at: Date } | null = null,
): Promise<void> {
  const key = [provinceId, planId, added?.on ?? null, added?.at ?? null];
  await insertAll(
    manager,
    `INSERT INTO pillar (province_id, plan_id, id, code, name, position, note, evidence, added_on, added_at)
     SELECT $1, $2, r.id, r.code, r.name, r.position, r.note, r.evidence, $3::date, $4::timestamptz
     FROM jsonb_to_recordset($5::jsonb) AS r (id uuid, code text, name text, position integer, note text, evidence jsonb)`,
    key,
    sections.pillars,
  );
  await insertAll(
    manager,
    `INSERT INTO goal (province_id, plan_id, id, code, name, position, pillar_id, added_on, added_at)
     SELECT $1, $2, r.id, r.code, r.name, r.position, r."pillarId", $3::date, $4::timestamptz
     FROM jsonb_to_recordset($5::jsonb) AS r (id uuid, code text, name text, position integer, "pillarId" uuid)`,
    key,
    sections.goals,
  );
  await insertAll(
    manager,
    `INSERT INTO task_group (province_id, plan_id, id, code, name, position, lead_note, solution, solution_section,
       added_on, added_at)
     SELECT $1, $2, r.id, r.code, r.name, r.position, r."leadNote", r.solution, r."solutionSection", $3::date,
       $4::timestamptz
     FROM jsonb_to_recordset($5::jsonb) AS r (id uuid, code text, name text, position integer, "leadNote" text,
       solution text, "solutionSection" text)`,
    key,
    sections.groups,
  );
}

/** Targets and tasks: the identities that versions hang on. */
export function insertItems(
  manager: Manager,
  provinceId: string,
  planId: string,
  items: readonly Pick<Item, 'id' | 'kind' | 'code' | 'position'>[],
): Promise<void> {
  return insertAll(
    manager,
    `INSERT INTO item (province_id, plan_id, id, kind, code, position)
     SELECT $1, $2, r.id, r.kind, r.code, r.position
     FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, kind text, code text, position integer)`,
    [provinceId, planId],
    items,
  );
}

type Stamped = 'effectiveOn' | 'documentId' | 'recordedAt' | 'recordedBy';

/** What a version asks, without when and by what document. */
export type VersionRecord = Readonly<Omit<ItemVersion, Stamped | 'provinceId' | 'seq' | 'removed'>>;

export type MeasureRecord = Readonly<Omit<Measure, 'provinceId'>>;

export type ItemUnitRecord = Readonly<Omit<ItemUnit, 'provinceId'>>;

/** When and by what document versions come into force, and who wrote them down when. */
export type VersionStamp = Readonly<Pick<ItemVersion, Stamped>>;

/** Versions of items with their measures and units. */
export async function insertVersions(
  manager: Manager,
  provinceId: string,
  stamp: VersionStamp,
  rows: {
    versions: readonly VersionRecord[];
    measures: readonly MeasureRecord[];
    units: readonly ItemUnitRecord[];
  },
): Promise<void> {
  await insertAll(
    manager,
    `INSERT INTO item_version (province_id, effective_on, document_id, recorded_at, recorded_by, id, item_id, name,
       name_key, pillar_id, goal_id, group_id, due_on, frequency, deliverable, task_source, source_document_id, note,
       source_section)
     SELECT $1, $2, $3, $4, $5, r.id, r."itemId", r.name, r."nameKey", r."pillarId", r."goalId", r."groupId", r."dueOn",
       r.frequency, r.deliverable, r."taskSource", r."sourceDocumentId", r.note, r."sourceSection"
     FROM jsonb_to_recordset($6::jsonb) AS r (id uuid, "itemId" uuid, name text, "nameKey" text, "pillarId" uuid,
       "goalId" uuid, "groupId" uuid, "dueOn" date, frequency text, deliverable text, "taskSource" text,
       "sourceDocumentId" uuid, note text, "sourceSection" text)`,
    [provinceId, stamp.effectiveOn, stamp.documentId, stamp.recordedAt, stamp.recordedBy],
    rows.versions,
  );
  await insertAll(
    manager,
    `INSERT INTO measure (province_id, version_id, position, indicator_id, label, comparator, value, value_upper, horizon,
       due_on, aspirational, parts, note)
     SELECT $1, r."versionId", r.position, r."indicatorId", r.label, r.comparator, r.value, r."valueUpper", r.horizon,
       r."dueOn", r.aspirational, r.parts, r.note
     FROM jsonb_to_recordset($2::jsonb) AS r ("versionId" uuid, position integer, "indicatorId" uuid, label text,
       comparator text, value numeric, "valueUpper" numeric, horizon integer, "dueOn" date, aspirational boolean,
       parts jsonb, note text)`,
    [provinceId],
    rows.measures,
  );
  await insertAll(
    manager,
    `INSERT INTO item_unit (province_id, version_id, role, position, unit_id)
     SELECT $1, r."versionId", r.role, r.position, r."unitId"
     FROM jsonb_to_recordset($2::jsonb) AS r ("versionId" uuid, role text, position integer, "unitId" uuid)`,
    [provinceId],
    rows.units,
  );
}

/** A copy of a version that differs in little: renamed, or taken out of the plan. */
export interface VersionCopy {
  readonly fromId: string;
  readonly id: string;
  readonly effectiveOn: string;
  readonly removed: boolean;
  readonly documentId: string | null;
  /** Null: as the version it is copied from has it. */
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly sourceSection: string | null;
}

/** Full copies of versions, with their measures and units. */
export async function copyVersions(
  manager: Manager,
  provinceId: string,
  recorded: { at: Date; by: string | null },
  copies: readonly VersionCopy[],
): Promise<void> {
  await insertAll(
    manager,
    `INSERT INTO item_version (province_id, id, item_id, effective_on, removed, name, name_key, pillar_id, goal_id,
       group_id, due_on, frequency, deliverable, task_source, source_document_id, note, source_section, document_id,
       recorded_at, recorded_by)
     SELECT $1, c.id, v.item_id, c."effectiveOn", c.removed, coalesce(c.name, v.name), coalesce(c."nameKey", v.name_key),
       v.pillar_id, v.goal_id, v.group_id, v.due_on, v.frequency, v.deliverable, v.task_source, v.source_document_id,
       v.note, coalesce(c."sourceSection", v.source_section), c."documentId", $2, $3
     FROM jsonb_to_recordset($4::jsonb) AS c (id uuid, "fromId" uuid, "effectiveOn" date, removed boolean, name text,
       "nameKey" text, "sourceSection" text, "documentId" uuid)
     JOIN item_version v ON v.province_id = $1 AND v.id = c."fromId"
     ORDER BY v.seq`,
    [provinceId, recorded.at, recorded.by],
    copies,
  );
  const COPIES = `JOIN jsonb_to_recordset($2::jsonb) AS c (id uuid, "fromId" uuid) ON x.version_id = c."fromId"
     WHERE x.province_id = $1`;
  await insertAll(
    manager,
    `INSERT INTO measure (province_id, version_id, position, indicator_id, label, comparator, value, value_upper, horizon,
       due_on, aspirational, parts, note)
     SELECT $1, c.id, x.position, x.indicator_id, x.label, x.comparator, x.value, x.value_upper, x.horizon, x.due_on,
       x.aspirational, x.parts, x.note FROM measure x ${COPIES}`,
    [provinceId],
    copies,
  );
  await insertAll(
    manager,
    `INSERT INTO item_unit (province_id, version_id, role, position, unit_id)
     SELECT $1, c.id, x.role, x.position, x.unit_id FROM item_unit x ${COPIES}`,
    [provinceId],
    copies,
  );
}

/** A version of the plan's own settings. */
export async function insertPlanVersion(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  stamp: VersionStamp,
  { policy, note }: Readonly<Pick<PlanVersion, 'policy' | 'note'>>,
): Promise<void> {
  const { effectiveOn, documentId, recordedAt, recordedBy } = stamp;
  const settings = { policy, note, effectiveOn, documentId, recordedAt, recordedBy };
  await manager.insert(PlanVersion, { ...settings, provinceId, planId });
}

/** The head of a plan as issued. */
export type IssuedHead = Readonly<
  Pick<
    Plan,
    | 'code'
    | 'title'
    | 'searchKey'
    | 'issuer'
    | 'issuedOn'
    | 'year'
    | 'startsOn'
    | 'endsOn'
    | 'silenceDays'
    | 'dueAtEnd'
    | 'sourceNote'
    | 'sourceDocumentId'
  >
>;

/** The plan as issued: its head is settled and it is open to statements. */
export async function publishPlan(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  head: IssuedHead,
  at: Date,
): Promise<void> {
  await manager.update(
    Plan,
    { provinceId, id: planId },
    {
      code: head.code,
      title: head.title,
      searchKey: head.searchKey,
      issuer: head.issuer,
      issuedOn: head.issuedOn,
      year: head.year,
      startsOn: head.startsOn,
      endsOn: head.endsOn,
      silenceDays: head.silenceDays,
      dueAtEnd: head.dueAtEnd,
      sourceNote: head.sourceNote,
      sourceDocumentId: head.sourceDocumentId,
      state: 'published',
      publishedAt: at,
      revision: () => 'revision + 1',
    },
  );
}

/** A snapshot under its name; its id. Breaks uq_snapshot_name when the plan has one of that name. */
export async function insertSnapshot(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  snapshot: Readonly<Omit<Snapshot, 'provinceId' | 'planId' | 'id'>>,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(Snapshot, { ...snapshot, provinceId, planId, id });
  return id;
}

/** Highest position among items of a kind (-1: there are none), so that added ones come last. */
export async function lastPosition(
  manager: Manager,
  { provinceId, planId }: PlanKey,
  kind: Item['kind'],
): Promise<number> {
  return (await manager.maximum(Item, 'position', { provinceId, planId, kind })) ?? -1;
}
