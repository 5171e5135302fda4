/** A cell of the matrix: row -1 is the heads of the columns, column -1 the names of the rows. */
export type At = readonly [row: number, column: number];

/** The cell that a key leads to from another; null: the key is not one of movement. */
export function nextCell(
  [row, column]: At,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, hasNames }: { readonly rows: number; readonly columns: number; readonly hasNames: boolean },
): At | null {
  const first = hasNames && row >= 0 ? -1 : 0;
  const bounded = (r: number, c: number): At => {
    const inRow = Math.min(rows - 1, Math.max(-1, r));
    return [inRow, Math.min(columns - 1, Math.max(inRow < 0 || !hasNames ? 0 : -1, c))];
  };
  switch (key) {
    case 'ArrowUp':
      return bounded(column < 0 ? Math.max(0, row - 1) : row - 1, column);
    case 'ArrowDown':
      return bounded(row + 1, column);
    case 'ArrowLeft':
      return bounded(row, column - 1);
    case 'ArrowRight':
      return bounded(row, column + 1);
    case 'Home':
      return bounded(ctrlKey ? 0 : row, first);
    case 'End':
      return bounded(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/** Reads a cell off the element that carries it, or one around it. */
export function cellOf(target: EventTarget | null): { at: At; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (element?.dataset['at'] ?? '').split(',').map(Number);
  return element && row !== undefined && column !== undefined ? { at: [row, column], element } : null;
}
