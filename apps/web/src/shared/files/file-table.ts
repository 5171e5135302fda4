import type { Day } from '@tiendo/indicators/time';

/**
 * A cell of a file. Numbers are decimal strings, as exact as they were stated; a percentage is in points (`62.9` is
 * 62,9%). Null: nothing stands there.
 */
export type FileCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: string }
  | { readonly type: 'percent'; readonly points: string }
  | { readonly type: 'day'; readonly day: Day }
  | null;

type Maybe<T> = T | null | undefined;

interface Heading {
  readonly heading: string;
  /** In characters, as spreadsheets count it. */
  readonly width: number;
}

/** A column of a table, said once for every kind of file: its heading, its width, and what it holds of a row. */
export type FileColumn<Row> = Heading &
  (
    | { readonly kind: 'text'; readonly value: (row: Row) => Maybe<string> }
    | { readonly kind: 'number'; readonly value: (row: Row) => Maybe<number | string> }
    /** In points: 62.9 is 62,9%. */
    | { readonly kind: 'percent'; readonly value: (row: Row) => Maybe<number | string> }
    | { readonly kind: 'day'; readonly value: (row: Row) => Maybe<Day> }
    /** Figures of different units: `figureCell` says which is a number, a percentage, or words. */
    | { readonly kind: 'figure'; readonly value: (row: Row) => FileCell }
  );

/** What the figures of a table are: one line of the second sheet. */
export interface FileNote {
  readonly label: string;
  readonly text: string;
}

/** A table ready to be written. */
export interface FileTable {
  /** Names the table: it stands above it and on every printed page. */
  readonly title: string;
  /** Under the title and on every printed page: plan and day, and that figures are simulated or not published. */
  readonly lead: string;
  readonly columns: readonly (Heading & { readonly kind: FileColumn<never>['kind'] })[];
  readonly rows: readonly (readonly FileCell[])[];
  /** Columns at the left that stay in sight and are printed on every page. */
  readonly pinned: number;
  readonly notes: readonly FileNote[];
}

function cellOf<Row>(column: FileColumn<Row>, row: Row): FileCell {
  switch (column.kind) {
    case 'figure':
      return column.value(row);
    case 'text': {
      const text = column.value(row);
      return text ? { type: 'text', text } : null;
    }
    case 'day': {
      const day = column.value(row);
      return day ? { type: 'day', day } : null;
    }
    case 'number':
    case 'percent': {
      const value = column.value(row);
      if (value === null || value === undefined || value === '') return null;
      return column.kind === 'number'
        ? { type: 'number', value: String(value) }
        : { type: 'percent', points: String(value) };
    }
  }
}

/** Columns and rows as cells, with the running number (TT) in front. */
export function cellsOf<Row>(
  columns: readonly FileColumn<Row>[],
  rows: readonly Row[],
  order: string,
): Pick<FileTable, 'columns' | 'rows'> {
  return {
    columns: [{ heading: order, width: 6, kind: 'number' }, ...columns],
    rows: rows.map((row, index): FileCell[] => [
      { type: 'number', value: String(index + 1) },
      ...columns.map((column) => cellOf(column, row)),
    ]),
  };
}
