import { decimalOf, finiteDecimal, subtractFractions } from '../number/fraction.js';
import { exactValue } from '../number/range-arithmetic.js';
import type { Reading } from '../target/measure.js';
import type { Range } from '../number/range.js';
import type { FindingSide } from './finding.js';

/** Decimals of a computed figure that has no end. */
const COMPUTED_DECIMALS = 4;

/** A side of a finding from the values a figure allows, and the fraction of the reading behind it. */
export function sideOf<S>(
  range: Range,
  source: S,
  options: {
    readonly reading?: Reading | null;
    readonly label?: string | null;
    readonly decimals?: number | null;
  } = {},
): FindingSide<S> {
  const { numerator, denominator } = options.reading ?? {};
  const fraction = typeof numerator === 'string' && typeof denominator === 'string' ? { numerator, denominator } : null;
  const { low, high } = range;
  const value = exactValue(range);
  const print = (at: NonNullable<Range['low']>['at']): string =>
    typeof options.decimals === 'number'
      ? decimalOf(at, options.decimals)
      : (finiteDecimal(at) ?? decimalOf(at, COMPUTED_DECIMALS));
  const rest = { label: options.label ?? null, fraction, source };
  if (value !== null) return { figure: print(value), hedge: 'exact', ...rest };
  if (low !== null && high !== null)
    return { figure: `${print(low.at)}..${print(high.at)}`, hedge: 'between', ...rest };
  if (low !== null) return { figure: print(low.at), hedge: low.open ? 'above' : 'atLeast', ...rest };
  return { figure: high && print(high.at), hedge: high?.open ? 'below' : 'atMost', ...rest };
}

/** Left minus right where both are one value; else null. */
export function differenceText(left: Range, right: Range): string | null {
  const [a, b] = [exactValue(left), exactValue(right)];
  if (a === null || b === null) return null;
  const difference = subtractFractions(a, b);
  return finiteDecimal(difference) ?? decimalOf(difference, COMPUTED_DECIMALS);
}
