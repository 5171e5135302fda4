import { DomainError } from '../domain-error.js';
import {
  aligned,
  decimalText,
  divideHalfUp,
  exact,
  pow10,
  roundHalfUp,
  type Exact,
  type NumberInput,
} from '../number/exact.js';

/** A ratio whose percentage stays exact until it is printed. */
export interface Ratio {
  readonly numerator: NumberInput;
  readonly denominator: NumberInput;
}

export type Locale = 'vi' | 'en';

/**
 * `numerator ÷ denominator × 100`, rounded half-up to `digits` decimals once, here. 21/30 → 70, 1/30 → 3.33.
 * null when the denominator is zero: 0/0 is "không phát sinh", neither 0% nor 100%. Not capped.
 * Throws DomainError `number-invalid`, `digits-invalid`.
 */
export function percentOf(numerator: NumberInput, denominator: NumberInput, digits = 2): number | null {
  if (isCount(numerator) && isCount(denominator) && digits === 2) return percentOfCounts(numerator, denominator);
  const units = divideHalfUp(exact(numerator), exact(denominator), digits, 100n);
  return units === null ? null : Number(decimalText({ units, scale: digits }));
}

/** Counts whose products below are still whole numbers without loss. */
const MOST_COUNTED = 1e11;

function isCount(value: NumberInput): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNTED;
}

/** The same in whole numbers, to two decimals: thousands of rows of counts are most of what is asked for. */
function percentOfCounts(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const [top, bottom] = [20_000 * numerator + denominator, 2 * denominator];
  return (top - (top % bottom)) / bottom / 100;
}

/**
 * Prints a percentage with at most `digits` decimals, half-up, trailing zeros dropped: `62,9%`, `50%`, `100%`.
 * Give the ratio, not a percentage that was already rounded: rounding twice can differ (0.4449 → 0.445 → 0.45).
 * null in, null out; a ratio over zero prints as null.
 */
export function formatPercent(value: NumberInput | Ratio | null, digits = 2, locale: Locale = 'vi'): string | null {
  if (value === null) return null;
  const units =
    typeof value === 'object'
      ? divideHalfUp(exact(value.numerator), exact(value.denominator), digits, 100n)
      : roundHalfUp(exact(value), digits);
  return units === null ? null : `${groupDigits(decimalText({ units, scale: digits }), locale)}%`;
}

/** More decimals than any figure needs to be told apart from a level: numbers of the field have at most six. */
const MOST_DIGITS_BESIDE = 12;

/**
 * How many decimals a percentage needs beside the levels it is held against: from `digits` on, the fewest with which it
 * prints on the same side of each level as it lies. 94,96 beside 95 needs two where one would print "95%", which reads
 * as met; 95 itself and 62,857… beside 80 need no more than asked for. Never more than {@link MOST_DIGITS_BESIDE}.
 * Throws DomainError `number-invalid`, `digits-invalid`.
 */
export function digitsBeside(value: NumberInput | Ratio, levels: readonly NumberInput[], digits = 2): number {
  const [top, bottom] =
    typeof value === 'object'
      ? [exact(value.numerator), exact(value.denominator)]
      : [exact(value), { units: 100n, scale: 0 }];
  let needed = digits;
  for (const level of levels) {
    const at = exact(level);
    // What lies between the exact percentage and the level must lie between the printed one and the level as well.
    while (needed < MOST_DIGITS_BESIDE && isLevelCrossed(top, bottom, at, needed)) needed += 1;
  }
  return needed;
}

function isLevelCrossed(top: Exact, bottom: Exact, level: Exact, digits: number): boolean {
  const printed = divideHalfUp(top, bottom, digits, 100n);
  if (printed === null) return false;
  const [part, whole] = aligned(top, bottom);
  const scale = pow10(level.scale);
  const sign = whole < 0n ? -1n : 1n;
  const exactly = (part * 100n * scale - level.units * whole) * sign;
  const [shown, asked] = aligned({ units: printed, scale: digits }, level);
  return signOf(exactly) !== signOf(shown - asked);
}

const signOf = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);

/** As {@link formatPercent}, with the decimals that the levels beside it need ({@link digitsBeside}). */
export function formatPercentBeside(
  value: NumberInput | Ratio | null,
  levels: readonly NumberInput[],
  digits = 2,
  locale: Locale = 'vi',
): string | null {
  return value === null ? null : formatPercent(value, digitsBeside(value, levels, digits), locale);
}

/** A decimal string (point as mark) with the locale's separators: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function groupDigits(text: string, locale: Locale = 'vi'): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${locale === 'vi' ? ',' : '.'}${fraction}`;
}

export interface PrintedComparison {
  /** The computed percentage, rounded to the source's own number of decimals, equals the printed one. */
  readonly agrees: boolean;
  /** The computed percentage at that precision, decimal string; null when the ratio has no value. */
  readonly computed: string | null;
  readonly digits: number;
}

/** Dots that group thousands; only asked for where a comma marks the decimals. */
const GROUPS = /\.(?=\d{3}\D)/g;
const PRINTED = /^([+-]?\d+)(?:[.,](\d+))?\s*%?$/;

/**
 * Compares a ratio with the percentage a source prints (`71,4`, `62.9%`), at the source's own precision: 5/7 agrees
 * with 71,4 and with 71, not with 71,42. A source that prints a number for a ratio over zero never agrees.
 * Throws DomainError `printed-percent-unreadable`.
 */
export function comparePrinted(ratio: Ratio, printed: string): PrintedComparison {
  const text = printed.trim();
  const match = PRINTED.exec(text.includes(',') ? text.replace(GROUPS, '') : text);
  if (!match) throw new DomainError('printed-percent-unreadable', { printed });
  const fraction = match[2] ?? '';
  const digits = fraction.length;
  const units = divideHalfUp(exact(ratio.numerator), exact(ratio.denominator), digits, 100n);
  if (units === null) return { agrees: false, computed: null, digits };
  const stated = roundHalfUp(exact(`${match[1]}.${fraction || '0'}`), digits);
  return { agrees: units === stated, computed: decimalText({ units, scale: digits }, true), digits };
}
