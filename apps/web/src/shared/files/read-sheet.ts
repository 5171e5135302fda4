import { readXlsx } from 'hucre/xlsx';

/** A list of 500 people with a letterhead ends long before; what lies beyond is not read. */
const WITHIN = 'A1:Z5000';

/**
 * The cells of the first sheet. In this thread: the content security policy allows no worker made from a blob. What is no
 * workbook, or claims more cells than a list has, is refused by an error.
 */
export async function sheetCells(file: Blob): Promise<unknown[][]> {
  const { sheets } = await readXlsx(await file.arrayBuffer(), { sheets: [0], range: WITHIN });
  return sheets[0]?.rows ?? [];
}

/** As {@link sheetCells}, every sheet by its name. */
export async function workbookCells(file: Pick<Blob, 'arrayBuffer'>): Promise<{ name: string; rows: unknown[][] }[]> {
  const { sheets } = await readXlsx(await file.arrayBuffer(), { range: WITHIN });
  return sheets.map(({ name, rows }) => ({ name, rows }));
}
