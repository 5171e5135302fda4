import { printFigureText, type FigureTextOptions, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { hedged, levelText, rangeText, STATUS_LABELS } from '@tiendo/indicators/words';
import type { Format } from '../../../shared/format';
import type { FigureMessages } from '../messages';
import type { AggregateBody, FormLineBody } from './shapes';

/** How the cells of a line are read. */
export function optionsOf(line: FormLineBody): FigureTextOptions {
  return {
    measureUnit: line.indicator.measureUnit,
    cumulative: line.cumulative,
    done: isYesOrNo(line),
    direction: line.indicator.direction,
  };
}

export const isYesOrNo = (line: FormLineBody): boolean => line.target?.comparator === 'done';

/** A figure as one types it: read again, it is the same. */
export function typedText(figure: WrittenFigure, line: FormLineBody): string {
  return printFigureText(figure, { measureUnit: line.indicator.measureUnit, done: isYesOrNo(line) });
}

/**
 * A figure as a spreadsheet takes it: a number where it is one, without dots between thousands, which a spreadsheet set to
 * English would read as decimals, and without the word that the line says for all.
 */
export function copiedText(figure: WrittenFigure, line: FormLineBody): string {
  const bare = line.cumulative ? { ...figure, cumulative: false } : figure;
  return typedText(bare, line).replace(/(?<=\d)\.(?=\d{3})/gu, '');
}

/** What is read says what stands there already. A grade the words do not mention is not changed by them. */
export function saysTheSame(read: WrittenFigure, standing: WrittenFigure, line: FormLineBody): boolean {
  const grade = read.grade ?? standing.grade;
  return typedText(standing, line) === typedText({ ...read, ...(grade && { grade }) }, line);
}

/** A figure as it is shown, in the reader's language. A line that asks for cumulative figures need not say so in each. */
export function shownText(figure: WrittenFigure, line: FormLineBody, t: FigureMessages, f: Format): string {
  const { numerator, denominator, value, statedPercent, outcome, qualifier } = figure;
  const sign = line.indicator.measureUnit.trim() === '%' ? '%' : '';
  const runs = figure.cumulative && !line.cumulative ? `${t.cumulativeShort} ` : '';
  const prefix = `${runs}${figure.grade === 'estimate' ? `${t.grades.estimate} ` : ''}`;
  if (outcome !== null) return STATUS_LABELS[f.language][outcome];
  if (numerator !== null && denominator !== null) {
    const stated = statedPercent === null ? '' : ` (${f.number(statedPercent)}%)`;
    return `${prefix}${hedged(`${f.number(numerator)}/${f.number(denominator)}`, qualifier, f.language)}${stated}`;
  }
  if (value === null) return '';
  if (isYesOrNo(line) && (value === '1' || value === '0')) return value === '1' ? t.yes : t.no;
  return `${prefix}${hedged(`${f.number(value)}${sign}`, qualifier, f.language)}`;
}

/** What a line is to reach: `≥ 80%`; empty without a target. */
export function targetText({ target, indicator }: FormLineBody, t: FigureMessages, f: Format): string {
  if (!target) return '';
  if (target.comparator === 'done') return t.toBeDone;
  return levelText(target, indicator.measureUnit, f.language) ?? '';
}

/** What the units add up to: a value, a fraction, or the bounds it lies between; empty where nothing can be put together. */
export function aggregateText(aggregate: AggregateBody, line: FormLineBody, f: Format): string {
  const { numerator, denominator, low, high } = aggregate;
  const text = boundsText(aggregate, line, f);
  const isShare = low !== null && low === high && line.indicator.measureUnit.trim() === '%';
  return isShare && numerator !== null && denominator !== null
    ? `${f.number(numerator)}/${f.number(denominator)} = ${text}`
    : text;
}

/** Why nothing could be put together though units reported, in words; null: something was, or there is nothing to. */
export function notPutTogether(
  aggregate: AggregateBody,
  line: FormLineBody,
  t: FigureMessages,
  f: Format,
): string | null {
  if (aggregate.reported === 0 || aggregateText(aggregate, line, f) !== '') return null;
  const why = aggregate.reason === null ? undefined : t.whyNotPutTogether[aggregate.reason];
  return why === undefined ? t.notPutTogether : `${t.notPutTogether}: ${why}`;
}

type Bounds = Pick<AggregateBody, 'low' | 'lowOpen' | 'high' | 'highOpen'>;

/** A value, or the bounds it lies between; empty where nothing is known. The unit of a line stands beside it. */
export function boundsText(bounds: Bounds, line: FormLineBody, f: Format): string {
  const isShare = line.indicator.measureUnit.trim() === '%';
  const digits = isShare ? { digits: SHARE_DIGITS } : {};
  return rangeText(bounds, isShare ? '%' : '', { locale: f.language, ...digits }) ?? '';
}

/** Decimals at most of a share that is put together from fractions. */
const SHARE_DIGITS = 2;
