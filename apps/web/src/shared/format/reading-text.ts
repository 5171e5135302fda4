import type { ItemDetail, ItemLevel, ItemRow } from '@tiendo/contracts';
import { digitsBeside, percentOf } from '@tiendo/indicators/percent';
import type { Format } from './index';

type Reading = Pick<NonNullable<ItemRow['measure']>, 'value' | 'numerator' | 'denominator' | 'qualifier'>;
type Measure = Pick<ItemDetail['measures'][number], 'comparator' | 'targetValue' | 'targetValueUpper' | 'measureUnit'>;

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

/** The levels a measure is held against, which a figure beside them must print apart from. */
export const levelsOf = ({
  targetValue,
  targetValueUpper,
}: Pick<Measure, 'targetValue' | 'targetValueUpper'>): string[] =>
  [targetValue, targetValueUpper ?? null].filter((level) => level !== null);

/**
 * The value of a reading: stated, or numerator ÷ denominator × 100 where only the parts are, with the decimals that the
 * levels beside it need; null: nothing observed.
 */
export function readingValue(
  { value, numerator, denominator }: Reading,
  levels: readonly string[] = [],
): string | null {
  if (numerator !== null && denominator !== null) {
    const percent = percentOf(numerator, denominator, digitsBeside({ numerator, denominator }, levels));
    if (percent !== null) return String(percent);
  }
  return value;
}

/** What was observed, with the hedge of the source: `trên 93%`; beside the levels it is held against. */
export function readingText(
  reading: Reading,
  measureUnit: string,
  format: Format,
  t: ReadingWords,
  levels: readonly string[] = [],
): string | null {
  const value = readingValue(reading, levels);
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

/** Every level of a target with its year where it asks for several: `> 50% (2025), ≥ 80% (2030)`. */
export function levelsText(levels: readonly ItemLevel[], format: Format, t: ReadingWords): string | null {
  const years = new Set(levels.map(({ horizon }) => horizon));
  if (years.size < 2) return null;
  const texts = levels.map((level) => {
    const text = requiredText(level, format, t);
    return level.horizon === null ? text : `${text} (${level.horizon})`;
  });
  return [...new Set(texts)].join(', ');
}

/** The words around a figure's day. */
export interface DayWords {
  /** A figure from before the plan's span: `ngày 31/12/2024: 18,18%`. */
  baseline(day: string, text: string): string;
}

/** The last figure from before the plan, with its day, where there is no result yet; null: there is none. */
export function baselineText(
  { baseline, measureUnit }: Pick<NonNullable<ItemRow['measure']>, 'baseline' | 'measureUnit'>,
  format: Format,
  t: ReadingWords & DayWords,
): string | null {
  const text = baseline && readingText(baseline, measureUnit, format, t);
  return baseline && text ? t.baseline(format.day(baseline.asOf), text) : null;
}
