import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import type { Head, Layout } from './layout';
import type { Place } from './move';

/** Where words lead: the next row, else the next column, whose name has them, with or without diacritics, round the end. */
export function placeOfName(layout: Layout, text: string, from: Place, next = false): Place | null {
  if (text.trim() === '') return null;
  const found = (heads: readonly Head[], at: number): number | null => {
    const start = next ? at + 1 : at;
    const order = [...heads.keys()].map((index) => (start + index) % heads.length);
    return order.find((index) => matchesFolded(nameOf(heads[index]), text)) ?? null;
  };
  const row = found(layout.rows, from.row);
  if (row !== null) return { row, column: from.column };
  const column = found(layout.columns, from.column);
  return column === null ? null : { row: from.row, column };
}

function nameOf(head: Head | undefined): string {
  if (head?.type === 'unit') return foldVietnamese(`${head.unit.name} ${head.unit.shortName ?? ''}`);
  return head?.type === 'line' ? foldVietnamese(head.line.indicator.name) : '';
}
