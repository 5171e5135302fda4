import {
  rangeText,
  readingValue,
  valueText,
  type PrintableRange,
  type PrintableReading,
} from '@tiendo/indicators/words';
import type { Language } from '../i18n';
import type { FileCell } from './file-table';

/** Whether its source says only what the value lies above, below or near. */
export const isHedged = ({ qualifier }: Pick<PrintableReading, 'qualifier'>): boolean =>
  qualifier !== null && qualifier !== 'exact';

/**
 * A figure as a file holds it: a percentage, a number, or words where its source hedges. A bound ("trên 80%") is not a
 * value, so no number is made of it. `levels` are what it is held against.
 */
export function figureCell(
  reading: PrintableReading,
  measureUnit: string,
  language: Language,
  levels: readonly string[] = [],
): FileCell {
  if (isHedged(reading)) {
    const text = valueText(reading, measureUnit, language, levels);
    return text === null ? null : { type: 'text', text };
  }
  const value = readingValue(reading, levels);
  if (value === null) return null;
  return measureUnit.trim() === '%' ? { type: 'percent', points: value } : { type: 'number', value };
}

/** A value put together from others: a number where it is one, in words what it lies between. */
export function boundsCell(range: PrintableRange, measureUnit: string, language: Language, digits?: number): FileCell {
  const { low, high, lowOpen, highOpen } = range;
  if (low !== null && low === high && !lowOpen && !highOpen) {
    return figureCell({ value: low, numerator: null, denominator: null, qualifier: null }, measureUnit, language);
  }
  const text = rangeText(range, measureUnit, { locale: language, ...(digits !== undefined && { digits }) });
  return text === null ? null : { type: 'text', text };
}
