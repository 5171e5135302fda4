import { digitsBeside, formatPercentBeside, percentOf, type Locale } from '../percent/percent.js';
import type { Comparator } from '../target/vocabulary.js';
import { formatNumber } from '../vietnamese/format.js';
import type { Qualifier } from '../vietnamese/qualifier.js';
import { hedged } from './hedges.js';

/** How an end of a comparison prints before its level; nothing for a span and for what is only to be done. */
export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  atLeast: '≥ ',
  moreThan: '> ',
  atMost: '≤ ',
  lessThan: '< ',
  between: '',
  exactly: '= ',
  done: '',
};

const signOf = (comparator: string): string =>
  Object.hasOwn(COMPARATOR_SIGNS, comparator) ? COMPARATOR_SIGNS[comparator as Comparator] : '';

/** What the words around a level say, as the words around a figure do. */
const HEDGE_OF: Readonly<Partial<Record<string, Qualifier>>> = {
  atLeast: 'atLeast',
  moreThan: 'above',
  atMost: 'atMost',
  lessThan: 'below',
};

/** What was observed; decimal strings with a point, a qualifier's code or null for exact. */
export interface PrintableReading {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier?: string | null;
}

/** The level a measure asks for; decimal strings, a comparator's code. */
export interface PrintableLevel {
  readonly comparator: string;
  readonly value: string | null;
  readonly valueUpper?: string | null;
}

/** Every value a figure may have: an end that is null is open for ever, `…Open` says that the end itself is left out. */
export interface PrintableRange {
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
}

/** A printed number in its unit of measure: `64,21%`, `1.234,5 hồ sơ`, `12` where there is none. */
export function inUnit(printed: string, measureUnit: string): string {
  const unit = measureUnit.trim();
  return unit === '%' ? `${printed}%` : unit === '' ? printed : `${printed} ${unit}`;
}

/** A number in its unit, every decimal it has unless `digits` says at most how many: `64,21%`, `1.234,5 hồ sơ`. */
export function amountText(
  value: string | number,
  measureUnit: string,
  locale: Locale = 'vi',
  digits?: number,
): string {
  return inUnit(formatNumber(value, digits, locale), measureUnit);
}

/** `5–7`, `60–80%`: from which to which, where both are printed alike; one of them where they are the same. */
export function fromTo(low: string, high: string): string {
  if (low === high) return low;
  return low.endsWith('%') && high.endsWith('%') ? `${low.slice(0, -1)}–${high}` : `${low}–${high}`;
}

/**
 * The value of a reading, decimal string: numerator ÷ denominator × 100, half-up to two decimals, and to more where the
 * levels beside it would else read the same; else what is stated.
 */
export function readingValue(
  { value, numerator, denominator }: PrintableReading,
  levels: readonly string[] = [],
): string | null {
  if (numerator !== null && denominator !== null) {
    const percent = percentOf(numerator, denominator, digitsBeside({ numerator, denominator }, levels));
    if (percent !== null) return String(percent);
  }
  return value;
}

/** The parts behind a ratio: `192/299`; null where the value was stated alone. */
export function partsText({ numerator, denominator }: PrintableReading, locale: Locale = 'vi'): string | null {
  if (numerator === null || denominator === null) return null;
  return `${formatNumber(numerator, undefined, locale)}/${formatNumber(denominator, undefined, locale)}`;
}

/** The value alone, with the hedge of the source: `trên 93%`; beside the levels it is held against. null: nothing was observed. */
export function valueText(
  reading: PrintableReading,
  measureUnit: string,
  locale: Locale = 'vi',
  levels: readonly string[] = [],
): string | null {
  const value = readingValue(reading, levels);
  return value === null ? null : hedged(amountText(value, measureUnit, locale), reading.qualifier, locale);
}

/** A figure as it was given: `192/299 (64,21%)`, `từ 80% trở lên`, `0/0`; null: nothing was observed. */
export function readingText(
  reading: PrintableReading,
  measureUnit: string,
  locale: Locale = 'vi',
  levels: readonly string[] = [],
): string | null {
  const { numerator, denominator, value, qualifier } = reading;
  const parts = partsText(reading, locale);
  if (parts === null || numerator === null || denominator === null) {
    const alone = value ?? numerator;
    return alone === null ? null : hedged(amountText(alone, measureUnit, locale), qualifier, locale);
  }
  const percent =
    measureUnit.trim() === '%' ? formatPercentBeside({ numerator, denominator }, levels, 2, locale) : null;
  return hedged(percent === null ? parts : `${parts} (${percent})`, qualifier, locale);
}

/**
 * Every value a figure may have: `70%`, `trên 97%`, `từ 80% trở lên`, `từ 60% đến 80%`, `trên 60 đến dưới 80 phiếu`;
 * at most `digits` decimals, half-up. A share that is only closed by 100 is said as its source says it, without that
 * end. null: nothing is known.
 */
export function rangeText(
  { low, lowOpen, high, highOpen }: PrintableRange,
  measureUnit: string,
  { locale = 'vi', digits }: { readonly locale?: Locale; readonly digits?: number } = {},
): string | null {
  const amount = (value: string): string => amountText(value, measureUnit, locale, digits);
  if (low !== null && low === high) return amount(low);
  const isShare = measureUnit.trim() === '%';
  const ends = high !== null && !(isShare && high === '100' && !highOpen && low !== null);
  if (low !== null && high !== null && ends) {
    const first = isShare ? amount(low) : formatNumber(low, digits, locale);
    if (locale === 'vi') return `${lowOpen ? 'trên' : 'từ'} ${first} ${highOpen ? 'đến dưới' : 'đến'} ${amount(high)}`;
    return `${lowOpen ? 'above' : 'from'} ${first} ${highOpen ? 'to below' : 'to'} ${amount(high)}`;
  }
  if (low !== null) return hedged(amount(low), lowOpen ? 'above' : 'atLeast', locale);
  return high === null ? null : hedged(amount(high), highOpen ? 'below' : 'atMost', locale);
}

/** A level with its sign: `≥ 99%`, `80–90%`; null where no number is asked for, or a span lacks its upper end. */
export function levelText(level: PrintableLevel, measureUnit: string, locale: Locale = 'vi'): string | null {
  const { comparator, value, valueUpper = null } = level;
  if (comparator === 'done' || value === null) return null;
  if (comparator !== 'between') return `${signOf(comparator)}${amountText(value, measureUnit, locale)}`;
  if (valueUpper === null) return null;
  const low = formatNumber(value, undefined, locale);
  return inUnit(`${low}–${formatNumber(valueUpper, undefined, locale)}`, measureUnit);
}

/** A level in running text: `từ 99% trở lên`, `từ 80% đến 90%`; null where `levelText` is. */
export function levelWords(level: PrintableLevel, measureUnit: string, locale: Locale = 'vi'): string | null {
  const { comparator, value, valueUpper = null } = level;
  if (comparator === 'done' || value === null) return null;
  if (comparator !== 'between') return hedged(amountText(value, measureUnit, locale), HEDGE_OF[comparator], locale);
  if (valueUpper === null) return null;
  const closed = { lowOpen: false, highOpen: false };
  return rangeText({ low: value, high: valueUpper, ...closed }, measureUnit, { locale });
}
