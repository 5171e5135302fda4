import type { IndicatorKind } from '../target/kind.js';
import { compareFractions, type Fraction, type Limits, type Range } from '../number/range.js';
import { ONE, absolute, multiplyFractions, subtractFractions, toFraction } from '../number/fraction.js';
import { exactValue } from '../number/range-arithmetic.js';

/** Bounds of a rate wider than this part of what there can be say nothing: "14,8% to 100%". A convention of this library. */
const WIDEST: Fraction = { top: 1n, bottom: 4n };

/**
 * Whether bounds are worth telling. Of a rate: both are known and lie within a quarter of what the limits allow (without
 * limits: of the bound further from zero). Of a count one bound is: "trên 7.000 phiếu", unless it is below what there
 * must be at least. One exact value always is.
 */
export function isTelling(range: Range, { kind, limits }: { kind: IndicatorKind; limits?: Limits | null }): boolean {
  if (exactValue(range) !== null) return true;
  const { low, high } = range;
  if (kind !== 'rate') return high !== null || (low !== null && low.at.top > 0n);
  if (low === null || high === null) return false;
  const width = subtractFractions(high.at, low.at);
  return compareFractions(width, multiplyFractions(spanOf(range, limits), WIDEST)) <= 0;
}

function spanOf({ low, high }: Range, limits?: Limits | null): Fraction {
  const [from, to] = [limits?.low ?? null, limits?.high ?? null];
  if (from !== null && to !== null) return subtractFractions(toFraction(to), toFraction(from));
  const ends = [low, high].flatMap((end) => (end === null ? [] : [absolute(end.at)]));
  return ends.reduce((a, b) => (compareFractions(a, b) >= 0 ? a : b), { ...ONE, top: 0n });
}
