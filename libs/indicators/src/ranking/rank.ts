import { coverageOf, type Coverage } from '../aggregate/coverage.js';
import { exactValue, negateRange } from '../number/range-arithmetic.js';
import type { Range } from '../number/range.js';
import { judgeField, type Entrant, type Judged, type NoRank, type RankingRule } from './entrant.js';
import { certainPlacesOf, isTooWide, placesOf, type Places, type RangeRule } from './places.js';

/** Quartile bands, 1 the best quarter. */
export type Band = 1 | 2 | 3 | 4;

/** One line of a ranking. */
export interface RankRow {
  readonly key: string;
  /** The rank, where the figures leave only one; else null, and `places` says from which to which ("hạng 5–7"). */
  readonly rank: number | null;
  /** null: not ranked, for `reason`. */
  readonly places: Places | null;
  readonly reason: NoRank | null;
  /**
   * Another ranked unit has the very same value, or certainly reached the same where the rule places by that. Else false
   * for hedged figures: alike in words is not alike in value.
   */
  readonly isTied: boolean;
  /** null where not ranked, with fewer than four units in the field, or where the places lie in different bands. */
  readonly band: Band | null;
  /** Every value the score may have, after limits and classes: what is drawn. null: no figure. */
  readonly score: Range | null;
}

export interface Ranking {
  /** Ranked ones by best place, worst place, official order, key; then the others by official order and key. */
  readonly rows: readonly RankRow[];
  /** Units with a rank, and all that places are counted among: those whose bounds are too wide as well. */
  readonly rankedCount: number;
  readonly fieldCount: number;
  /** Eligible units, and those of them that reported. */
  readonly coverage: Coverage;
}

/**
 * Ranks the units of one block on a score.
 *
 * Equal values share a rank and the next is skipped (1, 2, 2, 4). A unit that is not eligible, has not reported, has no
 * figure or fewer items than the minimum gets no rank, and does not push others down.
 *
 * Bounds never make an order the source does not give. A hedged score stands for every value its words allow; a unit is
 * ahead of another only when each of its values is above each of the other's; so a hedged unit has the places from the
 * best to the worst that can come true, and a rank only where these are one. `limits` close a half-line: "trên 97%" of
 * people is above 97 and at most 100, and cannot beat a stated 100%. Where the source itself sorts all units into
 * classes (`sourceClass`), a hedged unit lies below the next better class. People with accounts in 13 localities (100%
 * for four, trên 97% for three, trên 80% for three, 71, 65, 14,8): with the source's classes 1, 1, 1, 1, then 5–7 three
 * times, 8–10 three times, 11, 12, 13; read as bare bounds 1 four times, six that may stand anywhere from 1 to 10, 11,
 * 12, 13. Such bounds say nothing: wider than a quarter of the field they give no rank ({@link isTooWide}), while those
 * who are certainly behind stay behind.
 *
 * With `ranges` in the rule every unit of the field has one place (a ranking that is published has): see {@link RANGE_RULES}.
 *
 * Throws DomainError `entrant-twice`, `minimum-items-invalid`, and what reading numbers throws.
 */
export function rankUnits(entrants: readonly Entrant[], rule: RankingRule): Ranking {
  const field = judgeField(entrants, rule);
  const places = placesByKey(field, rule.ranges);
  // Exact values share a best place only when they are equal: of two that differ, one is certainly ahead. Placed by what
  // is certain, all who share a place are equal in it.
  const decides = (range: Range | null): range is Range =>
    range !== null && (rule.ranges !== undefined || exactValue(range) !== null);
  const decidedAt = new Map<number, number>();
  for (const { entrant, range } of field) {
    const best = decides(range) ? places.get(entrant.key)?.best : undefined;
    if (best !== undefined) decidedAt.set(best, (decidedAt.get(best) ?? 0) + 1);
  }
  const rows = field.map(({ entrant, range, reason }): RankRow => {
    const open = places.get(entrant.key) ?? null;
    const isWide = open !== null && isTooWide(open, places.size);
    const its = isWide ? null : open;
    const isTied = its !== null && decides(range) && (decidedAt.get(its.best) ?? 0) > 1;
    const score = range === null || rule.direction === 'higherIsBetter' ? range : negateRange(range);
    return {
      key: entrant.key,
      rank: onlyPlace(its),
      places: its,
      reason: isWide ? 'tooWide' : reason,
      isTied,
      band: bandOf(its, places.size),
      score,
    };
  });
  const position = new Map(entrants.map((entrant) => [entrant.key, entrant.position ?? Number.POSITIVE_INFINITY]));
  rows.sort((a, b) => byPlaces(a.places, b.places) || byOrder(a.key, b.key, position));
  const eligible = entrants.filter(({ isEligible }) => isEligible !== false);
  const coverage = coverageOf(eligible.filter(({ hasReported }) => hasReported).length, eligible.length);
  const rankedCount = rows.filter(({ places: its }) => its !== null).length;
  return { rows, rankedCount, fieldCount: places.size, coverage };
}

/**
 * The quarter of the field a place lies in: ⌊4 × (place − 1) ÷ units of the field⌋ + 1, so that units sharing a rank
 * share a band (4, 3, 3, 3 of thirteen). null when the best and the worst place lie in different bands, and below four
 * units.
 */
export function bandOf(places: Places | null, fieldCount: number): Band | null {
  if (places === null || fieldCount < 4) return null;
  const band = (place: number) => (Math.floor((4 * (place - 1)) / fieldCount) + 1) as Band;
  return band(places.best) === band(places.worst) ? band(places.best) : null;
}

/** The one place, or null when there are several or none. */
export function onlyPlace(places: Places | null | undefined): number | null {
  return places && places.best === places.worst ? places.best : null;
}

/** The places of those with a rank, among themselves. */
export function placesByKey(field: readonly Judged[], ranges: RangeRule | undefined): Map<string, Places> {
  const ranked = field.flatMap(({ entrant, range, reason }) =>
    reason === null && range !== null ? [{ key: entrant.key, range }] : [],
  );
  const places = (ranges === undefined ? placesOf : certainPlacesOf)(ranked.map(({ range }) => range));
  return new Map(
    ranked.flatMap(({ key }, index) => {
      const its = places[index];
      return its === undefined ? [] : [[key, its] as const];
    }),
  );
}

function byPlaces(a: Places | null, b: Places | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.best - b.best || a.worst - b.worst;
}

function byOrder(a: string, b: string, position: ReadonlyMap<string, number>): number {
  const [left, right] = [position.get(a) ?? 0, position.get(b) ?? 0];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
