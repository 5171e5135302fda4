import {
  ALL_STATUSES,
  canonicalSteps,
  cellSeries,
  compareDays,
  stepsOf,
  valueAt,
  type Cell,
  type Contribution,
  type Day,
  type ItemStatus,
  type SourceGap,
  type Statement,
  type Step,
  type StepSeries,
} from '@tiendo/indicators';
import type { ItemVersion } from '../../plans/index.js';
import { type CellKey, CellMap } from './cell-map.js';

/** What of a version decides where its item counts. */
export type VersionFacts = Pick<ItemVersion, 'effectiveOn' | 'seq' | 'removed' | 'pillarCode' | 'groupCode'> & {
  readonly leadUnitCodes: readonly string[];
};

/** An item with all its versions, as far as roll-ups need to know it. */
export interface ItemFacts {
  readonly itemId: string;
  readonly kind: 'target' | 'task';
  readonly code: string;
  readonly versions: readonly VersionFacts[];
}

/** What an item, or one of its executing units, shows from a day on; without an entry nobody has said anything yet. */
export interface StatusStep {
  readonly entryId: string | null;
  readonly status: ItemStatus;
  readonly continuesInYear: number | null;
  /** What the source of the statement leaves open. */
  readonly notNamed: readonly SourceGap[];
}

/** What a statement says that becomes a step. */
type StatedStep = Statement & { readonly notNamed?: readonly SourceGap[] };

/** Steps of an item as a whole, and of its executing units by id; units about which nothing was stated are left out. */
export interface ItemSeries {
  readonly whole: StepSeries<StatusStep>;
  readonly byUnit: ReadonlyMap<string, StepSeries<StatusStep>>;
}

/** An item about which nothing is kept. */
export const NO_SERIES: ItemSeries = { whole: [], byUnit: new Map() };

/** Facts of items from their versions; versions of one item stay together in the order of speaking. */
export function factsOf(versions: readonly ItemVersion[]): ItemFacts[] {
  const items = new Map<string, { facts: Omit<ItemFacts, 'versions'>; versions: VersionFacts[] }>();
  for (const version of versions) {
    const { itemId, kind, code } = version;
    const item = items.get(itemId) ?? { facts: { itemId, kind, code }, versions: [] };
    item.versions.push({
      effectiveOn: version.effectiveOn,
      seq: version.seq,
      removed: version.removed,
      pillarCode: version.pillarCode,
      groupCode: version.groupCode,
      leadUnitCodes: version.units.lead.map((unit) => unit.code),
    });
    items.set(itemId, item);
  }
  return [...items.values()].map(({ facts, versions: list }) => ({ ...facts, versions: list }));
}

/** The version in force on each day, as steps: of several on one day the last recorded. */
export function versionSteps<V extends { readonly effectiveOn: Day; readonly seq: number }>(
  versions: readonly V[],
): StepSeries<V> {
  const ordered = [...versions].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn) || a.seq - b.seq);
  return canonicalSteps(
    ordered.map((version) => ({ from: version.effectiveOn, value: version })),
    (a, b) => a === b,
  );
}

/**
 * What the item as a whole shows, as steps; statements on single executing units do not count here. It begins on the
 * day of the first version with `noStatement`, unless something was stated for that day or before it.
 */
export function itemSteps(item: ItemFacts, statements: readonly StatedStep[]): StepSeries<StatusStep> {
  const stated = statusSteps(statements);
  const begin = item.versions.map((version) => version.effectiveOn).reduce<Day | null>(earliest, null);
  const first = stated[0];
  if (begin === null || (first && compareDays(first.from, begin) <= 0)) return stated;
  return [
    { from: begin, value: { entryId: null, status: 'noStatement', continuesInYear: null, notNamed: [] } },
    ...stated,
  ];
}

/** Statements resolved, as steps; every statement is a step of its own, also when it repeats the status. */
export function statusSteps(statements: readonly StatedStep[]): StepSeries<StatusStep> {
  return stepsOf(statements).map(({ from, value }) => ({
    from,
    value: {
      entryId: value.id,
      status: value.status ?? 'noStatement',
      continuesInYear: value.continuesInYear ?? null,
      notNamed: value.notNamed ?? [],
    },
  }));
}

/** What the item adds to each cell it was ever in. */
export function contributionsOf(
  item: ItemFacts,
  steps: StepSeries<StatusStep>,
): CellMap<StepSeries<Contribution | null>> {
  const versions = versionSteps(item.versions);
  const days = [...new Set([...versions, ...steps].map(({ from }) => from))].sort(compareDays);
  const ever = new CellMap(versions.flatMap(({ value }) => [...cellsIn(item.kind, value)]));
  const moments = days.map((day) => {
    const version = valueAt(versions, day);
    const step = valueAt(steps, day);
    const inPlan = version !== null && !version.removed && step !== null;
    return {
      day,
      cells: inPlan ? cellsIn(item.kind, version) : new CellMap<true>(),
      contribution: inPlan ? { status: step.status, continuing: step.continuesInYear !== null } : null,
    };
  });
  return new CellMap(
    ever
      .keys()
      .map((key) => [
        key,
        canonicalSteps<Contribution | null>(
          moments.map(({ day, cells, contribution }) => ({ from: day, value: cells.has(key) ? contribution : null })),
        ),
      ]),
  );
}

/** Every cell of a plan from what all its items add: what the kept cells must equal. */
export function cellsOf(
  items: readonly { readonly item: ItemFacts; readonly steps: StepSeries<StatusStep> }[],
): CellMap<StepSeries<Cell>> {
  const byCell = new CellMap<StepSeries<Contribution | null>[]>();
  for (const { item, steps } of items) {
    for (const [key, series] of contributionsOf(item, steps)) {
      const list = byCell.get(key);
      if (list) list.push(series);
      else byCell.set(key, [series]);
    }
  }
  return new CellMap([...byCell].map(([key, contributions]) => [key, cellSeries(contributions)]));
}

/** The cells that a version of an item counts in. */
function cellsIn(kind: ItemFacts['kind'], version: VersionFacts): CellMap<true> {
  const section: CellKey =
    kind === 'target'
      ? { kind, dimension: 'pillar', key: version.pillarCode ?? '' }
      : { kind, dimension: 'group', key: version.groupCode ?? '' };
  const units = version.leadUnitCodes.length === 0 ? [''] : version.leadUnitCodes;
  const keys: CellKey[] = [
    { kind, dimension: 'plan', key: '' },
    section,
    ...units.map((key): CellKey => ({ kind, dimension: 'unit', key })),
  ];
  return new CellMap(keys.map((key) => [key, true]));
}

function earliest(best: Day | null, day: Day): Day {
  return best === null || compareDays(day, best) < 0 ? day : best;
}

/** A series in one line, to show where the kept one differs. */
export function printSeries<T>(series: StepSeries<T>, print: (value: T) => string): string {
  return series.length === 0
    ? '(none)'
    : series.map(({ from, value }: Step<T>) => `${from} ${print(value)}`).join('; ');
}

/** Counts of a cell in vocabulary order. */
export function printCell({ counts, continuing }: Cell): string {
  const parts = ALL_STATUSES.flatMap((status) => (counts[status] ? [`${status} ${counts[status]}`] : []));
  return `${parts.join(', ') || 'empty'}${continuing > 0 ? `, continuing ${continuing}` : ''}`;
}
