import { addExact, compareExact } from '../number/exact.js';
import { readFigureText } from './read.js';
import type { FigureTextOptions, WrittenFigure } from './vocabulary.js';

/**
 * Whether a written total ("Cộng 7.407") is the sum of the cells above it; null where that cannot be told: hedged or
 * unreadable cells, percentages (they do not add up). Of fractions numerators and denominators are summed. Empty cells and
 * those without occurrence add nothing.
 */
export function addsUp(total: string, cells: readonly string[], options: FigureTextOptions): boolean | null {
  const whole = plain(total, options);
  const parts = cells.map((cell) => plain(cell, options));
  if (!whole || parts.includes(null)) return null;
  const figures = parts.flatMap((part) => (part && part !== 'nothing' ? [part] : []));
  if (whole === 'nothing') return null;
  const isFraction = whole.numerator !== null;
  if (!isFraction && options.measureUnit?.trim() === '%') return null;
  if (figures.some((figure) => (figure.numerator !== null) !== isFraction)) return null;
  const isSum = (of: 'value' | 'numerator' | 'denominator'): boolean =>
    compareExact(
      figures.reduce((sum, figure) => addExact(sum, figure[of] ?? '0'), '0'),
      whole[of] ?? '0',
    ) === 0;
  return isFraction ? isSum('numerator') && isSum('denominator') : isSum('value');
}

function plain(text: string, options: FigureTextOptions): WrittenFigure | 'nothing' | null {
  const read = readFigureText(text, options);
  if (!read.ok) return null;
  if (read.figure === null || (read.figure.outcome !== null && read.figure.numerator === null)) return 'nothing';
  return read.figure.qualifier === 'exact' ? read.figure : null;
}
