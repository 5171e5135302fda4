import type { ExportNote } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { api, signedInAs } from '../api';
import { loadFileWords } from './about-table';
import { csvOf } from './csv';
import type { FileTable } from './file-table';
import { saveFile } from './save-file';
import { safeFileName } from './safe-text';

export type FileType = 'xlsx' | 'csv';

/** A table with the name of its sheet and of its file, and the province whose figures they are. */
export interface NamedTable {
  readonly table: FileTable;
  readonly owner: string;
  readonly sheet: string;
  readonly name: string;
}

export const MIME = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Saves a table as a file; the province's trail is told that it left. The code that writes Excel arrives with the first workbook. */
export async function saveTable(fileType: FileType, { table, owner, sheet, name }: NamedTable): Promise<void> {
  const file = `${safeFileName(foldVietnamese(name))}.${fileType}`;
  if (fileType === 'csv') saveFile(new Blob([csvOf(table)], { type: MIME.csv }), file);
  else {
    const { xlsxOf } = await import('./xlsx');
    const { t } = await loadFileWords();
    saveFile(new Blob([(await xlsxOf(table, sheet, t)) as BlobPart], { type: MIME.xlsx }), file);
  }
  if (signedInAs() !== null) await noteExport(owner, { file, rows: table.rows.length });
}

/** Who saved the file has it: that the trail could not be told is no failure of theirs. */
async function noteExport(province: string, body: ExportNote): Promise<void> {
  await api.post('/provinces/{province}/exports', { path: { province }, body }).catch(() => undefined);
}
