import { readFigureText } from '../figure-text/index.js';
import { foldVietnamese } from '../vietnamese/index.js';
import { areOrdinals, isColumnNumber, isNumberRow, isOrdinalHeading } from './ordinals.js';
import { isTotalName } from './total.js';

/** The place of a row or column of a grid by what is written for it; null: it has none of that name. */
export type FindHead = (name: string) => number | null;

/** One figure of a block and where it belongs: row and column of the grid, null where its name has no place. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly down: number | null;
  readonly across: number | null;
}

/** A figure of "Cộng" and the runs of figures of which it may be the sum. */
export interface BlockTotal {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** A figure among those it sums up: the total is of its kind. */
  readonly of: BlockCell;
  readonly runs: readonly (readonly string[])[];
}

/** A name in the block that the grid does not have. `guess`: its place by the order of the columns. */
export interface UnknownName {
  readonly name: string;
  readonly side: 'row' | 'column';
  readonly guess: number | null;
}

/** A column that numbers the rows. Not sure: it may as well be figures, without a heading or names to tell. */
export interface OrdinalColumn {
  readonly column: number;
  readonly isSure: boolean;
}

export interface ReadBlock {
  readonly cells: readonly BlockCell[];
  readonly totals: readonly BlockTotal[];
  readonly unknown: readonly UnknownName[];
  readonly ordinals: readonly OrdinalColumn[];
  /** Headings of columns that hold no figures: remarks, units of measure. */
  readonly skipped: readonly string[];
  readonly byName: boolean;
  readonly byHeading: boolean;
  /** What is a row in the grid is a column in the block. */
  readonly isTurned: boolean;
}

export interface BlockPlace {
  readonly rows: FindHead;
  readonly columns: FindHead;
  /** Where a block without names begins. */
  readonly from: { readonly row: number; readonly column: number };
  /** Columns that look like ordinals and hold figures, as somebody said. */
  readonly figures?: ReadonlySet<number>;
  /** Names of rows and headings of columns that are not to be written, as somebody said. */
  readonly ignored?: ReadonlySet<string>;
}

/** A title or two may stand above the headings. */
const HEADINGS_WITHIN = 5;
const NO_FIGURES = /^(?:ghi chu|don vi tinh|dvt|dv tinh|note|remarks?|nguon|can cu)$/;
const PLACES = '(?:huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu|tinh|thon|khu pho|so|ban|nganh)';
/** The heading over a column of names: "Tên đơn vị", "Huyện, thị xã, thành phố", "Chỉ tiêu". */
const NAMES_HEADING = new RegExp(
  `^(?:ten |cac )?(?:don vi|dia phuong|co quan|khu vuc|dia ban|chi tieu|chi so|noi dung|ten|unit|indicator|${PLACES})(?: (?:hanh chinh|bao cao|thuc hien))?(?:(?:, ?| ?[/-] ?| va )(?:don vi|dia phuong|${PLACES}))*$`,
);

/** Text that names something: letters, and nothing a cell of figures could hold. */
function looksLikeName(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || isTotalName(text)) return false;
  const read = readFigureText(text);
  return !read.ok && read.error === 'not-a-number';
}

const isFigure = (text: string): boolean => {
  const read = readFigureText(text);
  return read.ok ? read.figure !== null : /^\W*\d/u.test(text);
};

/**
 * Where the figures of a pasted block belong. Rows are found by their names in whichever column holds them, columns by their
 * headings wherever they stand, a block that lies across is turned; without names it begins at the active cell. What numbers
 * the rows or columns is never a figure, "Cộng" is a check, and a name without a place is said.
 */
export function readBlock(rows: readonly (readonly string[])[], place: BlockPlace): ReadBlock {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const at = (row: number, column: number): string => rows[row]?.[column]?.trim() ?? '';
  const upright = explained(rows, columns, place.rows, place.columns);
  const turned = explained(rows, columns, place.columns, place.rows);
  const isTurned = turned.score > upright.score;
  const [own, other] = isTurned ? [place.columns, place.rows] : [place.rows, place.columns];
  const best = isTurned ? turned : upright;
  const names = best.count > 0 ? best.column : (columns.find((column) => isNames(rows, column, width)) ?? null);
  const first = firstRow(rows, names, own, other);
  const headings = columns.map((column) =>
    [...new Set(rows.slice(0, first).flatMap((row) => row[column]?.trim() || []))].filter(
      (text) => !isColumnNumber(text),
    ),
  );
  const headingOf = (column: number): string => headings[column]?.join(' ') ?? '';
  const placeOf = (column: number): number | null =>
    [...(headings[column] ?? []), headingOf(column)].reduce<number | null>((to, text) => other(text) ?? to, null);
  const data = columns.filter((column) => column !== names);
  const byHeading = data.some((column) => placeOf(column) !== null);
  const ordinals = data.flatMap((column) => ordinalOf(column) ?? []);
  const isHeaded = (column: number, test: (text: string) => boolean): boolean =>
    placeOf(column) === null && (headings[column]?.some(test) ?? false);
  const isIgnored = (name: string): boolean => place.ignored?.has(name) ?? false;
  const ignored = data.filter((column) => isIgnored(headingOf(column)));
  const remarks = data.filter((column) => isHeaded(column, (text) => NO_FIGURES.test(foldVietnamese(text))));
  const sums = data.filter((column) => isHeaded(column, isTotalName));
  const figures = data.filter(
    (column) => ![...remarks, ...sums, ...ignored].includes(column) && !ordinals.some((one) => one.column === column),
  );
  const [down, across] = isTurned ? [place.from.column, place.from.row] : [place.from.row, place.from.column];

  function ordinalOf(column: number): OrdinalColumn | null {
    if (isHeadedOrdinal(column)) return { column, isSure: true };
    if (placeOf(column) !== null || place.figures?.has(column)) return null;
    const cells = rows.slice(first).map((_, index) => at(first + index, column));
    if (!areOrdinals(cells.filter((text) => !isTotalName(text)))) return null;
    // In front of the names it numbers them, if there are figures behind; without names only the first can.
    const isInFront = names === null ? column === 0 && width > 1 : column < names;
    return isInFront ? { column, isSure: names !== null && data.some((one) => one > names) } : null;
  }
  function isHeadedOrdinal(column: number): boolean {
    return headings[column]?.some(isOrdinalHeading) ?? false;
  }

  const cells: BlockCell[] = [];
  const totals: number[] = [];
  const unknown = new Map<string, UnknownName>();
  for (let row = first; row < rows.length; row += 1) {
    if (names !== null && isNumberRow(rows[row] ?? [])) continue;
    if (columns.some((column) => !figures.includes(column) && isTotalName(at(row, column)))) {
      totals.push(row);
      continue;
    }
    const filled = figures.filter((column) => at(row, column) !== '');
    const name = names === null ? '' : at(row, names);
    if (isIgnored(name)) continue;
    const to = names === null ? down + row - first : own(name);
    // A heading between the rows holds nothing.
    if (to === null && filled.length === 0) continue;
    if (to === null) unknown.set(`row ${name}`, { name, side: 'row', guess: null });
    for (const column of figures) {
      const heading = headingOf(column);
      const headed = placeOf(column);
      const guess = byHeading ? null : across + figures.indexOf(column);
      if (headed === null && heading !== '' && (filled.includes(column) || guess !== null)) {
        unknown.set(`column ${heading}`, { name: heading, side: 'column', guess });
      }
      cells.push({ row, column, text: rows[row]?.[column] ?? '', down: to, across: headed ?? guess });
    }
  }
  return {
    cells,
    totals: [
      ...totals.flatMap((row) => downwards(row)),
      ...(isTurned ? sums.flatMap((column) => sideways(column)) : []),
    ],
    unknown: [...unknown.values()],
    ordinals,
    skipped: [...remarks, ...(isTurned ? [] : sums)].map(headingOf),
    byName: names !== null,
    byHeading,
    isTurned,
  };

  /** A row that sums up may stand below all rows, below its own, or above them. */
  function downwards(row: number): BlockTotal[] {
    const before = Math.max(-1, ...totals.filter((one) => one < row));
    const after = Math.min(rows.length, ...totals.filter((one) => one > row));
    return figures.flatMap((column): BlockTotal[] => {
      const all = cells.filter((cell) => cell.column === column);
      const [of] = all;
      const text = at(row, column);
      if (text === '' || of === undefined) return [];
      const runs = [
        all,
        all.filter((cell) => cell.row > before && cell.row < row),
        all.filter((cell) => cell.row > row && cell.row < after),
      ];
      return [{ row, column, text, of, runs: textsOf(runs) }];
    });
  }
  function sideways(column: number): BlockTotal[] {
    return [...new Set(cells.map((cell) => cell.row))].flatMap((row): BlockTotal[] => {
      const all = cells.filter((cell) => cell.row === row);
      const [of] = all;
      return at(row, column) === '' || of === undefined
        ? []
        : [{ row, column, text: at(row, column), of, runs: textsOf([all]) }];
    });
  }
}

const textsOf = (runs: readonly (readonly BlockCell[])[]): string[][] =>
  runs.filter((run) => run.length > 0).map((run) => run.map(({ text }) => text));

/** How much of the block one side's names explain: those in one column, and the other side's along one row. */
function explained(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  own: FindHead,
  other: FindHead,
): { column: number; count: number; score: number } {
  const along = Math.max(
    0,
    ...rows.slice(0, HEADINGS_WITHIN).map((row) => row.filter((cell) => other(cell) !== null).length),
  );
  return columns.reduce(
    (top, column) => {
      const count = columns.length < 2 ? 0 : rows.filter((row) => own(row[column] ?? '') !== null).length;
      return count > top.count ? { column, count, score: count + along } : top;
    },
    { column: -1, count: 0, score: 0 },
  );
}

/** Names the grid does not have are names all the same: they keep the block from being written by position. */
function isNames(rows: readonly (readonly string[])[], column: number, width: number): boolean {
  if (width < 2) return false;
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(looksLikeName).length * 2 > filled.length;
}

/** The first row of figures: behind the headings, whether the grid knows these or not. */
function firstRow(rows: readonly (readonly string[])[], names: number | null, own: FindHead, other: FindHead): number {
  const top = rows.slice(0, HEADINGS_WITHIN);
  const matched = top.findLastIndex((row) => row.some((cell, column) => column !== names && other(cell) !== null));
  const sayOf = (row: readonly string[]): 'headings' | 'figures' | 'title' => {
    const name = names === null ? '' : (row[names]?.trim() ?? '');
    if (isTotalName(name) || (name !== '' && own(name) !== null)) return 'figures';
    const others = row.filter((cell, column) => column !== names && cell.trim() !== '');
    const isNamed = NAMES_HEADING.test(foldVietnamese(name)) || others.some(isOrdinalHeading);
    if (isNamed || (names !== null && isNumberRow(row))) return 'headings';
    if (others.some(isFigure)) return 'figures';
    return others.length > 0 ? 'headings' : 'title';
  };
  let first = matched + 1;
  for (const [index, row] of top.entries()) {
    const said = index < first ? 'title' : sayOf(row);
    if (said === 'figures') break;
    if (said === 'headings') first = index + 1;
  }
  return first;
}
