import type { Reading } from './reading.js';
import {
  compareFractions,
  isDisjoint,
  rangeOf,
  statedFigure,
  type End,
  type Fraction,
  type Limits,
  type Range,
} from './range.js';
import type { Qualifier } from '../vietnamese/qualifier.js';
import {
  addFractions,
  decimalOf,
  decimalOutward,
  finiteDecimal,
  multiplyFractions,
  negated,
  toFraction,
  type Amount,
} from './fraction.js';

export type { Limits } from './range.js';

/** One exact value as a range. */
export function exactRange(amount: Amount): Range {
  const end: End = { at: toFraction(amount), open: false };
  return { low: end, high: end };
}

/** The value of a range that allows just one, else null. */
export function exactValue({ low, high }: Range): Fraction | null {
  return low !== null && high !== null && compareFractions(low.at, high.at) === 0 ? low.at : null;
}

/** No value is left: the ends cross, or meet at a value that one of them leaves out. */
export function isEmptyRange({ low, high }: Range): boolean {
  if (low === null || high === null) return false;
  const order = compareFractions(low.at, high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}

/**
 * Every value a reading allows: one for an exact reading, a half-line for "trên 97". null when it states no figure
 * (nothing given, 0/0). `limits` close what the words leave open ("trên 97" of a share: above 97, at most 100); they
 * never change a figure that lies outside them, which is for the checks to report.
 */
export function rangeOfReading(reading: Reading, limits?: Limits | null): Range | null {
  const figure = statedFigure(reading);
  return figure === null ? null : withinLimits(rangeOf(figure, reading.qualifier), limits);
}

/** The part of a range within the limits; the range itself where nothing would be left, and where it is exact. */
export function withinLimits(range: Range, limits?: Limits | null): Range {
  if (limits === null || limits === undefined || exactValue(range) !== null) return range;
  const part = intersection(range, limitsRange(limits));
  return isEmptyRange(part) ? range : part;
}

/** No value of the range is one the indicator can have. */
export function isOutsideLimits(range: Range, limits?: Limits | null): boolean {
  return limits !== null && limits !== undefined && isDisjoint(range, limitsRange(limits));
}

function limitsRange({ low, high }: Limits): Range {
  const end = (amount: Amount | null | undefined): End | null =>
    amount === null || amount === undefined ? null : { at: toFraction(amount), open: false };
  return { low: end(low), high: end(high) };
}

export function intersection(a: Range, b: Range): Range {
  return {
    low: compareLow(a.low, b.low) >= 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) <= 0 ? a.high : b.high,
  };
}

/** Orders lower ends: no end first, then by value, the closed end before the open one at the same value. */
export function compareLow(a: End | null, b: End | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compareFractions(a.at, b.at) || Number(a.open) - Number(b.open);
}

/** Orders upper ends: by value, the open end before the closed one at the same value, no end last. */
export function compareHigh(a: End | null, b: End | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareFractions(a.at, b.at) || Number(b.open) - Number(a.open);
}

/** Every sum of a value of `a` and a value of `b`. */
export function addRanges(a: Range, b: Range): Range {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) };
}

/** Every product with a factor of 0 or more. */
export function scaleRange(range: Range, factor: Fraction): Range {
  if (factor.top === 0n) return exactRange(factor);
  const scaled = (end: End | null): End | null =>
    end === null ? null : { at: multiplyFractions(end.at, factor), open: end.open };
  return { low: scaled(range.low), high: scaled(range.high) };
}

/** The mirror image: lower is better becomes higher is better. */
export function negateRange({ low, high }: Range): Range {
  const mirrored = (end: End | null): End | null => (end === null ? null : { at: negated(end.at), open: end.open });
  return { low: mirrored(high), high: mirrored(low) };
}

/** Every value the least of these may have. At least one range. */
export function leastOf(ranges: readonly [Range, ...Range[]]): Range {
  return ranges.reduce((a, b) => ({
    low: compareLow(a.low, b.low) <= 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) <= 0 ? a.high : b.high,
  }));
}

/** Every value the greatest of these may have. At least one range. */
export function greatestOf(ranges: readonly [Range, ...Range[]]): Range {
  return ranges.reduce((a, b) => ({
    low: compareLow(a.low, b.low) >= 0 ? a.low : b.low,
    high: compareHigh(a.high, b.high) >= 0 ? a.high : b.high,
  }));
}

/**
 * Every value a mean with positive but unknown weights may have: between the least and the greatest, and equal to the
 * least only if all of them are.
 */
export function hullOfMeans(ranges: readonly [Range, ...Range[]]): Range {
  const low = leastOf(ranges).low;
  const high = greatestOf(ranges).high;
  const isLow = ({ low: end }: Range): boolean => low !== null && end !== null && compareLow(end, low) === 0;
  const isHigh = ({ high: end }: Range): boolean => high !== null && end !== null && compareHigh(end, high) === 0;
  return {
    low: low === null ? null : { at: low.at, open: low.open || !ranges.every(isLow) },
    high: high === null ? null : { at: high.at, open: high.open || !ranges.every(isHigh) },
  };
}

export function sameRange(a: Range, b: Range): boolean {
  return compareLow(a.low, b.low) === 0 && compareHigh(a.high, b.high) === 0;
}

/** At least one value belongs to both. */
export function overlaps(a: Range, b: Range): boolean {
  return !isDisjoint(a, b);
}

/**
 * A range as one reading, exactly: a value, numerator ÷ denominator where the value has no end (5/3), a hedged value
 * for a half-line. null where one reading cannot say it (both ends known, or none).
 */
export function readingOfRange(range: Range): Reading | null {
  const value = exactValue(range);
  if (value !== null) return readingOf(value, 'exact');
  if (range.low !== null && range.high === null) return readingOf(range.low.at, range.low.open ? 'above' : 'atLeast');
  if (range.low === null && range.high !== null) return readingOf(range.high.at, range.high.open ? 'below' : 'atMost');
  return null;
}

function readingOf(figure: Fraction, qualifier: Qualifier): Reading {
  const value = finiteDecimal(figure);
  if (value !== null) return { value, qualifier };
  return { numerator: String(figure.top), denominator: String(figure.bottom * 100n), qualifier };
}

/** A range as plain data to send and draw. Bounds are rounded outwards, so that a printed bound stays true. */
export interface Bounds {
  /** The one value, half-up; null for a range. */
  readonly value: string | null;
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
}

/** Decimals left of a figure that has no end, where every decimal of a source is kept. */
const ENDLESS_DECIMALS = 6;
/** Decimals of a percentage that is worked out. */
const PERCENT_DECIMALS = 2;

/**
 * How many decimals a figure is printed with. `all`: as many as it has (scores, money: what the source wrote), six where
 * it has no end; else at most so many.
 */
export type Digits = number | 'all';

/** What is worked out in percent is told to two decimals; anything else keeps the digits of its source. */
export function digitsOf(measureUnit: string): Digits {
  return measureUnit === '%' || measureUnit === '‰' ? PERCENT_DECIMALS : 'all';
}

/** A percentage that is worked out from its fraction is told to two decimals; a stated value as it was stated. */
export function digitsOfReading({ numerator, denominator }: Reading): Digits {
  return typeof numerator === 'string' && typeof denominator === 'string' ? PERCENT_DECIMALS : 'all';
}

/** To so many decimals; a bound moved by rounding is open: the true one lies strictly inside it. */
export function boundsOf(range: Range, digits: Digits = PERCENT_DECIMALS): Bounds {
  const exactly = exactValue(range);
  if (exactly !== null) {
    const value = printed(exactly, digits, null);
    return { value, low: value, lowOpen: false, high: value, highOpen: false };
  }
  const low = range.low === null ? null : printed(range.low.at, digits, 'down');
  const high = range.high === null ? null : printed(range.high.at, digits, 'up');
  return {
    value: null,
    low,
    lowOpen: range.low !== null && low !== null && (range.low.open || isMoved(range.low.at, low)),
    high,
    highOpen: range.high !== null && high !== null && (range.high.open || isMoved(range.high.at, high)),
  };
}

function printed(at: Fraction, digits: Digits, side: 'down' | 'up' | null): string {
  const whole = digits === 'all' ? finiteDecimal(at) : null;
  if (whole !== null) return whole;
  const decimals = digits === 'all' ? ENDLESS_DECIMALS : digits;
  return side === null ? decimalOf(at, decimals) : decimalOutward(at, decimals, side);
}

function isMoved(at: Fraction, printed: string): boolean {
  return compareFractions(at, toFraction(printed)) !== 0;
}

function addEnds(a: End | null, b: End | null): End | null {
  return a === null || b === null ? null : { at: addFractions(a.at, b.at), open: a.open || b.open };
}
