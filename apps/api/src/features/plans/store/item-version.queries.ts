import { Any } from 'typeorm';
import { instant, type Manager, returned } from '../../../platform/database/index.js';
import type { Indicator } from '../entities/indicator.entity.js';
import { Item } from '../entities/item.entity.js';
import { ItemUnit } from '../entities/item-unit.entity.js';
import type { ItemSelection, ItemVersion, MeasureAsAsked } from './plan-ref.js';

/** A measure as it is stored, before the rules of its indicator are read. */
export type MeasureRow = Omit<MeasureAsAsked, 'kind' | 'limits' | 'allotments'> & Readonly<Pick<Indicator, 'kind'>>;

const VERSION_COLUMNS = `
  i.id AS "itemId", i.kind, i.code, i.position, i.version, v.id AS "versionId", v.seq::int AS seq,
  v.effective_on::text AS "effectiveOn", ${instant('v.recorded_at')} AS "recordedAt", v.removed, v.name,
  v.name_key AS "nameKey", p.code AS "pillarCode", g.code AS "goalCode", t.code AS "groupCode",
  v.due_on::text AS "dueOn", v.frequency, v.deliverable, v.task_source AS "taskSource",
  v.source_document_id AS "sourceDocumentId", v.note, v.source_section AS "sourceSection", v.document_id AS "documentId"`;

const SECTIONS = `
  LEFT JOIN pillar p ON p.province_id = $1 AND p.id = v.pillar_id
  LEFT JOIN goal g ON g.province_id = $1 AND g.id = v.goal_id
  LEFT JOIN task_group t ON t.province_id = $1 AND t.id = v.group_id`;

/** The version that speaks at a point of both times: the latest effective day, then the latest recorded. */
const SPEAKING = `
  CROSS JOIN LATERAL (
    SELECT * FROM item_version x
    WHERE x.province_id = $1 AND x.item_id = i.id AND x.effective_on <= $3::date
      AND ($4::timestamptz IS NULL OR x.recorded_at <= $4::timestamptz)
    ORDER BY x.effective_on DESC, x.seq DESC LIMIT 1
  ) v`;

const SELECTED = `
  i.province_id = $1 AND i.plan_id = $2 AND ($5::text IS NULL OR i.kind = $5) AND ($6::text[] IS NULL OR i.code = ANY($6))`;

/** A version of an item with what it belongs to, before the units that work on it are read. */
export type ItemVersionRow = Omit<ItemVersion, 'units'>;

type PlanKey = Readonly<Pick<Item, 'provinceId' | 'planId'>>;

const parametersOf = (plan: PlanKey, at: ItemSelection): unknown[] => [
  plan.provinceId,
  plan.planId,
  at.asOf,
  at.knownAt ?? null,
  at.kind ?? null,
  at.codes ?? null,
];

/** Items as asked for at a point of both times, without the removed ones; in the plan's order, targets first. */
export function itemsAt(manager: Manager, plan: PlanKey, at: ItemSelection): Promise<ItemVersionRow[]> {
  return manager.query<ItemVersionRow[]>(
    `SELECT ${VERSION_COLUMNS} FROM item i ${SPEAKING} ${SECTIONS}
     WHERE ${SELECTED} AND NOT v.removed ORDER BY i.kind, i.position`,
    parametersOf(plan, at),
  );
}

/** Every version of the items of a plan in the order of speaking; `codes` and `kind` narrow it. */
export function versionsOf(
  manager: Manager,
  plan: PlanKey,
  selection: { kind?: Item['kind']; codes?: readonly string[]; knownAt?: string | null },
): Promise<ItemVersionRow[]> {
  return manager.query<ItemVersionRow[]>(
    `SELECT ${VERSION_COLUMNS} FROM item i JOIN item_version v ON v.province_id = $1 AND v.item_id = i.id ${SECTIONS}
     WHERE i.province_id = $1 AND i.plan_id = $2 AND ($3::timestamptz IS NULL OR v.recorded_at <= $3::timestamptz)
       AND ($4::text IS NULL OR i.kind = $4) AND ($5::text[] IS NULL OR i.code = ANY($5))
     ORDER BY i.kind, i.position, v.effective_on, v.seq`,
    [plan.provinceId, plan.planId, selection.knownAt ?? null, selection.kind ?? null, selection.codes ?? null],
  );
}

export type ItemUnitRow = Readonly<Pick<ItemUnit, 'versionId' | 'role' | 'unitId'>>;

/** Units of versions, in the order the plan names them. */
export function unitsOfVersions(
  manager: Manager,
  provinceId: string,
  versionIds: readonly string[],
): Promise<ItemUnitRow[]> {
  if (versionIds.length === 0) return Promise.resolve([]);
  return manager.query<ItemUnitRow[]>(
    `SELECT version_id AS "versionId", role, unit_id AS "unitId" FROM item_unit
     WHERE province_id = $1 AND version_id = ANY($2::uuid[]) ORDER BY version_id, role, position`,
    [provinceId, versionIds],
  );
}

const MEASURE_COLUMNS = `
  i.id AS "itemId", i.code AS "itemCode", v.id AS "versionId", m.position, n.id AS "indicatorId",
  n.code AS "indicatorCode", n.name AS "indicatorName", n.measure_unit AS "measureUnit", n.direction, n.aggregation,
  n.kind, trim_scale(n.limit_low)::text AS "limitLow", trim_scale(n.limit_high)::text AS "limitHigh", m.label,
  m.comparator, trim_scale(m.value)::text AS value, trim_scale(m.value_upper)::text AS "valueUpper", m.horizon,
  m.due_on::text AS "dueOn", m.aspirational, m.parts, m.note`;

const MEASURES = `
  JOIN measure m ON m.province_id = $1 AND m.version_id = v.id
  JOIN indicator n ON n.province_id = $1 AND n.id = m.indicator_id`;

/** Measures of these versions of targets. */
export function measuresOfVersions(
  manager: Manager,
  provinceId: string,
  versionIds: readonly string[],
): Promise<MeasureRow[]> {
  if (versionIds.length === 0) return Promise.resolve([]);
  return manager.query<MeasureRow[]>(
    `SELECT ${MEASURE_COLUMNS} FROM item_version v JOIN item i ON i.province_id = $1 AND i.id = v.item_id ${MEASURES}
     WHERE v.province_id = $1 AND v.id = ANY($2::uuid[]) ORDER BY i.position, m.position`,
    [provinceId, versionIds],
  );
}

/** Measures of the targets as asked for at a point of both times. */
export function measuresAt(manager: Manager, plan: PlanKey, at: ItemSelection): Promise<MeasureRow[]> {
  return manager.query<MeasureRow[]>(
    `SELECT ${MEASURE_COLUMNS} FROM item i ${SPEAKING} ${MEASURES}
     WHERE ${SELECTED} AND NOT v.removed ORDER BY i.position, m.position`,
    parametersOf(plan, at),
  );
}

/** The version of every item of a plan: it moves on with each statement. */
export function itemVersions(
  manager: Manager,
  provinceId: string,
  planId: string,
): Promise<Pick<Item, 'id' | 'version'>[]> {
  return manager.query<Pick<Item, 'id' | 'version'>[]>(
    'SELECT id, version FROM item WHERE province_id = $1 AND plan_id = $2',
    [provinceId, planId],
  );
}

/** Moves the version of each of these items on by one and gives the new versions. */
export async function bumpItems(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map();
  const moved = await manager
    .createQueryBuilder()
    .update(Item)
    .set({ version: () => 'version + 1' })
    .where({ provinceId, id: Any([...itemIds]) })
    .returning('id, version')
    .execute();
  return new Map(returned<Pick<Item, 'id' | 'version'>>(moved).map(({ id, version }) => [id, version]));
}

/** Whether one of these units leads, coordinates or executes an item of some plan. */
export function hasItemsOf(manager: Manager, provinceId: string, unitIds: readonly string[]): Promise<boolean> {
  return manager.exists(ItemUnit, { where: { provinceId, unitId: Any([...unitIds]) } });
}
