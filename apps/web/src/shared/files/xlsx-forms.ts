import { writeXlsx } from 'hucre/xlsx';
import { MIME } from './save-table';
import { sheetName, textCells } from './xlsx';

/** A plain sheet of text under headings: a form to fill in, a list to hand out. */
export interface FormSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Sheets of text as one workbook, their headings kept in sight. */
export async function xlsxForms(sheets: readonly FormSheet[]): Promise<Blob> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, heads, widths, rows }) => ({
      name: sheetName(name),
      ...textCells(heads, rows),
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1 },
    })),
  });
  return new Blob([bytes as BlobPart], { type: MIME.xlsx });
}
