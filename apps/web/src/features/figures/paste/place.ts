import { addsUp, readFigureText, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { isNumberRow } from '@tiendo/indicators/table-text';
import { optionsOf, saysTheSame } from '../entry/figure-text';
import type { Layout, Square } from '../entry/layout';
import type { Place } from '../entry/move';
import { finderOf, isNumberColumn, isTotal, looksLikeName, type GivenNames } from './axis';

/** One cell of a pasted block and what would become of it. `id`: its place in the block. */
export type PastedCell = { readonly id: number; readonly text: string } & (
  | { readonly fate: 'write' | 'replace'; readonly square: Square; readonly figure: WrittenFigure }
  | { readonly fate: 'same' | 'empty'; readonly square: Square }
  | {
      readonly fate: 'unreadable';
      readonly square: Square;
      readonly code: string;
      readonly choices: readonly WrittenFigure[];
    }
  | { readonly fate: 'outside' }
  /** A row ("Cộng") that sums up: whether it is the sum of what is pasted; null where that cannot be told. */
  | { readonly fate: 'total'; readonly square: Square; readonly adds: boolean | null }
  | { readonly fate: 'unknownName'; readonly name: string }
);

export interface PastedBlock {
  readonly cells: readonly PastedCell[];
  /** Rows were found by their names, in whichever column these stand. */
  readonly byName: boolean;
  /** Columns were found by their headings. */
  readonly byHeading: boolean;
  /** Names of rows, and headings of columns, that the grid does not have. */
  readonly unknown: readonly { readonly name: string; readonly side: 'row' | 'column' }[];
}

/** What was pasted, and where the cursor stood. */
export interface Pasted {
  readonly rows: readonly (readonly string[])[];
  readonly layout: Layout;
  readonly from: Place;
}

/** Where a side of the grid is named in the block: the column of its names, or the rows of its headings. */
interface Reading {
  readonly rows: readonly (readonly string[])[];
  /** Column of names; null: rows follow one another from the active cell on. */
  readonly names: number | null;
  readonly row: (index: number) => number | null;
  readonly column: (index: number) => number | null;
  readonly firstRow: number;
  readonly skipped: ReadonlySet<number>;
  readonly byHeading: boolean;
  readonly isTurned: boolean;
}

const ROW_WIDTH = 10_000;
/** A title or two may stand above the headings. */
const HEADINGS_WITHIN = 4;
type Finder = (name: string) => number | null;

/**
 * Where a pasted block goes and what it would write. Rows are found by their names in whichever column holds them, columns
 * by their headings wherever they stand, a block that lies across is turned; without any name it begins at the active
 * cell. A column that numbers the rows is never written, "Cộng" is checked against the rows, and where names stand that the
 * grid does not have, nothing of them goes anywhere.
 */
export function placed(
  rows: readonly (readonly string[])[],
  layout: Layout,
  from: Place,
  given: GivenNames = new Map(),
): PastedBlock {
  const reading = readingOf(rows, layout, from, given);
  const at = (row: number, column: number): Square | null =>
    reading.isTurned ? layout.at(column, row) : layout.at(row, column);
  const cells: PastedCell[] = [];
  const unknown = new Map<string, 'row' | 'column'>();
  const totals: { readonly index: number; readonly row: readonly string[] }[] = [];
  for (const [index, row] of reading.rows.entries()) {
    if (index < reading.firstRow || (reading.names !== null && isNumberRow(row.map((cell) => cell.trim())))) continue;
    const name = reading.names === null ? '' : (row[reading.names] ?? '').trim();
    const target = reading.row(index);
    const data = row.flatMap((text, column) =>
      column === reading.names || reading.skipped.has(column) ? [] : [{ text, column }],
    );
    if (isTotal(name)) {
      totals.push({ index, row });
      continue;
    }
    if (target === null) {
      // A heading between the rows names none of them and holds nothing.
      if (data.every(({ text }) => text.trim() === '')) continue;
      unknown.set(name, 'row');
      const text = data.map((one) => one.text).join(' ');
      cells.push({ id: index * ROW_WIDTH + ROW_WIDTH - 1, text, fate: 'unknownName', name });
      continue;
    }
    for (const { text, column } of data) {
      const id = index * ROW_WIDTH + column;
      const to = reading.column(column);
      if (to !== null) cells.push(judged(id, text, at(target, to)));
      else if (text.trim() !== '') {
        const heading = headingOf(reading, column);
        unknown.set(heading, 'column');
        cells.push({ id, text, fate: 'unknownName', name: heading });
      }
    }
  }
  for (const { index, row } of totals) cells.push(...totalCells(index, row, reading, cells));
  return {
    cells,
    byName: reading.names !== null,
    byHeading: reading.byHeading,
    unknown: [...unknown].map(([name, side]) => ({ name, side })),
  };
}

const headingOf = ({ rows, firstRow }: Reading, column: number): string =>
  rows
    .slice(0, firstRow)
    .map((row) => row[column]?.trim() ?? '')
    .filter(Boolean)
    .join(' ');

function readingOf(rows: readonly (readonly string[])[], layout: Layout, from: Place, given: GivenNames): Reading {
  const ofRows = finderOf(layout.rows, given);
  const ofColumns = finderOf(layout.columns, given);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  /** How much of the block one side's names explain: those in one column, and the other side's along one row. */
  const best = (own: Finder, other: Finder): { column: number; count: number; score: number } => {
    const along = Math.max(
      0,
      ...rows.slice(0, HEADINGS_WITHIN).map((row) => row.filter((cell) => other(cell) !== null).length),
    );
    return columns.reduce(
      (top, column) => {
        const count = width < 2 ? 0 : rows.filter((row) => own(row[column] ?? '') !== null).length;
        return count > top.count ? { column, count, score: count + along } : top;
      },
      { column: -1, count: 0, score: 0 },
    );
  };
  const [upright, turned] = [best(ofRows, ofColumns), best(ofColumns, ofRows)];
  const isTurned = turned.score > upright.score;
  const [own, other] = isTurned ? [ofColumns, ofRows] : [ofRows, ofColumns];
  const found = isTurned ? turned : upright;
  // Names the grid does not have are names all the same: they keep the block from being written by position.
  const named =
    width < 2
      ? undefined
      : columns.find((column) => {
          const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
          return filled.length > 0 && filled.filter(looksLikeName).length * 2 > filled.length;
        });
  const names = found.count > 0 ? found.column : (named ?? null);
  const skipped = new Set(columns.filter((column) => column !== names && isNumberColumn(rows, column)));
  const data = columns.filter((column) => column !== names && !skipped.has(column));
  const isHeading = (row: readonly string[]): boolean => data.some((column) => other(row[column] ?? '') !== null);
  const headings = rows.slice(0, HEADINGS_WITHIN).findLastIndex(isHeading);
  const isFirst = (row: readonly string[]): boolean =>
    names === null || own(row[names] ?? '') !== null || data.some((column) => /\d/.test(row[column] ?? ''));
  const firstRow = headings >= 0 ? headings + 1 : Math.max(0, rows.findIndex(isFirst));
  const [down, across] = isTurned ? [from.column, from.row] : [from.row, from.column];
  const byHeading = headings >= 0;
  const columnOf = (column: number): number | null => {
    if (!byHeading) return across + data.indexOf(column);
    return rows.slice(0, firstRow).reduce<number | null>((to, row) => other(row[column] ?? '') ?? to, null);
  };
  const rowOf = (index: number): number | null =>
    names === null ? down + index - firstRow : own(rows[index]?.[names] ?? '');
  return { rows, names, row: rowOf, column: columnOf, firstRow, skipped, byHeading, isTurned };
}

function totalCells(
  index: number,
  row: readonly string[],
  { names, skipped, rows, firstRow }: Reading,
  cells: readonly PastedCell[],
): PastedCell[] {
  return row.flatMap((text, column): PastedCell[] => {
    if (column === names || skipped.has(column) || text.trim() === '') return [];
    const above = cells.filter(({ id }) => id % ROW_WIDTH === column && Math.floor(id / ROW_WIDTH) < index);
    const square = above.flatMap((cell) => ('square' in cell ? [cell.square] : []))[0];
    if (!square) return [];
    const texts = rows
      .slice(firstRow, index)
      .flatMap((one) => (isTotal(one[names ?? 0] ?? '') || isNumberRow(one) ? [] : [one[column] ?? '']));
    const adds = addsUp(text, texts, optionsOf(square.line));
    return [{ id: index * ROW_WIDTH + column, text, fate: 'total', square, adds }];
  });
}

function judged(id: number, text: string, square: Square | null): PastedCell {
  if (!square) return { id, text, fate: 'outside' };
  const reading = readFigureText(text, optionsOf(square.line));
  if (!reading.ok) return { id, text, fate: 'unreadable', square, code: reading.error, choices: reading.candidates };
  if (reading.figure === null) return { id, text, fate: 'empty', square };
  const standing = square.cell.figure;
  if (standing === null) return { id, text, fate: 'write', square, figure: reading.figure };
  return saysTheSame(reading.figure, standing, square.line)
    ? { id, text, fate: 'same', square }
    : { id, text, fate: 'replace', square, figure: reading.figure };
}
