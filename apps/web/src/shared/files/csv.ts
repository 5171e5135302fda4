import { formatDay } from '@tiendo/indicators/vietnamese';
import { safeText } from './safe-text';
import type { FileCell, FileTable } from './file-table';

/** Excel on Vietnamese and European Windows splits at semicolons, because the comma marks decimals there. */
const SEPARATOR = ';';
/** Without this mark Excel reads UTF-8 as the old Windows code page, and diacritics fall apart. */
const BOM = '\uFEFF';

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellText(cell: FileCell): string {
  if (cell === null) return '';
  if (cell.type === 'number') return String(cell.value);
  return cell.type === 'day' ? formatDay(cell.day) : safeText(cell.text);
}

/**
 * The table as CSV: UTF-8 with its mark, semicolons, CRLF. Column names come first, so that programs read it; what the
 * figures are stands below the table, after an empty line.
 */
export function csvOf(table: FileTable): string {
  const lines = [
    table.columns.map((column) => column.label),
    ...table.rows.map((row) => row.map(cellText)),
    [],
    ...[...table.foot, ...table.head].map((line) => [safeText(line)]),
  ];
  return BOM + lines.map((line) => line.map(quoted).join(SEPARATOR)).join('\r\n') + '\r\n';
}
