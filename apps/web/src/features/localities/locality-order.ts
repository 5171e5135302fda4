import type { LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import type { Format } from '../../shared/format';
import { plotsOf } from '../../shared/standings';

/**
 * Rows of the list in the order of the matrix, which has those that miss most on top; without a row for each, the lower
 * share first, and who reported nothing last. For readers of totals the order stays as it came.
 */
export function inOrderOf(rows: readonly LocalityRow[], matrix: LocalityMatrix, isMember: boolean): LocalityRow[] {
  if (!isMember) return [...rows];
  const position = new Map(matrix.rows.map(({ code }, at) => [code, at]));
  const isKnown = matrix.rowsAre === 'units';
  const keyOf = (row: LocalityRow): number => {
    const at = isKnown ? position.get(row.code) : undefined;
    if (at !== undefined) return at;
    return row.reported === 0 ? Infinity : matrix.rows.length + (row.percent ?? 101);
  };
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(({ row }) => row);
}

/** Where no target is asked: those lowest on the share that the heading tells first; of counts alone, as it came. */
export function lowestFirst(rows: readonly LocalityRow[], list: LocalityList, f: Format): LocalityRow[] {
  const plot = plotsOf(list, f)[0];
  if (!plot?.isShare) return [...rows];
  const position = new Map(plot.dots.map(({ code }, at) => [code, at]));
  return [...rows].sort((a, b) => (position.get(a.code) ?? 0) - (position.get(b.code) ?? 0));
}
