import type { FigureGrid } from '@tiendo/contracts';

/** A country's grid has some 100,000 cells: more units than these are entered one parent at a time. */
export const GRID_UNITS_MAX = 500;

/** Whose units stand in the grid when nothing is said: everybody's, or the first one's of a block too large for one grid. */
export function shownParent(units: number, parents: FigureGrid['parents']): string | null {
  return units > GRID_UNITS_MAX ? (parents[0]?.code ?? null) : null;
}
