import { readingValue, valueText, type PrintableReading } from '@tiendo/indicators/words';
import type { Language } from '../i18n';
import type { FileCell } from './file-table';

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
  if (reading.qualifier !== null) {
    const text = valueText(reading, measureUnit, language, levels);
    return text === null ? null : { type: 'text', text };
  }
  const value = readingValue(reading, levels);
  if (value === null) return null;
  return measureUnit.trim() === '%' ? { type: 'percent', points: value } : { type: 'number', value };
}
