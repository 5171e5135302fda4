import type { Layout } from './layout';
import { copiedText } from '../../../shared/figure-entry';
import type { Area } from './move';

/** The selected cells as a spreadsheet takes them; for the province what its units add up to is not copied. */
export function copiedCells(layout: Layout, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      const square = layout.at(row, column);
      cells.push(square?.cell.figure ? copiedText(square.cell.figure, square.line) : '');
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}
