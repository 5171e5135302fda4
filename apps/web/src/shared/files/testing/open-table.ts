import { fileMessages } from '../messages';
import type { NamedTable } from '../save-table';
import { xlsxOf } from '../xlsx';
import { openWorkbook, type OpenedWorkbook } from './open-workbook';

/** The title, the line that says what it is, and the headings. */
const HEAD_ROWS = 3;

/** A table of the application as a workbook, opened by another library, its parts by what they are. */
export interface OpenedTable extends OpenedWorkbook {
  readonly heads: readonly unknown[];
  /** Rows below the headings, the running number first. */
  readonly lines: readonly (readonly unknown[])[];
}

/** Saves the table as a workbook and opens that again; refuses one that lacks what every workbook has. */
export async function openTable({ table, sheet }: NamedTable): Promise<OpenedTable> {
  const book = await openWorkbook(await xlsxOf(table, sheet, fileMessages.vi));
  const last = lettersOf(table.columns.length);
  expect({
    sheets: book.sheets.length,
    source: book.sheets[1],
    filter: book.filter,
    frozenRows: book.frozen.rows,
    printsHead: book.printTitles?.endsWith('$1:$3'),
    formulas: book.formulas,
    quoted: book.quoted,
  }).toEqual({
    ...{ sheets: 2, source: 'Nguồn', filter: `A3:${last}${HEAD_ROWS + table.rows.length}`, frozenRows: HEAD_ROWS },
    ...{ printsHead: true, formulas: 0, quoted: 0 },
  });
  return { ...book, heads: book.rows[HEAD_ROWS - 1] ?? [], lines: book.rows.slice(HEAD_ROWS) };
}

/** 1 → `A`, 27 → `AA`. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + letter : letter;
}

/** Headings and rows as Vietnamese Excel puts them on the clipboard: as they are shown. */
export const asCopied = (book: OpenedTable): string[][] => [
  book.heads.map(String),
  ...book.lines.map((cells, row) =>
    cells.map((value, column) => shown(value, book.formatOf(`${lettersOf(column + 1)}${HEAD_ROWS + 1 + row}`))),
  ),
];

function shown(value: unknown, format = 'General'): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (format.endsWith('%')) return new Intl.NumberFormat('vi', { style: 'percent', ...options }).format(value);
  return format === 'General' ? String(value) : new Intl.NumberFormat('vi', options).format(value);
}
