import { formatNumber, formatPercent, type Qualifier } from '@tiendo/indicators';

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

/** `192/299 (64,21%)`; `trên 97%`; empty where nothing was observed. */
export function readingText(figure: Figure, measureUnit: string, locale: Locale): string {
  const { numerator, denominator, qualifier = 'exact' } = figure;
  const hedge = HEDGES[locale][qualifier];
  if (numerator !== null && denominator !== null) {
    const percent = formatPercent({ numerator, denominator }, 2, locale);
    const ratio = `${number(numerator, locale)}/${number(denominator, locale)}`;
    return `${hedge}${percent === null ? ratio : `${ratio} (${percent})`}`;
  }
  const value = figure.value ?? numerator;
  return value === null ? '' : `${hedge}${inUnit(number(value, locale), measureUnit)}`;
}

/** Decimals a figure is printed with; the precision it is compared at. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
