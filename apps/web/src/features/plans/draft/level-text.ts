import type { PlanDocument } from '@tiendo/contracts';
import { formatNumber, parseNumber } from '@tiendo/indicators/vietnamese';

type Comparator = PlanDocument['targets'][number]['measures'][number]['comparator'];

/** What one measure asks for, without saying of what. */
export interface Level {
  readonly comparator: Comparator;
  /** Decimal string with a point; null for `done`. */
  readonly value: string | null;
  readonly valueUpper: string | null;
  /** As printed after the figure; empty when the text has none. */
  readonly measureUnit: string;
}

const SIGNS: Record<Exclude<Comparator, 'between' | 'done'>, string> = {
  atLeast: '≥ ',
  moreThan: '> ',
  atMost: '≤ ',
  lessThan: '< ',
  exactly: '= ',
};

const BY_QUALIFIER = {
  // A plain "đạt 99%" means at least (product.md, rule 4).
  exact: 'atLeast',
  atLeast: 'atLeast',
  above: 'moreThan',
  atMost: 'atMost',
  below: 'lessThan',
  approximately: 'atLeast',
  nearly: 'atLeast',
} as const;

const RANGE = /^(?:từ\s+)?([\d.,]+\s*%?)\s*(?:-|–|đến|tới)\s*([\d.,]+.*)$/iu;

/**
 * Reads what a target asks for: `≥ 80%`, `80%`, `trên 5.000 hộ`, `từ 70 đến 80%`, `= 63`; words without a figure are
 * something to be done. null when a figure is there and cannot be read for sure.
 */
export function parseLevel(text: string): Level | null {
  const cleaned = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (cleaned === '') return null;
  if (!/\d/.test(cleaned)) return { comparator: 'done', value: null, valueUpper: null, measureUnit: '' };
  const range = RANGE.exec(cleaned);
  if (range) {
    const low = parseNumber(range[1] ?? '');
    const high = parseNumber(range[2] ?? '');
    if (!low.ok || !high.ok || low.value === null || high.value === null) return null;
    return { comparator: 'between', value: low.value, valueUpper: high.value, measureUnit: unitOf(high) };
  }
  const exactly = /^=\s*/.test(cleaned);
  const read = parseNumber(cleaned.replace(/^=\s*/, ''));
  if (!read.ok || read.value === null) return null;
  return {
    comparator: exactly ? 'exactly' : BY_QUALIFIER[read.qualifier],
    value: read.value,
    valueUpper: null,
    measureUnit: unitOf(read),
  };
}

const unitOf = (read: { unit: 'percent' | 'dong' | null; unitText: string }): string =>
  read.unit === 'percent' ? '%' : read.unit === 'dong' ? 'đồng' : read.unitText.trim();

/** A decimal the contract may carry, printed; anything else as it stands. */
const printed = (value: string, language: 'vi' | 'en'): string =>
  /^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value, undefined, language) : value;

/** `≥ 80%`, `> 5.000 hộ`, `70–80%`; empty for something to be done, whose word the reader's language has. */
export function printLevel(
  level: { comparator: Comparator; value: string | null; valueUpper: string | null; measureUnit: string },
  language: 'vi' | 'en' = 'vi',
): string {
  if (level.comparator === 'done' || !level.value) return '';
  const unit = level.measureUnit === '%' ? '%' : level.measureUnit === '' ? '' : ` ${level.measureUnit}`;
  if (level.comparator === 'between') {
    return `${printed(level.value, language)}–${printed(level.valueUpper ?? '', language)}${unit}`;
  }
  return `${SIGNS[level.comparator]}${printed(level.value, language)}${unit}`;
}
