import type { LocalityMatrix, LocalityRow } from '@tiendo/contracts';

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
