import type { Locale } from '../percent/percent.js';
import type { Qualifier } from '../vietnamese/qualifier.js';

type Around = readonly [before: string, after: string];

const HEDGES: Readonly<Record<Locale, Readonly<Record<Qualifier, Around>>>> = {
  vi: {
    exact: ['', ''],
    above: ['trên ', ''],
    atLeast: ['từ ', ' trở lên'],
    below: ['dưới ', ''],
    atMost: ['không quá ', ''],
    approximately: ['khoảng ', ''],
    nearly: ['gần ', ''],
  },
  en: {
    exact: ['', ''],
    above: ['above ', ''],
    atLeast: ['at least ', ''],
    below: ['below ', ''],
    atMost: ['at most ', ''],
    approximately: ['about ', ''],
    nearly: ['nearly ', ''],
  },
};

const isQualifier = (code: string): code is Qualifier => Object.hasOwn(HEDGES.vi, code);

/** The words before and after a figure that a qualifier hedges; none for `exact`, for null and for unknown codes. */
export function hedgeWords(qualifier: string | null | undefined, locale: Locale = 'vi'): Around {
  return HEDGES[locale][typeof qualifier === 'string' && isQualifier(qualifier) ? qualifier : 'exact'];
}

/** A printed figure with its hedge: `trên 97%`, `từ 80% trở lên`, `khoảng 15 tỷ`; `above 97%` in English. */
export function hedged(figure: string, qualifier: string | null | undefined, locale: Locale = 'vi'): string {
  const [before, after] = hedgeWords(qualifier, locale);
  return `${before}${figure}${after}`;
}
