import { foldVietnamese, normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import type { PlanDocument, TargetDraft, TaskDraft } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import type { ItemUnitRecord, MeasureRecord, VersionRecord } from './plan-writer.queries.js';

/** Ids behind the codes a plan document refers by. Every code in the document must be in here: it was checked. */
export interface PlanIds {
  readonly pillars: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

export interface VersionRows {
  readonly versions: VersionRecord[];
  readonly measures: MeasureRecord[];
  readonly units: ItemUnitRecord[];
}

/** A target or task of a document with the id of the item it is a version of. */
export type ItemDraft =
  | { readonly itemId: string; readonly kind: 'target'; readonly draft: TargetDraft }
  | { readonly itemId: string; readonly kind: 'task'; readonly draft: TaskDraft };

/** The folded text an item is searched by. */
export const itemKey = (name: string | null): string => (name === null ? '' : foldVietnamese(name));

/** Rows of versions, measures and units for items of a document. Throws when a code was not checked before. */
export function versionRows(items: readonly ItemDraft[], ids: PlanIds): VersionRows {
  const rows: VersionRows = { versions: [], measures: [], units: [] };
  for (const item of items) {
    const id = randomUUID();
    rows.versions.push(versionRow(id, item, ids));
    rows.units.push(...unitRows(id, item.draft, ids));
    if (item.kind === 'target') rows.measures.push(...measureRows(id, item.draft, ids));
  }
  return rows;
}

function versionRow(id: string, item: ItemDraft, ids: PlanIds): VersionRecord {
  const { draft } = item;
  const name = draft.name === null ? null : normalizeVietnamese(draft.name);
  const shared = {
    id,
    itemId: item.itemId,
    name,
    nameKey: itemKey(name),
    dueOn: draft.dueOn,
    note: draft.note,
    sourceSection: draft.sourceSection,
  };
  if (item.kind === 'target') {
    return {
      ...shared,
      pillarId: idOf(ids.pillars, item.draft.pillar),
      goalId: optionalId(ids.goals, item.draft.goal),
      groupId: null,
      frequency: null,
      deliverable: null,
      taskSource: null,
      sourceDocumentId: null,
    };
  }
  return {
    ...shared,
    pillarId: null,
    goalId: null,
    groupId: optionalId(ids.groups, item.draft.group),
    frequency: item.draft.frequency,
    deliverable: item.draft.deliverable,
    taskSource: item.draft.source,
    sourceDocumentId: optionalId(ids.documents, item.draft.sourceDocument),
  };
}

function measureRows(versionId: string, target: TargetDraft, ids: PlanIds): MeasureRecord[] {
  return target.measures.map((measure, position) => ({
    versionId,
    position,
    indicatorId: idOf(ids.indicators, measure.indicator),
    label: measure.label,
    comparator: measure.comparator,
    value: measure.value,
    valueUpper: measure.valueUpper,
    horizon: measure.horizon,
    dueOn: measure.dueOn,
    aspirational: measure.aspirational,
    parts: measure.parts,
    note: measure.note,
  }));
}

function unitRows(versionId: string, item: TargetDraft | TaskDraft, ids: PlanIds): ItemUnitRecord[] {
  const roles = [
    ['lead', item.leadUnits],
    ['coordinating', item.coordinatingUnits],
    ['executing', item.executingUnits],
  ] as const;
  return roles.flatMap(([role, codes]) =>
    codes.map((code, position) => ({ versionId, role, position, unitId: idOf(ids.units, code) })),
  );
}

/** The parts that order the items of a plan. */
export type PlanParts = Pick<PlanDocument, 'pillars' | 'goals' | 'groups'>;

const NONE_YET = { pillars: 0, goals: 0, groups: 0 };

/**
 * Pillars, goals and groups as rows, with the ids they got. `after`: how many of each the plan has already, since an
 * amendment adds to the end; `pillarIds`: those that new goals may belong to besides the new ones.
 */
export function sectionRows(
  plan: PlanParts,
  after: Readonly<Record<keyof PlanParts, number>> = NONE_YET,
  pillarIds: ReadonlyMap<string, string> = new Map(),
) {
  const pillars = new Map(plan.pillars.map((pillar) => [pillar.code, randomUUID() as string]));
  const goals = new Map(plan.goals.map((goal) => [goal.code, randomUUID() as string]));
  const groups = new Map(plan.groups.map((group) => [group.code, randomUUID() as string]));
  return {
    ids: { pillars, goals, groups },
    rows: {
      pillars: plan.pillars.map((pillar, place) => ({
        ...pillar,
        position: after.pillars + place,
        id: idOf(pillars, pillar.code),
      })),
      goals: plan.goals.map((goal, place) => ({
        ...goal,
        position: after.goals + place,
        id: idOf(goals, goal.code),
        pillarId: optionalId(new Map([...pillarIds, ...pillars]), goal.pillar),
      })),
      groups: plan.groups.map((group, place) => ({
        ...group,
        position: after.groups + place,
        id: idOf(groups, group.code),
      })),
    },
  };
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The code ${code} was not checked before writing`);
  return id;
}

function optionalId(ids: ReadonlyMap<string, string>, code: string | null): string | null {
  return code === null ? null : idOf(ids, code);
}
