import type { NewFigureStatement } from '../figure-statement.queries.js';
import { cellKey } from '../figure.queries.js';

/** A figure of a period about to be loaded with many others; the period and what it corrects are the loader's. */
export type BulkFigure = Omit<NewFigureStatement, 'id' | 'supersedes' | 'withdraws' | 'recordedBy'>;

/** A row that cannot be loaded: its place in the batch, from 0, and why. */
export interface BulkProblem {
  readonly row: number;
  readonly reason:
    'cellTwice' | 'noFigure' | 'numberInvalid' | 'fractionIncomplete' | 'denominatorNegative' | 'classIncomplete';
}

/** What `numeric(20,6)` holds. */
const NUMBER = /^-?\d{1,14}(?:\.\d{1,6})?$/;
const MOST_PROBLEMS = 20;

/** The first rows that break a rule of the field; empty when all can be loaded. */
export function bulkProblems(figures: readonly BulkFigure[]): BulkProblem[] {
  const problems: BulkProblem[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < figures.length && problems.length < MOST_PROBLEMS; row += 1) {
    const figure = figures[row];
    if (!figure) continue;
    const key = cellKey(figure);
    const reason = seen.has(key) ? 'cellTwice' : problemOf(figure);
    seen.add(key);
    if (reason !== null) problems.push({ row, reason });
  }
  return problems;
}

function problemOf(figure: BulkFigure): BulkProblem['reason'] | null {
  const { numerator, denominator, value, statedPercent, classLevel, classBound, outcome } = figure;
  if (numerator === null && value === null && outcome === null) return 'noFigure';
  for (const number of [numerator, denominator, value, statedPercent, classLevel]) {
    if (number !== null && !NUMBER.test(number)) return 'numberInvalid';
  }
  if ((numerator === null) !== (denominator === null)) return 'fractionIncomplete';
  if (denominator?.startsWith('-')) return 'denominatorNegative';
  return (classLevel === null) !== (classBound === null) ? 'classIncomplete' : null;
}

/** Rows of a batch that cannot be loaded; nothing of the batch was. */
export class BulkRefused extends Error {
  constructor(readonly problems: readonly BulkProblem[]) {
    super(problems.map(({ row, reason }) => `row ${row + 1}: ${reason}`).join(', '));
  }
}
