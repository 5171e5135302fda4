import type { Range } from '../number/range.js';
import { isTooWide, type NoRank, type Places, type RangeRule } from '../ranking/index.js';
import type { Tally } from './tally.js';

/** One unit of a block with its tally in one scope (the whole plan or a pillar). */
export interface TalliedUnit {
  /** The unit's code; each once. */
  readonly unit: string;
  readonly tally: Tally;
  /** Place in the official order; equal or absent: by code. */
  readonly position?: number;
}

/** Where a unit stands among its block by one index. */
export interface IndexPlace {
  /** From best to worst place; null: not ranked. */
  readonly places: Places | null;
  /** Row number in the list, from 1: ranked units first, then the others, each in the official order where alike. */
  readonly position: number;
}

/** The indexes a block is ranked by: share of targets met, and mean achievement. */
export const STANDING_INDEXES = ['completion', 'achievement'] as const;
export type StandingIndex = (typeof STANDING_INDEXES)[number];

/**
 * The least number of targets behind a share to be ranked by it: half of those asked of the block, rounded up. 1/1 of a
 * unit that ten targets are asked of does not beat 7/10. A convention of this library; a plan may set its own.
 */
export function minimumTargets(askedTargets: number): number {
  return Math.ceil(askedTargets / 2);
}

/** The values an index may have for a unit, as an exact range of percents; null: no figure. */
export function indexRange(index: StandingIndex, tally: Tally): Range | null {
  const score = scoreOf(index, tally);
  if (score === null) return null;
  const factor = index === 'completion' ? 100n : 1n;
  const bottom = BigInt(score.bottom) * (index === 'completion' ? 1n : 100n);
  const end = (top: number) => ({ at: { top: BigInt(top) * factor, bottom }, open: false });
  return { low: end(score.low), high: end(score.high) };
}

/**
 * Places of the units of a block by one index, with the rules of `rankUnits` (which this equals, on whole numbers: a
 * ranking of thousands is written within the transaction of each figure). No place for who reported nothing, has no
 * figure, fewer items than the minimum, or bounds that leave more than a quarter of the field open. With `ranges` bounds
 * come to one place.
 */
export function placeUnits(
  units: readonly TalliedUnit[],
  index: StandingIndex,
  minimumItems: number,
  ranges?: RangeRule,
): Map<string, IndexPlace> {
  const open = openPlaces(units, index, minimumItems, ranges);
  const count = open.filter((place) => place !== null).length;
  const places = open.map((place) => (place !== null && isTooWide(place, count) ? null : place));
  const order = units
    .map((_, row) => row)
    .sort((a, b) => byPlaces(places[a], places[b]) || byOrder(units[a], units[b]));
  const found = new Map<string, IndexPlace>();
  for (const [at, row] of order.entries()) {
    const unit = units[row];
    if (unit) found.set(unit.unit, { places: places[row] ?? null, position: at + 1 });
  }
  return found;
}

/** Why a unit without a place by this index has none. */
export function noRankOf(index: StandingIndex, tally: Tally, minimumItems: number): NoRank {
  if (tally.reported === 0) return 'notReported';
  const score = scoreOf(index, tally);
  if (score === null) return 'noFigure';
  return score.bottom < minimumItems ? 'tooFewItems' : 'tooWide';
}

/** Every place that can come true, however many, or the one by the rule for ranges, in the order of the units; null: none. */
export function openPlaces(
  units: readonly TalliedUnit[],
  index: StandingIndex,
  minimumItems: number,
  ranges?: RangeRule,
): (Places | null)[] {
  const scores = units.map(({ tally }) => rankedScore(index, tally, minimumItems));
  const ranked = scores.filter((score) => score !== null);
  const lows = ranked.map(({ low, bottom }) => ({ top: low, bottom })).sort(compareRatios);
  const highs = ranked.map(({ high, bottom }) => ({ top: high, bottom })).sort(compareRatios);
  return scores.map((score) => {
    if (score === null) return null;
    const { low, high, bottom } = score;
    if (ranges !== undefined) {
      const place = 1 + countAbove(lows, { top: low, bottom });
      return { best: place, worst: place };
    }
    const itself = high > low ? 1 : 0;
    return {
      best: 1 + countAbove(lows, { top: high, bottom }),
      worst: 1 + countAbove(highs, { top: low, bottom }) - itself,
    };
  });
}

/** The lowest and highest value as whole numbers over one bottom. */
interface Score {
  readonly low: number;
  readonly high: number;
  readonly bottom: number;
}

function scoreOf(index: StandingIndex, tally: Tally): Score | null {
  if (index === 'completion') {
    const { met, undetermined, total } = tally;
    return total === 0 ? null : { low: met, high: met + undetermined, bottom: total };
  }
  const { achievementHundredths, achievementCount } = tally;
  if (achievementCount === 0) return null;
  return { low: achievementHundredths, high: achievementHundredths, bottom: achievementCount };
}

function rankedScore(index: StandingIndex, tally: Tally, minimumItems: number): Score | null {
  const score = tally.reported === 0 ? null : scoreOf(index, tally);
  return score === null || score.bottom < minimumItems ? null : score;
}

interface Ratio {
  readonly top: number;
  readonly bottom: number;
}

/** Exact: with at most 2,000 targets and achievements as bounded as they are, the products are safe integers. */
function compareRatios(a: Ratio, b: Ratio): number {
  return a.top * b.bottom - b.top * a.bottom;
}

/** How many of the sorted values lie above this one. */
function countAbove(sorted: readonly Ratio[], value: Ratio): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRatios(sorted[middle] as Ratio, value) > 0) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

function byPlaces(a: Places | null | undefined, b: Places | null | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.best - b.best || a.worst - b.worst;
}

function byOrder(a: TalliedUnit | undefined, b: TalliedUnit | undefined): number {
  if (!a || !b) return 0;
  const [left, right] = [a.position ?? Infinity, b.position ?? Infinity];
  if (left !== right) return left < right ? -1 : 1;
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
}
