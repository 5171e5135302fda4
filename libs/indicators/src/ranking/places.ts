import { compareHigh, compareLow } from '../number/range-arithmetic.js';
import { compareFractions, type End, type Range } from '../number/range.js';

/** The ranks a unit may have: one when `best` equals `worst`. 1 is first. */
export interface Places {
  readonly best: number;
  readonly worst: number;
}

/** A rank may leave two places open whatever the size of the block: of eight units "hạng 2–4" still says something. */
const ALWAYS_ALLOWED = 2;

/**
 * Whether the figures leave so many places open that naming them would say nothing ("khoảng quá rộng"): more than a
 * quarter of the field. `count`: units with a place, those with wide bounds among them.
 */
export function isTooWide({ best, worst }: Places, count: number): boolean {
  return worst - best > Math.max(ALWAYS_ALLOWED, count / 4);
}

/**
 * The places each range may have among all, higher being better; equal values share a place and the next is skipped.
 *
 * `best` is 1 + the units certainly ahead (every value of theirs above every value of this one), `worst` is 1 + those
 * possibly ahead (some value of theirs above some value of this one). Both can really come true, and no place outside
 * them can. Ranges are not empty. Sorted ends and binary search, so that thousands of units take milliseconds.
 */
export function placesOf(ranges: readonly Range[]): Places[] {
  const lows = ranges.map(({ low }) => low).sort(compareLow);
  const highs = ranges.map(({ high }) => high).sort(compareHigh);
  return ranges.map(({ low, high }) => {
    const certainlyAhead = lows.length - firstIndex(lows, (other) => startsAfter(other, high));
    const reaching = highs.length - firstIndex(highs, (other) => reachesAbove(other, low));
    const itself = reachesAbove(high, low) ? 1 : 0;
    return { best: 1 + certainlyAhead, worst: 1 + reaching - itself };
  });
}

/**
 * What a published ranking does with figures that leave several places open. `certainEnd`: each unit is placed by what it
 * has certainly reached ("trên 97%": more than 97; 7 targets met and 2 left open: 7), whatever else may be true of it.
 */
export const RANGE_RULES = ['certainEnd'] as const;
export type RangeRule = (typeof RANGE_RULES)[number];

/**
 * One place for each range by its lower end alone; equal ends share a place and the next is skipped. A range without a
 * lower end has certainly reached nothing and stands behind all that have one.
 */
export function certainPlacesOf(ranges: readonly Range[]): Places[] {
  const lows = ranges.map(({ low }) => low).sort(compareLow);
  return ranges.map(({ low }) => {
    const place = 1 + lows.length - firstIndex(lows, (other) => compareLow(other, low) > 0);
    return { best: place, worst: place };
  });
}

/** Everything from the lower end on lies above everything up to the upper end. */
function startsAfter(low: End | null, high: End | null): boolean {
  if (low === null || high === null) return false;
  const order = compareFractions(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

/** Something up to the upper end lies above something from the lower end on. */
function reachesAbove(high: End | null, low: End | null): boolean {
  return high === null || low === null || compareFractions(high.at, low.at) > 0;
}

/** The first index from which the condition holds (once true, true to the end); the length when it never does. */
function firstIndex<T>(sorted: readonly T[], holds: (value: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
