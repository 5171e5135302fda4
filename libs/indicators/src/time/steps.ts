import { compareDays, type Day } from './day.js';

/** From this day on (inclusive), until the next step, the value holds. */
export interface Step<T> {
  readonly from: Day;
  readonly value: T;
}

/** Canonical: sorted by day, one step per day, neighbours differ. Before the first step there is no value. */
export type StepSeries<T> = readonly Step<T>[];

export type Equals<T> = (a: T, b: T) => boolean;

/** Structural equality of plain data (null, primitives, arrays, records); a key that is undefined equals one absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, i) => sameData(value, b[i]))
    );
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameData(left[key], right[key]));
}

/** The value holding on `day`, or null before the first step. Binary search: the series may be long. */
export function valueAt<T>(series: StepSeries<T>, day: Day): T | null {
  let [low, high] = [0, series.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = series[middle];
    if (step !== undefined && compareDays(step.from, day) <= 0) low = middle + 1;
    else high = middle;
  }
  return series[low - 1]?.value ?? null;
}

/** Canonical form of steps in any order; of several on one day the last given wins. */
export function canonicalSteps<T>(steps: readonly Step<T>[], equals: Equals<T> = sameData): StepSeries<T> {
  const byDay = new Map<Day, Step<T>>();
  for (const step of steps) byDay.set(step.from, step);
  const sorted = [...byDay.values()].sort((a, b) => compareDays(a.from, b.from));
  const result: Step<T>[] = [];
  for (const step of sorted) {
    const last = result.at(-1);
    if (last === undefined || !equals(last.value, step.value)) result.push(step);
  }
  return result;
}

export interface SeriesDifference<T> {
  /** Days whose step is gone. */
  readonly remove: readonly Day[];
  /** Steps that are new or have another value. */
  readonly upsert: readonly Step<T>[];
}

/** The least to delete and to write so that the kept series `before` becomes `after`. Days do not appear twice. */
export function diffSeries<T>(
  before: StepSeries<T>,
  after: StepSeries<T>,
  equals: Equals<T> = sameData,
): SeriesDifference<T> {
  const old = new Map(before.map((step) => [step.from, step]));
  const kept = new Set(after.map((step) => step.from));
  return {
    remove: before.filter((step) => !kept.has(step.from)).map((step) => step.from),
    upsert: after.filter((step) => {
      const previous = old.get(step.from);
      return previous === undefined || !equals(previous.value, step.value);
    }),
  };
}
