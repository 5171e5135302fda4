import { printFigureText, type FigureTextOptions, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { hedged, levelText, readingValue, STATUS_LABELS } from '@tiendo/indicators/words';
import type { Format } from '../format';
import type { EntryMessages } from './messages';

/** A line as far as it says how its figures are read and written: one of the office's grid, or of a unit's report. */
export interface FigureLine {
  readonly indicator: { readonly measureUnit: string; readonly direction: string };
  /** It asks cumulative figures. */
  readonly cumulative: boolean;
  readonly target: {
    readonly comparator: string;
    readonly value: string | null;
    readonly valueUpper: string | null;
  } | null;
}

/** How the cells of a line are read. */
export function optionsOf(line: FigureLine): FigureTextOptions {
  return {
    measureUnit: line.indicator.measureUnit,
    cumulative: line.cumulative,
    done: isYesOrNo(line),
    direction: line.indicator.direction,
  };
}

export const isYesOrNo = (line: FigureLine): boolean => line.target?.comparator === 'done';

/** A figure as one types it: read again, it is the same. */
export function typedText(figure: WrittenFigure, line: FigureLine): string {
  return printFigureText(figure, { measureUnit: line.indicator.measureUnit, done: isYesOrNo(line) });
}

/**
 * A figure as a spreadsheet takes it: a number where it is one, without dots between thousands, which a spreadsheet set to
 * English would read as decimals, and without the word that the line says for all.
 */
export function copiedText(figure: WrittenFigure, line: FigureLine): string {
  const bare = line.cumulative ? { ...figure, cumulative: false } : figure;
  return typedText(bare, line).replace(/(?<=\d)\.(?=\d{3})/gu, '');
}

/** What is read says what stands there already. A grade the words do not mention is not changed by them. */
export function saysTheSame(read: WrittenFigure, standing: WrittenFigure, line: FigureLine): boolean {
  const grade = read.grade ?? standing.grade;
  return typedText(standing, line) === typedText({ ...read, ...(grade && { grade }) }, line);
}

/**
 * What is read is only the percentage of a fraction that stands there, as files and tables print it: it adds nothing, and
 * writing it would lose the fraction.
 */
export function repeatsShare(read: WrittenFigure, standing: WrittenFigure, line: FigureLine): boolean {
  return (
    line.indicator.measureUnit.trim() === '%' &&
    standing.numerator !== null &&
    read.numerator === null &&
    read.value !== null &&
    read.qualifier === standing.qualifier &&
    Number(readingValue(standing)) === Number(read.value)
  );
}

/** A figure as it is shown, in the reader's language. A line that asks for cumulative figures need not say so in each. */
export function shownText(figure: WrittenFigure, line: FigureLine, t: EntryMessages, f: Format): string {
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
export function targetText({ target, indicator }: FigureLine, t: EntryMessages, f: Format): string {
  if (!target) return '';
  if (target.comparator === 'done') return t.toBeDone;
  return levelText(target, indicator.measureUnit, f.language) ?? '';
}
