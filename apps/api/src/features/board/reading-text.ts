import { formatNumber, formatPercentBeside, type Qualifier } from '@tiendo/indicators';
import type { MeasureAsAsked } from '../plans/index.js';

type Locale = 'vi' | 'en';

interface Figure {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier?: Qualifier;
}

const HEDGES: Readonly<Record<Locale, Readonly<Record<Qualifier, string>>>> = {
  vi: {
    exact: '',
    above: 'trên ',
    atLeast: 'từ ',
    below: 'dưới ',
    atMost: 'không quá ',
    approximately: 'khoảng ',
    nearly: 'gần ',
  },
  en: {
    exact: '',
    above: 'above ',
    atLeast: 'at least ',
    below: 'below ',
    atMost: 'at most ',
    approximately: 'about ',
    nearly: 'nearly ',
  },
};

/** A number in the reader's separators. */
export const number = (value: string, locale: Locale): string => formatNumber(value, undefined, locale);

export const inUnit = (text: string, measureUnit: string): string =>
  measureUnit === '%' ? `${text}%` : measureUnit ? `${text} ${measureUnit}` : text;

/** The levels a figure is told beside: those it must print apart from. */
export const levelsOf = ({ value, valueUpper }: Pick<MeasureAsAsked, 'value' | 'valueUpper'>): string[] =>
  [value, valueUpper].filter((level) => level !== null);

/**
 * `192/299 (64,21%)`; `trên 97%`; empty where nothing was observed. Beside levels a percentage has as many decimals as
 * the difference needs: 949600/1000001 beside 95 never prints as 95%.
 */
export function readingText(
  figure: Figure,
  measureUnit: string,
  locale: Locale,
  levels: readonly string[] = [],
): string {
  const { numerator, denominator, qualifier = 'exact' } = figure;
  const hedge = HEDGES[locale][qualifier];
  if (numerator !== null && denominator !== null) {
    const percent = formatPercentBeside({ numerator, denominator }, levels, 2, locale);
    const ratio = `${number(numerator, locale)}/${number(denominator, locale)}`;
    return `${hedge}${percent === null ? ratio : `${ratio} (${percent})`}`;
  }
  const value = figure.value ?? numerator;
  return value === null ? '' : `${hedge}${inUnit(number(value, locale), measureUnit)}`;
}

/** Decimals a figure is printed with; the precision it is compared at. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
