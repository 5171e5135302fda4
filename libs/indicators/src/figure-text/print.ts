import { formatNumber } from '../vietnamese/index.js';
import { hedged } from '../words/hedges.js';
import { looksOverscaled } from './doubts.js';
import { measureUnitOf } from './measure-unit.js';
import type { WrittenFigure } from './vocabulary.js';

/**
 * A figure as reports write it, and as `readFigureText` reads it back: `trên 80%`, `11.111/11.740 (94,6%)`,
 * `lũy kế 125`, `ước 96%`, `không phát sinh`. A decimal that could be taken for grouped thousands gets one more zero
 * (`1,3320`), and a number too large to stand alone its unit, so that it is never read as another number. With `done`:
 * `đạt` and `chưa đạt`.
 */
export function printFigureText(
  figure: WrittenFigure,
  { measureUnit, done = false }: { readonly measureUnit?: string | null; readonly done?: boolean } = {},
): string {
  const { numerator, denominator, value, statedPercent, outcome, cumulative } = figure;
  const unit = measureUnit?.trim() ?? '';
  const sign = unit === '%' ? '%' : '';
  const prefix = `${cumulative ? 'lũy kế ' : ''}${figure.grade === 'estimate' ? 'ước ' : ''}`;
  if (numerator !== null && denominator !== null) {
    const fraction = `${unmistakable(numerator)}/${unmistakable(denominator)}`;
    const printed = hedged(fraction, figure.qualifier);
    return prefix + (statedPercent === null ? printed : `${printed} (${unmistakable(statedPercent, true)}%)`);
  }
  if (outcome === 'noOccurrence') return 'không phát sinh';
  if (outcome === 'notApplicable') return 'không áp dụng';
  if (value === null) return '';
  if (done && figure.qualifier === 'exact' && (value === '1' || value === '0'))
    return value === '1' ? 'đạt' : 'chưa đạt';
  return prefix + hedged(withUnit(value, unit, sign), figure.qualifier);
}

function withUnit(value: string, unit: string, sign: string): string {
  const line = measureUnitOf(unit);
  // Points: a dot before three digits could be a decimal mark.
  const digits = unmistakable(value, sign === '%' || line?.kind === 'points');
  const needsUnit = line !== null && looksOverscaled(value.replace('-', ''), line) !== null;
  return `${digits}${needsUnit ? ` ${unit}` : sign}`;
}

/** Percentages and points write large numbers without dots, everything else decimals that cannot be thousands. */
function unmistakable(decimal: string, withoutGroups = false): string {
  const printed = formatNumber(decimal);
  const grouped = withoutGroups ? printed.replaceAll('.', '') : printed;
  return /^-?[1-9]\d{0,2},\d{3}$/u.test(grouped) ? `${grouped}0` : grouped;
}
