import { levelText, putTogetherText, readingText, valueText } from '@tiendo/indicators/words';
import type { AttentionItem } from '../contract-types';
import type { Format } from '../format';
import type { MeasureMessages } from './messages';

type Measure = NonNullable<AttentionItem['measure']>;

/** "thực hiện 192/299 (64,21%), chỉ tiêu ≥ 100%": value against target; null where there is neither. */
export function measureText(measure: Measure | null, t: MeasureMessages, f: Format): string | null {
  if (!measure) return null;
  const { comparator, targetValue, targetValueUpper, measureUnit } = measure;
  const level = levelText({ comparator, value: targetValue, valueUpper: targetValueUpper }, measureUnit, f.language);
  const levels = [targetValue, targetValueUpper].filter((one) => one !== null);
  const figure = readingText(measure, measureUnit, f.language, levels);
  const together = putTogetherText(measure, f.language);
  const reached = figure && `${figure}${together ? ` (${together})` : ''}`;
  if (reached === null && level === null) return null;
  const goal = level && t.against(level);
  const asked = goal && measure.horizon ? t.inYear(goal, measure.horizon) : goal;
  return [reached ? t.done(reached) : (baselineOf(measure, t, f) ?? t.noFigure), asked].filter(Boolean).join(', ');
}

/** "chưa có số liệu (ngày 14/12/2024: 18,18%)": where the plan set out from, never told as its result. */
function baselineOf({ baseline, measureUnit }: Measure, t: MeasureMessages, f: Format): string | null {
  const figure = baseline && valueText(baseline, measureUnit, f.language);
  return baseline && figure ? t.baseline(f.day(baseline.asOf), figure) : null;
}
