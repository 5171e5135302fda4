import type { NewFigureStatement } from '../observations/figure-statement.queries.js';
import { CellBook } from './cell-book.js';

/** A figure of a period about to be loaded with many others; the period and what it corrects are the loader's. */
export type BulkFigure = Omit<NewFigureStatement, 'id' | 'supplierUnitId' | 'supersedes' | 'withdraws' | 'recordedBy'>;

/** A row that cannot be loaded: its place in the batch, from 0, and why. */
export interface BulkProblem {
  readonly row: number;
  readonly reason:
    'cellTwice' | 'noFigure' | 'numberInvalid' | 'fractionIncomplete' | 'denominatorNegative' | 'classIncomplete';
}

/** What `numeric(20,6)` holds. */
const NUMBER = /^-?\d{1,14}(?:\.\d{1,6})?$/;
const MOST_PROBLEMS = 20;

/** The figures by their cells, and the first rows that break a rule of the field; none when all can be loaded. */
export function checkedFigures(figures: readonly BulkFigure[]): {
  readonly book: CellBook<BulkFigure>;
  readonly problems: readonly BulkProblem[];
} {
  const book = new CellBook<BulkFigure>();
  const problems: BulkProblem[] = [];
  for (const [row, figure] of figures.entries()) {
    const reason = book.add(figure) ? problemOf(figure) : 'cellTwice';
    if (reason !== null) problems.push({ row, reason });
    if (problems.length === MOST_PROBLEMS) break;
  }
  return { book, problems };
}

function problemOf(figure: BulkFigure): BulkProblem['reason'] | null {
  const { numerator, denominator, value, statedPercent, classLevel, classBound, outcome } = figure;
  if (numerator === null && value === null && outcome === null) return 'noFigure';
  if (!isNumber(numerator) || !isNumber(denominator) || !isNumber(value)) return 'numberInvalid';
  if (!isNumber(statedPercent) || !isNumber(classLevel)) return 'numberInvalid';
  if ((numerator === null) !== (denominator === null)) return 'fractionIncomplete';
  if (denominator?.startsWith('-')) return 'denominatorNegative';
  return (classLevel === null) !== (classBound === null) ? 'classIncomplete' : null;
}

const isNumber = (text: string | null): boolean => text === null || NUMBER.test(text);

/** Rows of a batch that cannot be loaded; nothing of the batch was. */
export class BulkRefused extends Error {
  constructor(readonly problems: readonly BulkProblem[]) {
    super(problems.map(({ row, reason }) => `row ${row + 1}: ${reason}`).join(', '));
  }
}
