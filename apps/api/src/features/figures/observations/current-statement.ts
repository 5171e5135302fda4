import { liveStatements } from '@tiendo/indicators';
import type { FigureStatement } from './figure-statement.queries.js';
import { cellKey, type CurrentFigure } from '../figure.queries.js';

/**
 * The statement that speaks for a cell, from all statements on it: the latest recorded of those that stand. A correction
 * that is taken back lets the one it corrected speak again. null: nothing stands.
 */
export function speaking<S extends FigureStatement>(statements: readonly S[]): S | null {
  const live = liveStatements(statements.map((row) => ({ ...row, effectiveOn: row.asOf })));
  return live.reduce<S | null>((last, row) => (last === null || row.seq > last.seq ? row : last), null);
}

/** What is kept of cells, by {@link cellKey}, from all statements on them; cells without a figure are left out. */
export function figuresOf(statements: readonly FigureStatement[]): Map<string, CurrentFigure> {
  const figures = new Map<string, CurrentFigure>();
  for (const [key, all] of groupByCell(statements)) {
    const row = speaking(all);
    if (row) figures.set(key, keptOf(row, all.length));
  }
  return figures;
}

export function groupByCell<S extends FigureStatement>(statements: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const row of statements) {
    const key = cellKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function keptOf(row: FigureStatement, version: number): CurrentFigure {
  const { indicatorId, unitId, id, asOf, numerator, denominator, value, qualifier, outcome } = row;
  const { cumulative, classLevel, classBound, grade } = row;
  // One literal: made of several by spreading, it took as long as all else that is worked out of a cell.
  return {
    indicatorId,
    unitId,
    observationId: id,
    asOf,
    numerator,
    denominator,
    value,
    qualifier,
    outcome,
    cumulative,
    classLevel,
    classBound,
    grade,
    version,
  };
}
