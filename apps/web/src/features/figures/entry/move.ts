/** A place in the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

interface Pressed {
  readonly key: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
}

/**
 * Where a key leads, as in a spreadsheet; null: it leads nowhere. Tab and Enter go on to the next column or row (back
 * with Shift); at the end of the grid Tab leaves it.
 */
export function movedTo({ key, shift = false, ctrl = false }: Pressed, from: Place, size: GridSize): Place | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  if (lastRow < 0 || lastColumn < 0) return null;
  const at = (row: number, column: number): Place => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  const { row, column } = from;
  switch (key) {
    case 'ArrowDown':
      return at(ctrl ? lastRow : row + 1, column);
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(row, ctrl ? lastColumn : column + 1);
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1);
    case 'PageDown':
      return at(row + size.page, column);
    case 'PageUp':
      return at(row - size.page, column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? lastRow : row, lastColumn);
    case 'Enter':
      return at(row + (shift ? -1 : 1), column);
    case 'Tab': {
      const next = row * size.columns + column + (shift ? -1 : 1);
      if (next < 0 || next >= size.rows * size.columns) return null;
      return { row: Math.floor(next / size.columns), column: next % size.columns };
    }
    default:
      return null;
  }
}

/** A block of cells between two corners, both in it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function areaOf(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
