import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { csvOf } from './csv';
import type { FileTable } from './file-table';
import { safeFileName } from './safe-text';

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves a table as a file. The code that writes Excel arrives with the first workbook. */
export async function saveTable(
  fileType: 'xlsx' | 'csv',
  table: FileTable,
  { title, name }: { readonly title: string; readonly name: string },
): Promise<void> {
  const file = safeFileName(foldVietnamese(name));
  if (fileType === 'csv') {
    download(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
    return;
  }
  const { excelOf } = await import('./excel');
  download(await excelOf(table, title), `${file}.xlsx`);
}
