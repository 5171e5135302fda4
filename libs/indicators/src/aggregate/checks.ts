import type { Reading } from '../target/measure.js';
import { isDisjoint, isInside, type Fraction, type Range } from '../number/range.js';
import { addFractions, decimalOf, subtractFractions, toFraction } from '../number/fraction.js';
import { sumRanges } from './means.js';
import { addRanges, exactRange, exactValue, negateRange, rangeOfReading } from '../number/range-arithmetic.js';

/** `undetermined`: hedged figures neither confirm nor deny each other, or one of them is missing. */
export type Agreement = 'agree' | 'differ' | 'undetermined';

/** A figure as a source prints it; `decimals` is the precision it is compared at. */
export interface StatedFigure {
  readonly reading: Reading;
  /** Decimals printed (`94,6` has one); null: compare exactly. */
  readonly decimals?: number | null;
}

export interface Comparison {
  readonly agreement: Agreement;
  /** Stated minus derived, exact; null unless both are one value. */
  readonly difference: Fraction | null;
}

/**
 * A stated figure against the derived one, at the precision the source prints: 94,6 agrees with 11.111/11.740
 * (94,6422…), 94,7 does not. Hedged figures agree when the derived one lies within the stated words, differ when no
 * value fits both, and are undetermined otherwise.
 */
export function compareStated(stated: StatedFigure, derived: Range | null): Comparison {
  const said = rangeOfReading(stated.reading);
  if (said === null || derived === null) return { agreement: 'undetermined', difference: null };
  const [value, other] = [exactValue(said), exactValue(derived)];
  const decimals = stated.decimals;
  if (value !== null && other !== null) {
    const difference = subtractFractions(value, other);
    const isEqual =
      decimals === null || decimals === undefined
        ? difference.top === 0n
        : decimalOf(value, decimals) === decimalOf(other, decimals);
    return { agreement: isEqual ? 'agree' : 'differ', difference };
  }
  const allowed = value === null || decimals === null || decimals === undefined ? said : roundingRange(value, decimals);
  if (isDisjoint(derived, allowed)) return { agreement: 'differ', difference: null };
  return { agreement: isInside(derived, allowed) ? 'agree' : 'undetermined', difference: null };
}

/** How parts relate to their total: `gồm` lists all of them, `trong đó` only some. */
export type PartsKind = 'exhaustive' | 'some';

export interface PartsCheck {
  readonly agreement: Agreement;
  /** Every value the sum of the parts may have. null when a part has no figure and the parts should be all. */
  readonly sum: Range | null;
  /** Total minus sum, exact; null unless both are one value. */
  readonly difference: Fraction | null;
}

/**
 * Parts against their total. Exhaustive parts must sum to it; "trong đó" parts must not exceed it (none is negative, so
 * a missing one does not matter). 495 + 7 against 56 differs by −446; "trên 40" + 7 against 56 is undetermined.
 * A part that is null leaves the sum of exhaustive parts unknown.
 */
export function checkParts(total: Reading | null, parts: readonly (Reading | null)[], kind: PartsKind): PartsCheck {
  const whole = total === null ? null : rangeOfReading(total);
  const ranges = parts.map((part) => (part === null ? null : rangeOfReading(part)));
  const known = ranges.filter((range): range is Range => range !== null);
  const isUnknown = known.length === 0 || (kind === 'exhaustive' && known.length < ranges.length);
  if (isUnknown) return { agreement: 'undetermined', sum: null, difference: null };
  const sum = sumRanges(known);
  if (whole === null) return { agreement: 'undetermined', sum, difference: null };
  const gap = addRanges(whole, negateRange(sum));
  const difference = exactValue(gap);
  const wanted: Range = kind === 'exhaustive' ? exactRange(0) : { low: exactRange(0).low, high: null };
  if (isDisjoint(gap, wanted)) return { agreement: 'differ', sum, difference };
  return { agreement: isInside(gap, wanted) ? 'agree' : 'undetermined', sum, difference };
}

/** Every value that prints as this one at so many decimals, half-up away from zero. */
export function roundingRange(value: Fraction, decimals: number): Range {
  const printed = toFraction(decimalOf(value, decimals));
  const half: Fraction = { top: 1n, bottom: 2n * 10n ** BigInt(decimals) };
  return {
    low: { at: subtractFractions(printed, half), open: printed.top <= 0n },
    high: { at: addFractions(printed, half), open: printed.top >= 0n },
  };
}
