import { colToLetter, writeXlsx, type Cell, type CellStyle, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import type { FileCell, FileTable } from './file-table';
import type { FileMessages } from './messages';
import { looksLikeFormula, plainText } from './safe-text';

/** Files are read on white, whatever the screen shows. */
const HEAD_GROUND = 'E8F1EE';
const LINE = { style: 'thin', color: { rgb: 'C9D0CA' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** Title, lead, headings: they stay in sight, and are printed on every page. */
const HEAD_ROWS = 3;
/** So many characters of width are still read when a landscape A4 holds them; wider tables go over several sheets. */
const READABLE_WIDTH = 260;
/** Longest name of a sheet, and the signs it cannot hold. */
const SHEET_NAME = { length: 31, refused: /[[\]:*?/\\]/g };
/** Codes of page headers: number of the page, and of pages. */
const PAGE = ['&P', '&N'] as const;
/** Cells of the source sheet longer than this are wrapped. */
const SOURCE_WIDTH = 110;

type XlsxCell = Partial<Cell>;
type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const decimalsOf = (value: string): number => (value.split('.')[1] ?? '').length;

/** `#,##0.00`: as many decimals as were stated. A Vietnamese computer shows it as 1.234,50. */
const numberFormat = (value: string): string =>
  decimalsOf(value) === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimalsOf(value))}`;

const percentFormat = (points: string): string =>
  decimalsOf(points) === 0 ? '0%' : `0.${'0'.repeat(decimalsOf(points))}%`;

/** Text that a spreadsheet would take for a formula once somebody edits it is marked as text; no sign is put before it. */
function textCell(text: string, style: CellStyle): XlsxCell {
  const value = plainText(text);
  return { type: 'string', value, style: looksLikeFormula(value) ? { ...style, numFmt: '@' } : style };
}

function xlsxCell(cell: FileCell): XlsxCell {
  const style: CellStyle = { border: BORDER, alignment: { vertical: 'top' } };
  if (cell === null) return { type: 'empty', value: null, style };
  switch (cell.type) {
    case 'text':
      return textCell(cell.text, { ...style, alignment: { vertical: 'top', wrapText: true } });
    case 'number':
      return { type: 'number', value: Number(cell.value), style: { ...style, numFmt: numberFormat(cell.value) } };
    case 'percent':
      // Moved by the exponent, not divided: 81.67 points are 0.8167 and nothing else.
      return {
        type: 'number',
        value: Number(`${cell.points}e-2`),
        style: { ...style, numFmt: percentFormat(cell.points) },
      };
    case 'day':
      // Spreadsheets keep days as numbers; the library reads them off a moment in UTC.
      return {
        type: 'date',
        value: new Date(`${cell.day}T00:00:00Z`),
        style: { ...style, numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'left' } },
      };
  }
}

/** Puts cells into the form the library takes: values by row, and what they look like by place. */
function placed(rows: readonly (readonly XlsxCell[])[]): Pick<WriteSheet, 'rows' | 'cells'> {
  return {
    rows: rows.map((row) => row.map(({ value }) => value ?? null)),
    cells: new Map(rows.flatMap((row, line) => row.map((cell, column) => [`${line},${column}`, cell] as const))),
  };
}

function tableSheet(table: FileTable, name: string, t: FileMessages): WriteSheet {
  const width = table.columns.length;
  const letter = colToLetter(width - 1);
  const above = (text: string, style: CellStyle) => [textCell(text, style)];
  const headStyle: CellStyle = {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEAD_GROUND } },
    border: BORDER,
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  };
  const characters = table.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    ...placed([
      above(table.title, { font: { bold: true, size: 14 } }),
      above(table.lead, { font: { italic: true } }),
      table.columns.map(({ heading }) => textCell(heading, headStyle)),
      ...table.rows.map((row) => row.map(xlsxCell)),
    ]),
    columns: table.columns.map((column) => ({ width: column.width })),
    freezePane: { rows: HEAD_ROWS, columns: table.pinned },
    autoFilter: { range: `A${HEAD_ROWS}:${letter}${HEAD_ROWS + table.rows.length}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(characters / READABLE_WIDTH)),
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&R${t.page(...PAGE)}` },
  };
}

function sourceSheet(table: FileTable, t: FileMessages): WriteSheet {
  const style: CellStyle = { border: BORDER, alignment: { vertical: 'top', wrapText: true } };
  return {
    name: t.sourceSheet,
    ...placed(
      table.notes.map(({ label, text }) => [
        textCell(label, { ...style, font: { bold: true } }),
        textCell(text, style),
      ]),
    ),
    columns: [{ width: 28 }, { width: SOURCE_WIDTH }],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Plain text under bold headings. */
export const textCells = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  placed([
    heads.map((text) => textCell(text, { font: { bold: true } })),
    ...rows.map((row) => row.map((text) => textCell(text, {}))),
  ]);

/** A name that every spreadsheet takes for a sheet. */
export const sheetName = (text: string): string =>
  plainText(text).replace(SHEET_NAME.refused, ' ').slice(0, SHEET_NAME.length).trim();

/**
 * What is printed on every page. Written as the name it is kept under: the library's own setting leaves the name of the
 * sheet bare, and spreadsheets call a file damaged where such a name has a space or a diacritic.
 */
function printTitles(table: FileTable, name: string): NamedRange {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = table.pinned > 0 ? [`${sheet}!$A:$${colToLetter(table.pinned - 1)}`] : [];
  return { name: '_xlnm.Print_Titles', range: [...columns, `${sheet}!$1:$${HEAD_ROWS}`].join(','), scope: name };
}

/** The table as a workbook: the table on the first sheet, on the second what its figures are. */
export function xlsxOf(table: FileTable, title: string, t: FileMessages): Promise<Uint8Array> {
  const name = sheetName(title);
  return writeXlsx({
    sheets: [tableSheet(table, name, t), sourceSheet(table, t)],
    namedRanges: [printTitles(table, name)],
    properties: { title: table.title, description: table.lead },
  });
}
