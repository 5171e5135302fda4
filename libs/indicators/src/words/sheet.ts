import { formatNumber } from '../vietnamese/format.js';
import type { Locale } from '../percent/percent.js';

/** How a figure changed, as a sheet states it: in percent of what it was, or by the difference of two rates. */
export interface PrintableChange {
  readonly by: 'percent' | 'difference';
  readonly value: string;
}

const POINTS: Readonly<Record<Locale, string>> = { vi: ' điểm %', en: ' pp' };

/** `+5,2%`, `−3,2 điểm %`, `0%`: with its sign, a true minus; the difference of two percentages in points. */
export function changeText({ by, value }: PrintableChange, measureUnit: string, locale: Locale = 'vi'): string {
  const sign = value.startsWith('-') ? '−' : Number(value) === 0 ? '' : '+';
  const printed = formatNumber(value.replace('-', ''), undefined, locale);
  const unit = by === 'percent' ? '%' : measureUnit.trim() === '%' ? POINTS[locale] : '';
  return `${sign}${printed}${unit}`;
}
