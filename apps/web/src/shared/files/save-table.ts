import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { csvOf } from './csv';
import type { FileTable } from './file-table';
import { saveFile } from './save-file';
import { safeFileName } from './safe-text';

/** Saves a table as a file. The code that writes Excel arrives with the first workbook. */
export async function saveTable(
  fileType: 'xlsx' | 'csv',
  table: FileTable,
  { title, name }: { readonly title: string; readonly name: string },
): Promise<void> {
  const file = safeFileName(foldVietnamese(name));
  if (fileType === 'csv') {
    saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
    return;
  }
  const { excelOf } = await import('./excel');
  saveFile(await excelOf(table, title), `${file}.xlsx`);
}
