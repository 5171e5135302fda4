import type { ItemDetail, ItemRow } from '@tiendo/contracts';
import { percentOf } from '@tiendo/indicators/percent';
import type { Format } from './index';

type Reading = Pick<NonNullable<ItemRow['measure']>, 'value' | 'numerator' | 'denominator' | 'qualifier'>;
type Measure = Pick<ItemDetail['measures'][number], 'comparator' | 'targetValue' | 'measureUnit'> & {
  readonly targetValueUpper?: string | null;
};

/** The words around a number, in the reader's language. */
export interface ReadingWords {
  /** The hedge of the source: `trên `. */
  qualifier(code: string): string;
  /** What a level without a number asks for. */
  readonly toBeDone: string;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  atLeast: '≥ ',
  moreThan: '> ',
  atMost: '≤ ',
  lessThan: '< ',
  exactly: '= ',
};

const unitText = (measureUnit: string) => (measureUnit === '%' ? '%' : measureUnit ? ` ${measureUnit}` : '');

/** A number in its unit: `64,21%`, `1.234,5 hồ sơ`. */
export const amountText = (value: string | number, measureUnit: string, format: Format): string =>
  `${format.number(value)}${unitText(measureUnit)}`;

/** The value of a reading: stated, or numerator ÷ denominator × 100 where only the parts are; null: nothing observed. */
export function readingValue({ value, numerator, denominator }: Reading): string | null {
  if (numerator !== null && denominator !== null) {
    const percent = percentOf(numerator, denominator);
    if (percent !== null) return String(percent);
  }
  return value;
}

/** What was observed, with the hedge of the source: `trên 93%`. */
export function readingText(reading: Reading, measureUnit: string, format: Format, t: ReadingWords): string | null {
  const value = readingValue(reading);
  return value === null
    ? null
    : `${t.qualifier(reading.qualifier ?? 'exact')}${amountText(value, measureUnit, format)}`;
}

/** The parts behind a ratio: `192/299`; null where the value was stated alone. */
export const partsText = ({ numerator, denominator }: Reading, format: Format): string | null =>
  numerator !== null && denominator !== null ? `${format.number(numerator)}/${format.number(denominator)}` : null;

/** What is asked for: `≥ 99%`, `80–90%`, "hoàn thành". */
export function requiredText(measure: Measure, format: Format, t: ReadingWords): string {
  const { comparator, targetValue, targetValueUpper, measureUnit } = measure;
  if (comparator === 'done' || targetValue === null) return t.toBeDone;
  if (comparator === 'between' && targetValueUpper) {
    return `${format.number(targetValue)}–${amountText(targetValueUpper, measureUnit, format)}`;
  }
  return `${SYMBOLS[comparator] ?? ''}${amountText(targetValue, measureUnit, format)}`;
}
