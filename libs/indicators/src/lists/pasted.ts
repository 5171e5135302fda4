import { areOrdinals, isNumberRow, isOrdinalHeading, isTotalName } from '../table-text/index.js';
import { foldVietnamese } from '../vietnamese/index.js';
import { type ListCellError, readListCell, readListState } from './cells.js';
import type { ListColumn, ListDefinition, ListRow } from './definition.js';

/** A row of a pasted table or a file: what reads is in its cells, what does not stands beside them as it was written. */
export interface PastedListRow extends ListRow {
  readonly problems: readonly { readonly column: string; readonly text: string; readonly error: ListCellError }[];
}

/** What a pasted table says. */
export interface PastedList {
  readonly rows: readonly PastedListRow[];
  /** Headings that no column is called by. */
  readonly unknown: readonly string[];
  /** Columns were told apart by their headings; false: by their order. */
  readonly byHeading: boolean;
}

/** What a column of the table is: a column of the list, the state, or none of it. */
type Place = ListColumn | 'state' | null;

const STATE_HEADING = /^(?:trang thai|tinh trang|tien do|state|status)(?: |$)/;
/** Above a table stand its name, its number and the unit of its figures. */
const HEADING_WITHIN = 8;
/** Letters from which on a part of a heading tells which column is meant. */
const TELLING = 4;

/**
 * Reads a table pasted from a spreadsheet or a report, columns in any order below headings, else in the order of the list.
 * Numbers of rows and of columns, sums and empty rows are no rows of a list.
 */
export function readPastedList(
  table: readonly (readonly string[])[],
  definition: Pick<ListDefinition, 'columns' | 'hasStates'>,
): PastedList {
  const heading = headingOf(table, definition);
  const body = table.slice(heading === null ? 0 : heading.index + 1);
  const rows = body.filter((row, index) => !isNumberRow(row, heading !== null && index === 0));
  const places = heading?.places ?? inOrder(rows, definition);
  const read = rows.flatMap((row) => {
    const one = readRow(row, places);
    return isRow(row, places) && one ? [one] : [];
  });
  return { rows: read, unknown: heading?.unknown ?? [], byHeading: heading !== null };
}

interface Heading {
  readonly index: number;
  readonly places: readonly Place[];
  readonly unknown: readonly string[];
}

/** The row that names most columns; a single name is a heading only where the table has one column. */
function headingOf(
  table: readonly (readonly string[])[],
  definition: Pick<ListDefinition, 'columns' | 'hasStates'>,
): Heading | null {
  const found = table.slice(0, HEADING_WITHIN).map((row, index) => {
    const places = placesOf(row, definition);
    return { index, row, places, named: places.filter((place) => place !== null).length };
  });
  const best = found.reduce<(typeof found)[number] | null>(
    (most, one) => (one.named > (most?.named ?? 0) ? one : most),
    null,
  );
  const widest = Math.max(0, ...table.map((row) => row.filter((cell) => cell.trim() !== '').length));
  if (!best || best.named < Math.min(2, widest)) return null;
  const unknown = best.row.filter(
    (name, at) => best.places[at] === null && name.trim() !== '' && !isOrdinalHeading(name),
  );
  return { index: best.index, places: best.places, unknown };
}

/** What each cell of a row of headings names, each column once. */
function placesOf(
  row: readonly string[],
  { columns, hasStates }: Pick<ListDefinition, 'columns' | 'hasStates'>,
): Place[] {
  const headings = row.map((cell) => foldVietnamese(cell).replace(/ ?\([^)]*\)$/, ''));
  const names = columns.map(({ name }) => foldVietnamese(name));
  const places: Place[] = headings.map(() => null);
  const taken = new Set<Place>();
  const take = (test: (heading: string, name: string) => boolean): void => {
    for (const [at, heading] of headings.entries()) {
      if (places[at] !== null || heading === '' || isOrdinalHeading(heading)) continue;
      const fits = columns.filter((column, index) => !taken.has(column) && test(heading, names[index] ?? ''));
      const [only] = fits;
      if (!only || fits.length > 1) continue;
      places[at] = only;
      taken.add(only);
    }
  };
  take((heading, name) => heading === name);
  if (hasStates) {
    const at = headings.findIndex((heading, index) => places[index] === null && STATE_HEADING.test(heading));
    if (at >= 0) places[at] = 'state';
  }
  take((heading, name) => heading.length >= TELLING && (heading.includes(name) || name.includes(heading)));
  return places;
}

/** Without headings: columns in the order of the list, behind one that only numbers the rows. */
function inOrder(
  rows: readonly (readonly string[])[],
  { columns, hasStates }: Pick<ListDefinition, 'columns' | 'hasStates'>,
): Place[] {
  const order: Place[] = [...columns, ...(hasStates ? (['state'] as const) : [])];
  const first = rows.map((row) => row[0] ?? '');
  const isNumbered = columns[0]?.kind !== 'number' && areOrdinals(first);
  return isNumbered ? [null, ...order] : order;
}

/** Whether a row lists something: a sum of others and a row that is only numbered do not. */
function isRow(row: readonly string[], places: readonly Place[]): boolean {
  const filled = row.filter((cell, at) => (places[at] ?? null) !== null && cell.trim() !== '');
  return filled.length > 0 && !isTotalName(row.find((cell) => cell.trim() !== '') ?? '');
}

function readRow(row: readonly string[], places: readonly Place[]): PastedListRow | null {
  const cells = new Map<string, string>();
  const problems: PastedListRow['problems'][number][] = [];
  let state: ListRow['state'] = null;
  for (const [at, place] of places.entries()) {
    const text = row[at] ?? '';
    if (place === null || text.trim() === '') continue;
    if (place === 'state') {
      state = readListState(text);
      continue;
    }
    const read = readListCell(place, text);
    if (!read.ok) problems.push({ column: place.code, text, error: read.error });
    else if (read.value !== '') cells.set(place.code, read.value);
  }
  return state === null && problems.length === 0 && cells.size === 0
    ? null
    : { state, cells: Object.fromEntries(cells), problems };
}
