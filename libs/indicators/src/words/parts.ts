import type { PartsContradiction } from '../reconcile/named-parts.js';
import { boundsOf, rangeOfReading } from '../number/range-arithmetic.js';
import type { Range } from '../number/range.js';
import { rangeText } from './figures.js';

type Locale = 'vi' | 'en';
/** Decimals a sum is told with. */
const TOLD_DECIMALS = 2;

/** What a figure, or a sum of figures, comes to: `56 hồ sơ`, `trên 40 hồ sơ`. */
export function amountOfParts(range: Range, measureUnit: string, locale: Locale): string {
  return rangeText(boundsOf(range, TOLD_DECIMALS), measureUnit, { locale }) ?? '';
}

/** `Các phần cộng lại là 502 hồ sơ, khác với 56 hồ sơ của “Hồ sơ tiếp nhận” (gồm Trực tuyến; Trực tiếp).` */
export function partsSentence(
  { kind, exceeds, whole, sum }: PartsContradiction,
  names: { readonly whole: string; readonly parts: readonly string[]; readonly measureUnit: string },
  locale: Locale,
): string {
  const range = rangeOfReading(whole);
  const [total, parts] = [range, sum].map((one) => (one ? amountOfParts(one, names.measureUnit, locale) : ''));
  const listed = names.parts.join('; ');
  if (locale === 'vi') {
    const relation = exceeds ? 'nhiều hơn' : 'khác với';
    const words = kind === 'comprises' ? 'gồm' : 'trong đó';
    return `Các phần cộng lại là ${parts}, ${relation} ${total} của “${names.whole}” (${words} ${listed}).`;
  }
  const relation = exceeds ? 'more than' : 'other than';
  const words = kind === 'comprises' ? 'comprises' : 'of which';
  return `The parts come to ${parts}, ${relation} ${total} of “${names.whole}” (${words} ${listed}).`;
}
