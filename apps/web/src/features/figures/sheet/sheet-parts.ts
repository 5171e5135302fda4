import type { Layout } from '../entry/layout';

/** Width in mm that A4 across leaves between its margins. */
const PAPER = 297 - 20 - 12;
/** Widths in mm: the running number, the column that every part repeats, and the least that a column of figures takes. */
export const WIDTHS = {
  order: 9,
  head: { units: 44, lines: 76 },
  column: { units: 24, lines: 20 },
} as const;

/** Columns that one part has room for. */
export const columnsOfPart = (down: Layout['down']): number =>
  Math.floor((PAPER - WIDTHS.order - WIDTHS.head[down]) / WIDTHS.column[down]);

export interface SheetPart {
  /** Of the first column, and of the column behind the last. */
  readonly from: number;
  readonly to: number;
}

/** So many columns in as few parts as hold them, all of about one size: no part with a single column left over. */
export function sheetParts(columns: number, most: number): readonly SheetPart[] {
  const count = Math.ceil(columns / most);
  return Array.from({ length: count }, (_, part) => ({
    from: Math.round((part * columns) / count),
    to: Math.round(((part + 1) * columns) / count),
  }));
}
