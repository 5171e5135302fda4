import writeExcelFile, { type Cell } from 'write-excel-file/browser';
import type { FileCell, FileTable } from './file-table';
import { safeText } from './safe-text';

/** Files are read on white, whatever the screen shows. */
const HEAD_GROUND = '#e8f1ee';
const LINE = '#c9d0ca';

function excelCell(cell: FileCell): Cell {
  const line = { borderColor: LINE, bottomBorderStyle: 'thin', alignVertical: 'top' } as const;
  if (cell === null) return { value: undefined, ...line };
  if (cell.type === 'number') return { type: Number, value: cell.value, ...line };
  if (cell.type === 'day') {
    // Excel keeps days as numbers; the library reads them off a moment in UTC.
    return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'd/m/yyyy', align: 'left', ...line };
  }
  return { type: String, value: safeText(cell.text), wrap: cell.text.length > 24, ...line };
}

/** The table as a workbook: what the figures are on top, the header kept in sight, days and numbers as such. */
export function excelOf(table: FileTable, sheetName: string): Promise<Blob> {
  const width = table.columns.length;
  const spanning = (text: string, bold: boolean): Cell[] => [
    { type: String, value: safeText(text), fontWeight: bold ? 'bold' : undefined, columnSpan: width },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const data: Cell[][] = [
    ...table.head.map((text, index) => spanning(text, index < 2)),
    [],
    table.columns.map((column): Cell => ({
      type: String,
      value: column.label,
      fontWeight: 'bold',
      backgroundColor: HEAD_GROUND,
      borderColor: LINE,
      borderStyle: 'thin',
      alignVertical: 'center',
      wrap: true,
    })),
    ...table.rows.map((row) => row.map(excelCell)),
    [],
    ...table.foot.map((text) => spanning(text, false)),
  ];
  return writeExcelFile(data, {
    sheet: sheetName,
    columns: table.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: table.head.length + 2,
    orientation: 'landscape',
  }).toBlob();
}
