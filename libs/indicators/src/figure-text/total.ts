import { addExact, compareExact } from '../number/exact.js';
import { readFigureText } from './read.js';
import type { FigureTextOptions, WrittenFigure } from './vocabulary.js';

/** A written total beside what its cells add up to: `7407`, of fractions `11111/11740`. */
export interface SumCheck {
  readonly adds: boolean;
  readonly sum: string;
}

/**
 * Whether a written total ("Cộng 7.407") is the sum of its cells; null where that cannot be told: hedged or unreadable
 * cells, percentages (they do not add up). Of fractions numerators and denominators are summed. Empty cells and those
 * without occurrence add nothing.
 */
export function checkSum(total: string, cells: readonly string[], options: FigureTextOptions): SumCheck | null {
  const whole = plain(total, options);
  const parts = cells.map((cell) => plain(cell, options));
  if (!whole || whole === 'nothing' || parts.includes(null)) return null;
  const figures = parts.flatMap((part) => (part && part !== 'nothing' ? [part] : []));
  const isFraction = whole.numerator !== null;
  if (!isFraction && options.measureUnit?.trim() === '%') return null;
  if (figures.some((figure) => (figure.numerator !== null) !== isFraction)) return null;
  const sumOf = (of: 'value' | 'numerator' | 'denominator'): string =>
    figures.reduce((sum, figure) => addExact(sum, figure[of] ?? '0'), '0');
  const fields = isFraction ? (['numerator', 'denominator'] as const) : (['value'] as const);
  return {
    adds: fields.every((of) => compareExact(sumOf(of), whole[of] ?? '0') === 0),
    sum: fields.map(sumOf).join('/'),
  };
}

function plain(text: string, options: FigureTextOptions): WrittenFigure | 'nothing' | null {
  const read = readFigureText(text, options);
  if (!read.ok) return null;
  if (read.figure === null || (read.figure.outcome !== null && read.figure.numerator === null)) return 'nothing';
  return read.figure.qualifier === 'exact' ? read.figure : null;
}
