import { formatDay } from '@tiendo/indicators/vietnamese';
import type { FileCell, FileTable } from './file-table';
import { safeCsvText } from './safe-text';

/** Excel on Vietnamese and European Windows splits at semicolons, because the comma marks decimals there. */
const SEPARATOR = ';';
/** Without this mark Excel reads UTF-8 as the old Windows code page, and diacritics fall apart. */
const BOM = '\uFEFF';

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Where cells are parted by semicolons, the comma marks decimals. No dots between thousands: programs read it too. */
const decimal = (value: string): string => value.replace('.', ',');

function cellText(cell: FileCell): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'number':
      return decimal(cell.value);
    case 'percent':
      return `${decimal(cell.points)}%`;
    case 'day':
      return formatDay(cell.day);
    case 'text':
      return safeCsvText(cell.text);
  }
}

/**
 * The table as CSV: UTF-8 with its mark, semicolons, CRLF. Column names come first, so that programs read it; what the
 * figures are stands below the table, after an empty line.
 */
export function csvOf(table: FileTable): string {
  const lines = [
    table.columns.map((column) => column.heading),
    ...table.rows.map((row) => row.map(cellText)),
    [],
    ...table.notes.map(({ label, text }) => [safeCsvText(label), safeCsvText(text)]),
  ];
  return BOM + lines.map((line) => line.map(quoted).join(SEPARATOR)).join('\r\n') + '\r\n';
}
