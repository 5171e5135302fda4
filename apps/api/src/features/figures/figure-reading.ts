import type { CellReading } from '@tiendo/indicators';
import type { CurrentFigure } from './figure.queries.js';

/** What the rules read of a figure, kept or worked out from statements. */
type Readable = Pick<CurrentFigure, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'outcome'>;

/**
 * A figure as the rules read it; no figure: nothing was given. Beside an outcome nothing is read, so that "0/0" and
 * "không phát sinh" say the same.
 */
export function readingOfFigure(figure: Readable): CellReading;
export function readingOfFigure(figure: Readable | null | undefined): CellReading | null;
export function readingOfFigure(figure: Readable | null | undefined): CellReading | null {
  if (figure === null || figure === undefined) return null;
  const { numerator, denominator, value, qualifier, outcome } = figure;
  return { reading: outcome === null ? { numerator, denominator, value, qualifier } : null, outcome };
}
