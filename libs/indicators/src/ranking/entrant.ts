import { toFraction, type Amount } from '../number/fraction.js';
import {
  compareLow,
  exactValue,
  intersection,
  isEmptyRange,
  negateRange,
  rangeOfReading,
  withinLimits,
  type Limits,
} from '../number/range-arithmetic.js';
import { DomainError } from '../domain-error.js';
import type { Reading } from '../target/measure.js';
import type { End, Range } from '../number/range.js';
import type { RangeRule } from './places.js';

/**
 * The class a source sorted a unit into ("03/13 địa phương đạt tỷ lệ trên 97%"), by the level one has to reach for it.
 * Only for classes that exclude each other in the source itself: its counts add up to all units (4 + 3 + 3 + 2 + 1 =
 * 13). A unit of a class has then not reached any better class.
 */
export interface SourceClass {
  readonly level: Amount;
  /** `above`: the level itself does not belong to the class; `atLeast`: it does. */
  readonly bound: 'above' | 'atLeast';
}

/** One unit that may be ranked. */
export interface Entrant {
  /** The unit's code; each once. */
  readonly key: string;
  /** A reading as a source states it, or every value the score may have; null: no figure (nothing reported, 0/0). */
  readonly score: Reading | Range | null;
  /** The items behind the score: 7/10 has 10. Compared with the block's minimum. */
  readonly items: number;
  /** False: has not reported; never ranked, whatever the score. */
  readonly hasReported: boolean;
  /** False: not of the block in this period (a unit not yet founded, one outside the ranking's scope). Default true. */
  readonly isEligible?: boolean;
  readonly sourceClass?: SourceClass | null;
  /** Place in the official order: breaks ties in the list, never in the rank. */
  readonly position?: number;
}

export interface RankingRule {
  readonly direction: 'higherIsBetter' | 'lowerIsBetter';
  /** Least number of items behind a score to be ranked by it; 1 when nothing is stated. 1/1 must not beat 7/10. */
  readonly minimumItems?: number;
  /** The least and greatest score there can be (a share: 0 to 100). */
  readonly limits?: Limits | null;
  /** How figures that leave several places open come to one; absent: they keep all that can come true. */
  readonly ranges?: RangeRule | undefined;
}

/**
 * Why a unit has no rank, in the order they are asked. `tooWide`: its figures leave more than a quarter of the field
 * open; it still stands ahead of whom it is certainly ahead of.
 */
export type NoRank = 'notEligible' | 'notReported' | 'noFigure' | 'tooFewItems' | 'tooWide';

/** An entrant with every value of its score (higher being better, mirrored if need be), and why it has no rank. */
export interface Judged {
  readonly entrant: Entrant;
  readonly range: Range | null;
  readonly reason: NoRank | null;
}

/** Reads the scores of a field. Classes of the source are read on the whole field. Throws `entrant-twice`, `minimum-items-invalid`. */
export function judgeField(entrants: readonly Entrant[], rule: RankingRule): Judged[] {
  checkField(entrants, rule);
  const mirrored = (range: Range): Range => (rule.direction === 'lowerIsBetter' ? negateRange(range) : range);
  const floors = entrants.map(({ sourceClass }) => classFloor(sourceClass, rule));
  const ladder = floors.filter((floor): floor is End => floor !== null).sort(compareLow);
  return entrants.map((entrant, index) => {
    const { score } = entrant;
    const stated =
      score !== null && 'qualifier' in score
        ? rangeOfReading(score, rule.limits)
        : score && withinLimits(score, rule.limits);
    const range = stated && belowNextClass(mirrored(stated), floors[index] ?? null, ladder);
    return { entrant, range, reason: noRankOf(entrant, range, rule) };
  });
}

function noRankOf({ isEligible, hasReported, items }: Entrant, range: Range | null, rule: RankingRule): NoRank | null {
  if (isEligible === false) return 'notEligible';
  if (!hasReported) return 'notReported';
  if (range === null) return 'noFigure';
  return items < (rule.minimumItems ?? 1) ? 'tooFewItems' : null;
}

function checkField(entrants: readonly Entrant[], { minimumItems }: RankingRule): void {
  if (minimumItems !== undefined && (!Number.isInteger(minimumItems) || minimumItems < 0)) {
    throw new DomainError('minimum-items-invalid', { minimumItems });
  }
  const seen = new Set<string>();
  for (const { key } of entrants) {
    if (seen.has(key)) throw new DomainError('entrant-twice', { key });
    seen.add(key);
  }
}

function classFloor(sourceClass: SourceClass | null | undefined, { direction }: RankingRule): End | null {
  if (sourceClass === null || sourceClass === undefined) return null;
  const { top, bottom } = toFraction(sourceClass.level);
  return { at: { top: direction === 'lowerIsBetter' ? -top : top, bottom }, open: sourceClass.bound === 'above' };
}

/** A hedged score cannot reach the next better class; a value the source gives stands as it is. */
function belowNextClass(range: Range, floor: End | null, ladder: readonly End[]): Range {
  if (floor === null || exactValue(range) !== null) return range;
  const next = ladder.find((other) => compareLow(other, floor) > 0);
  if (next === undefined) return range;
  const part = intersection(range, { low: null, high: { at: next.at, open: !next.open } });
  return isEmptyRange(part) ? range : part;
}
