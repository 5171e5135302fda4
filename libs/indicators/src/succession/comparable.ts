import type { Day } from '../time/day.js';
import type { CarryRule } from './carry.js';
import { actsBetween, type Succession } from './succession.js';

/** How a group of units became another: the same unit, renamed, several into one, one into several, several into several. */
export type GroupKind = 'same' | 'renamed' | 'merged' | 'split' | 'regrouped';

/** Units of one day and of a later one that hold the same ground, and cannot be taken apart further. Codes sorted. */
export interface ComparableGroup {
  readonly kind: GroupKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Comparability {
  /** Compared under the rule: figures of `before` together against those of `after` together. */
  readonly comparable: readonly ComparableGroup[];
  /** The same ground, and no comparison under the rule. */
  readonly notComparable: readonly ComparableGroup[];
  /** Ended without a successor; founded without a predecessor. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

const COMPARED: Readonly<Record<CarryRule, readonly GroupKind[]>> = {
  sum: ['same', 'renamed', 'merged', 'split', 'regrouped'],
  weighted: ['same', 'renamed', 'merged', 'split', 'regrouped'],
  mean: ['same', 'renamed', 'merged'],
  notComparable: ['same', 'renamed'],
};

/** Ground that stays together; `isBroken`: some of it came from nowhere or was lost on the way. */
interface Ground {
  readonly before: Set<string>;
  isBroken: boolean;
  mergedInto: Ground | null;
}

/**
 * What can be compared across acts: "chỉ phần so sánh được". Units linked by an act fall into one group, whatever the
 * shares, so that a group as a whole holds the same ground before and after. Sums and weighted means of a group are
 * comparable even where its parts are not; a plain mean of parts is not the figure of the whole they came from. A group
 * that gained ground of a unit not of `before`, or lost some to a unit abolished or not of `after`, is not comparable.
 */
export function comparableGroups(
  before: readonly string[],
  after: readonly string[],
  acts: readonly Succession[],
  { from, to, rule }: { from: Day; to: Day; rule: CarryRule },
): Comparability {
  const ends = groundsAfter(before, actsBetween(acts, from, to));
  const wanted = new Set(after);
  const unitsOf = new Map<Ground, string[]>();
  for (const [unit, ground] of ends) {
    const root = rootOf(ground);
    if (!wanted.has(unit)) root.isBroken = true;
    else unitsOf.set(root, [...(unitsOf.get(root) ?? []), unit]);
  }
  const groups = [...unitsOf]
    .filter(([root]) => root.before.size > 0)
    .map(([root, units]) => ({ ...groupOf(root.before, units), isBroken: root.isBroken }))
    .sort((a, b) => ((a.before[0] ?? '') < (b.before[0] ?? '') ? -1 : 1));
  const strip = ({ kind, before: left, after: right }: ComparableGroup): ComparableGroup => ({
    kind,
    before: left,
    after: right,
  });
  const isCompared = ({ kind, isBroken }: (typeof groups)[number]): boolean =>
    !isBroken && COMPARED[rule].includes(kind);
  const left = new Set(groups.flatMap((group) => group.before));
  const right = new Set(groups.flatMap((group) => group.after));
  return {
    comparable: groups.filter(isCompared).map(strip),
    notComparable: groups.filter((group) => !isCompared(group)).map(strip),
    onlyBefore: before.filter((unit) => !left.has(unit)).sort(),
    onlyAfter: after.filter((unit) => !right.has(unit)).sort(),
  };
}

/** The ground each unit holds after the acts, by unit. */
function groundsAfter(before: readonly string[], acts: readonly Succession[]): Map<string, Ground> {
  let grounds = new Map(
    before.map((unit): [string, Ground] => [unit, { before: new Set([unit]), isBroken: false, mergedInto: null }]),
  );
  for (const act of acts) {
    const next = new Map(grounds);
    for (const unit of [...act.links.map((link) => link.from), ...(act.abolished ?? [])]) next.delete(unit);
    for (const unit of act.abolished ?? []) {
      const ground = grounds.get(unit);
      if (ground) rootOf(ground).isBroken = true;
    }
    const strangers = new Map<string, Ground>();
    for (const { from, to } of act.links) {
      const stranger = strangers.get(from) ?? { before: new Set<string>(), isBroken: true, mergedInto: null };
      if (!grounds.has(from)) strangers.set(from, stranger);
      const [root, present] = [rootOf(grounds.get(from) ?? stranger), next.get(to)];
      if (present) unite(root, rootOf(present));
      next.set(to, root);
    }
    grounds = next;
  }
  return grounds;
}

function rootOf(ground: Ground): Ground {
  let root = ground;
  while (root.mergedInto !== null) root = root.mergedInto;
  return root;
}

function unite(root: Ground, other: Ground): void {
  if (root === other) return;
  for (const unit of other.before) root.before.add(unit);
  root.isBroken ||= other.isBroken;
  other.mergedInto = root;
}

function groupOf(ground: ReadonlySet<string>, units: readonly string[]): ComparableGroup {
  const [before, after] = [[...ground].sort(), [...units].sort()];
  if (before.length === 1) {
    const kind = after.length > 1 ? 'split' : before[0] === after[0] ? 'same' : 'renamed';
    return { kind, before, after };
  }
  return { kind: after.length === 1 ? 'merged' : 'regrouped', before, after };
}
