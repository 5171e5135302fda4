import type { AttentionItem } from '../contract-types';
import type { Format } from '../format';
import type { MeasureMessages } from './messages';

type Measure = NonNullable<AttentionItem['measure']>;

/** A value with its unit: `64,21%`, `112,8 thuê bao/100 dân`. */
const withUnit = (value: string, unit: string) => (unit === '%' ? `${value}%` : `${value} ${unit}`);

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => key in table;

/** "thực hiện 192/299 (64,21%), chỉ tiêu ≥ 100%": value against target; null where there is neither. */
export function measureText(measure: Measure | null, t: MeasureMessages, f: Format): string | null {
  if (!measure) return null;
  const { numerator, denominator, value, targetValue, targetValueUpper, measureUnit, comparator } = measure;
  const hedge = measure.qualifier && isKey(t.qualifier, measure.qualifier) ? t.qualifier[measure.qualifier] : '';
  const goal =
    // "done" has no value, and a range without its upper end says nothing.
    targetValue === null || comparator === 'done' || (comparator === 'between' && targetValueUpper === null)
      ? null
      : t.against(
          comparator === 'between' && targetValueUpper !== null
            ? withUnit(`${f.number(targetValue)}–${f.number(targetValueUpper)}`, measureUnit)
            : `${isKey(t.comparator, comparator) ? t.comparator[comparator] : ''}${withUnit(f.number(targetValue), measureUnit)}`,
        );
  let reached: string | null = null;
  if (numerator !== null && denominator !== null) {
    const share =
      Number(denominator) === 0 || measureUnit !== '%'
        ? null
        : f.ratioPercentBeside(
            numerator,
            denominator,
            [targetValue, targetValueUpper].filter((level) => level !== null),
          );
    reached = `${hedge}${f.number(numerator)}/${f.number(denominator)}${share ? ` (${share})` : ''}`;
  } else if (value !== null) {
    reached = `${hedge}${withUnit(f.number(value), measureUnit)}`;
  }
  if (reached === null && goal === null) return null;
  const level = goal && measure.horizon ? t.inYear(goal, measure.horizon) : goal;
  return [reached ? t.done(reached) : (baselineOf(measure, t, f) ?? t.noFigure), level].filter(Boolean).join(', ');
}

/** "chưa có số liệu (ngày 14/12/2024: 18,18%)": where the plan set out from, never told as its result. */
function baselineOf({ baseline, measureUnit }: Measure, t: MeasureMessages, f: Format): string | null {
  if (!baseline) return null;
  const { numerator, denominator, value, qualifier, asOf } = baseline;
  const hedge = isKey(t.qualifier, qualifier) ? t.qualifier[qualifier] : '';
  const share = numerator !== null && denominator !== null ? f.ratioPercent(numerator, denominator) : null;
  const figure = share ?? (value === null ? null : withUnit(f.number(value), measureUnit));
  return figure === null ? null : t.baseline(f.day(asOf), `${hedge}${figure}`);
}
