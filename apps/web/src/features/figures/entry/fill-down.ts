import type { Layout, Square } from './layout';
import type { Area } from './move';

export interface Filled {
  readonly square: Square;
  readonly text: string;
}

/**
 * What filling down writes: each column's upper cell into those below it; of a single row, the row above into it. The
 * province's row is stated by itself and neither gives nor takes; cells that say the same already are left alone.
 */
export function filledDown(layout: Layout, area: Area, textOf: (square: Square) => string): Filled[] {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  const filled: Filled[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const source = layout.at(from, column);
    const text = source === null || source.unit === null ? '' : textOf(source);
    if (text === '') continue;
    for (let row = from + 1; row <= area.bottom; row += 1) {
      const square = layout.at(row, column);
      if (square && square.unit !== null && textOf(square) !== text) filled.push({ square, text });
    }
  }
  return filled;
}
