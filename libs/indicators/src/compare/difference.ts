import { DomainError } from '../domain-error.js';
import type { ItemStatus } from '../status/vocabulary.js';
import type { Day } from '../time/day.js';
import { sameData } from '../time/steps.js';

/** Plain data: what survives a round trip through JSON. */
export type PlainData = null | boolean | number | string | readonly PlainData[] | { readonly [key: string]: PlainData };
export type Facts = Readonly<Record<string, PlainData>>;

/** One item as a snapshot, or the live data of a day, shows it. */
export interface SnapshotItem {
  /** Unique in a plan: its kind and code (`target KH73-DL-01`). */
  readonly key: string;
  readonly status: ItemStatus;
  /** The item's own deadline as the plan asks for it. */
  readonly dueOn: Day | null;
  /** Deadlines of its measures, by measure. */
  readonly deadlines: Facts;
  readonly isOverdue: boolean;
  readonly continuesInYear: number | null;
  /** What the plan asks besides the deadlines: name, levels of its measures, lead units. */
  readonly asked: Facts;
  /** What was observed: readings by measure, achievement. */
  readonly measured: Facts;
}

/**
 * What happened to an item between two snapshots; one item can have several.
 * `turned`: its status is another one, except that one which became `stopped` is `stopped` and not `turned`.
 * `continues`: the year it goes on in changed. `amended`: what the plan asks of it, besides deadlines.
 * `deadlineMoved`: a deadline, its own or of a measure, was set, moved or taken away. `measured`: what was observed.
 * `fellOverdue`, `noLongerOverdue`: as computed on the day of each snapshot.
 */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'turned',
  'stopped',
  'continues',
  'amended',
  'deadlineMoved',
  'measured',
  'fellOverdue',
  'noLongerOverdue',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const SIMPLE_FIELDS = ['status', 'dueOn', 'isOverdue', 'continuesInYear'] as const;
const FACT_FIELDS = ['deadlines', 'asked', 'measured'] as const;
type SimpleField = (typeof SIMPLE_FIELDS)[number];
type FactField = (typeof FACT_FIELDS)[number];

/** One field, old value beside new. A path of two names a fact: `['asked', 'name']`. A side left out was absent. */
export interface FieldChange {
  readonly field: SimpleField | FactField;
  /** Of `deadlines`, `asked` and `measured`: which fact. */
  readonly fact?: string;
  readonly before?: PlainData;
  readonly after?: PlainData;
}

/** One item that changed. `item` is the whole of one added or removed, and null otherwise. */
export interface ItemChange {
  readonly key: string;
  /** In the order of `CHANGE_KINDS`; never empty. */
  readonly kinds: readonly ChangeKind[];
  readonly item: SnapshotItem | null;
  readonly fields: readonly FieldChange[];
}

/** Changes by item key; counts by kind, zeros left out. An item with two kinds counts under both. */
export interface Difference {
  readonly changes: readonly ItemChange[];
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
  /** Items that changed: at most the sum of the counts. */
  readonly changedCount: number;
}

/**
 * What turned the first snapshot into the second. The order of items in either does not matter.
 * Throws DomainError `snapshot-item-twice`.
 */
export function differenceBetween(first: readonly SnapshotItem[], second: readonly SnapshotItem[]): Difference {
  const [then, now] = [byKey(first), byKey(second)];
  const changes: ItemChange[] = [];
  for (const key of [...new Set([...then.keys(), ...now.keys()])].sort()) {
    const [before, after] = [then.get(key), now.get(key)];
    if (before === undefined && after !== undefined) changes.push({ key, kinds: ['added'], item: after, fields: [] });
    if (before !== undefined && after === undefined)
      changes.push({ key, kinds: ['removed'], item: before, fields: [] });
    if (before === undefined || after === undefined) continue;
    const fields = fieldChanges(before, after);
    if (fields.length > 0) changes.push({ key, kinds: kindsOf(fields), item: null, fields });
  }
  return { changes, counts: countKinds(changes), changedCount: changes.length };
}

function fieldChanges(before: SnapshotItem, after: SnapshotItem): FieldChange[] {
  const simple = SIMPLE_FIELDS.flatMap((field): FieldChange[] =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
  const facts = FACT_FIELDS.flatMap((field) => {
    const [old, current] = [before[field], after[field]];
    const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
    return names.flatMap((fact): FieldChange[] => {
      const [left, right] = [factOf(old, fact), factOf(current, fact)];
      if (sameData(left, right)) return [];
      return [
        {
          field,
          fact,
          ...(left === undefined ? {} : { before: left }),
          ...(right === undefined ? {} : { after: right }),
        },
      ];
    });
  });
  return [...simple, ...facts];
}

function kindsOf(fields: readonly FieldChange[]): ChangeKind[] {
  const found = new Set(fields.map(kindOfField));
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

function kindOfField({ field, after }: FieldChange): ChangeKind {
  switch (field) {
    case 'status':
      return after === 'stopped' ? 'stopped' : 'turned';
    case 'dueOn':
    case 'deadlines':
      return 'deadlineMoved';
    case 'isOverdue':
      return after === true ? 'fellOverdue' : 'noLongerOverdue';
    case 'continuesInYear':
      return 'continues';
    case 'asked':
      return 'amended';
    case 'measured':
      return 'measured';
  }
}

/** Own facts only: one named `constructor` is not there because every object has a constructor. */
function factOf(facts: Facts, name: string): PlainData | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function countKinds(changes: readonly ItemChange[]): Partial<Record<ChangeKind, number>> {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const kind of CHANGE_KINDS) {
    const count = changes.filter(({ kinds }) => kinds.includes(kind)).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

function byKey(items: readonly SnapshotItem[]): Map<string, SnapshotItem> {
  const found = new Map<string, SnapshotItem>();
  for (const item of items) {
    if (found.has(item.key)) throw new DomainError('snapshot-item-twice', { key: item.key });
    found.set(item.key, item);
  }
  return found;
}
