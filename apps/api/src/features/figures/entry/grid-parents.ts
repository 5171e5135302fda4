import type { FigureGrid } from '@tiendo/contracts';
import type { AskedUnit } from '../../reporting/index.js';

/** A country's grid has some 100,000 cells: more units than these are entered one parent at a time. */
export const GRID_UNITS_MAX = 500;

/** The units that those of a block lie in, with how many lie in each; none where there is nothing to choose. */
export function parentsOf(units: readonly Pick<AskedUnit, 'parent'>[]): FigureGrid['parents'] {
  const byCode = new Map<string, NonNullable<AskedUnit['parent']> & { units: number }>();
  for (const { parent } of units) {
    if (parent) byCode.set(parent.code, { ...parent, units: (byCode.get(parent.code)?.units ?? 0) + 1 });
  }
  if (byCode.size < 2) return [];
  return [...byCode.values()]
    .sort((a, b) => a.officialOrder - b.officialOrder || a.code.localeCompare(b.code))
    .map(({ code, name, units: count }) => ({ code, name, units: count }));
}

/** Whose units stand in the grid when nothing is said: everybody's, or the first one's of a block too large for one grid. */
export function shownParent(units: number, parents: FigureGrid['parents']): string | null {
  return units > GRID_UNITS_MAX ? (parents[0]?.code ?? null) : null;
}
