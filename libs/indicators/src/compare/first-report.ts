import { compareDays, type Day } from '../time/day.js';

/** A change as lists tell it; `turned` from no statement at all is what was first reported. */
export interface ToldChange {
  readonly kind: string;
  readonly code: string;
  readonly change: string;
  readonly from: string | null;
  readonly on: Day;
}

/** How many items were reported for the first time, and between which days. */
export interface FirstReport {
  readonly items: number;
  readonly from: Day;
  readonly to: Day;
}

const keyOf = ({ kind, code }: ToldChange): string => `${kind} ${code}`;
const isFirst = ({ change, from }: ToldChange): boolean =>
  change === 'turned' && (from === null || from === 'noStatement');

/**
 * Whether a list of changes is mostly what was told for the first time: more than half of them come with an item's first
 * statement. Such a list says that a report came in, not that so much changed. `rest`: the changes of other items.
 */
export function firstReport<C extends ToldChange>(changes: readonly C[]): { report: FirstReport; rest: C[] } | null {
  const first = changes.filter(isFirst);
  const items = new Set(first.map(keyOf));
  const [earliest, ...others] = first;
  const rest = changes.filter((change) => !items.has(keyOf(change)));
  if (earliest === undefined || rest.length * 2 >= changes.length) return null;
  const days = others.map(({ on }) => on);
  const from = days.reduce((day, one) => (compareDays(one, day) < 0 ? one : day), earliest.on);
  const to = days.reduce((day, one) => (compareDays(one, day) > 0 ? one : day), earliest.on);
  return { report: { items: items.size, from, to }, rest };
}
