import type { ItemDetail, ItemLevel, ItemRow } from '@tiendo/contracts';
import { levelText, valueText } from '@tiendo/indicators/words';
import type { Format } from './index';

type Measure = Pick<ItemDetail['measures'][number], 'comparator' | 'targetValue' | 'measureUnit'> & {
  readonly targetValueUpper?: string | null;
};

/** What is asked for: `≥ 99%`, `80–90%`; `toBeDone` where it is no level. */
export function requiredText(
  { comparator, targetValue, targetValueUpper, measureUnit }: Measure,
  format: Format,
  { toBeDone }: { readonly toBeDone: string },
): string {
  const level = { comparator, value: targetValue, valueUpper: targetValueUpper };
  return levelText(level, measureUnit, format.language) ?? toBeDone;
}

/** The levels a measure is held against, which a figure beside them must print apart from. */
export const levelsOf = ({
  targetValue,
  targetValueUpper,
}: Pick<Measure, 'targetValue' | 'targetValueUpper'>): string[] =>
  [targetValue, targetValueUpper ?? null].filter((level) => level !== null);

/** Every level of a target with its year where it asks for several: `> 50% (2025), ≥ 80% (2030)`. */
export function levelsText(
  levels: readonly ItemLevel[],
  format: Format,
  t: { readonly toBeDone: string },
): string | null {
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
  t: DayWords,
): string | null {
  const text = baseline && valueText(baseline, measureUnit, format.language);
  return baseline && text ? t.baseline(format.day(baseline.asOf), text) : null;
}
