import { DomainError } from '../domain-error.js';
import { aligned, exact, type NumberInput } from './exact.js';
import type { Qualifier } from '../vietnamese/qualifier.js';
import type { Reading } from './reading.js';

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Where a range ends; `open` means that the end itself does not belong to it. null: no end on that side. */
export interface End {
  readonly at: Fraction;
  readonly open: boolean;
}

/** A stretch of the number line: the values a reading may stand for, or those a measure accepts. */
export interface Range {
  readonly low: End | null;
  readonly high: End | null;
}

/** The least and the greatest value an indicator can take at all (a share: 0 to 100). Both belong to it. */
export interface Limits {
  readonly low?: NumberInput | Fraction | null;
  readonly high?: NumberInput | Fraction | null;
}

/** A decimal string as a fraction. Throws DomainError `number-invalid`. */
export function fractionOf(value: string): Fraction {
  const { units, scale } = exact(value);
  return { top: units, bottom: 10n ** BigInt(scale) };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.top * b.bottom, b.top * a.bottom];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `inner` lies wholly inside `outer`. */
export function isInside(inner: Range, outer: Range): boolean {
  return startsWithin(inner.low, outer.low, 1) && startsWithin(inner.high, outer.high, -1);
}

/** The two ranges share no value. */
export function isDisjoint(a: Range, b: Range): boolean {
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low);
}

/**
 * The one number a reading states, whatever hedges it; null when there is none (nothing given, or a ratio over zero).
 * Throws DomainError `number-invalid`, `denominator-negative`.
 */
export function statedFigure(reading: Reading): Fraction | null {
  const { numerator, denominator, value } = reading;
  if (isGiven(numerator) && isGiven(denominator)) {
    const [top, bottom] = aligned(exact(numerator), exact(denominator));
    if (bottom < 0n) throw new DomainError('denominator-negative', { denominator });
    return bottom === 0n ? null : { top: top * 100n, bottom };
  }
  return isGiven(value) ? fractionOf(value) : null;
}

/** How far "khoảng" may lie from the figure it hedges, to either side, and "gần" below it: one tenth of the figure. */
const APPROXIMATION_TENTHS = 1n;

/** The figure moved by tenths of its size; the end itself belongs to the range. */
function tenthsFrom(figure: Fraction, tenths: bigint): End {
  const size = figure.top < 0n ? -figure.top : figure.top;
  return { at: { top: figure.top * 10n + size * tenths, bottom: figure.bottom * 10n }, open: false };
}

/** Every value the hedged figure may stand for. */
export function rangeOf(figure: Fraction, qualifier: Qualifier): Range {
  const end = (open: boolean): End => ({ at: figure, open });
  switch (qualifier) {
    case 'exact':
      return { low: end(false), high: end(false) };
    case 'above':
      return { low: end(true), high: null };
    case 'atLeast':
      return { low: end(false), high: null };
    case 'below':
      return { low: null, high: end(true) };
    case 'atMost':
      return { low: null, high: end(false) };
    case 'approximately':
      return { low: tenthsFrom(figure, -APPROXIMATION_TENTHS), high: tenthsFrom(figure, APPROXIMATION_TENTHS) };
    case 'nearly':
      // Nothing lies between nothing and a tenth of it less: "gần 0" is nothing.
      return { low: tenthsFrom(figure, -APPROXIMATION_TENTHS), high: end(figure.top !== 0n) };
  }
}

/** `side` 1 compares lower ends, -1 upper ends: the inner end is not beyond the outer one. */
function startsWithin(inner: End | null, outer: End | null, side: 1 | -1): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  const order = compareFractions(inner.at, outer.at) * side;
  return order > 0 || (order === 0 && (inner.open || !outer.open));
}

function endsBefore(high: End | null, low: End | null): boolean {
  if (high === null || low === null) return false;
  const order = compareFractions(high.at, low.at);
  return order < 0 || (order === 0 && (high.open || low.open));
}

function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
