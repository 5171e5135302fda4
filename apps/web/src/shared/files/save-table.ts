import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { loadFileWords } from './about-table';
import { csvOf } from './csv';
import type { FileTable } from './file-table';
import { saveFile } from './save-file';
import { safeFileName } from './safe-text';

export type FileType = 'xlsx' | 'csv';

/** A table with the name of its sheet and of its file. */
export interface NamedTable {
  readonly table: FileTable;
  readonly sheet: string;
  readonly name: string;
}

export const MIME = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Saves a table as a file. The code that writes Excel arrives with the first workbook. */
export async function saveTable(fileType: FileType, { table, sheet, name }: NamedTable): Promise<void> {
  const file = `${safeFileName(foldVietnamese(name))}.${fileType}`;
  if (fileType === 'csv') {
    saveFile(new Blob([csvOf(table)], { type: MIME.csv }), file);
    return;
  }
  const { xlsxOf } = await import('./xlsx');
  const { t } = await loadFileWords();
  saveFile(new Blob([(await xlsxOf(table, sheet, t)) as BlobPart], { type: MIME.xlsx }), file);
}
