import { readSheet } from 'read-excel-file/universal';

/** The cells of the first sheet. In this thread: the content security policy allows no worker made from a blob. */
export const sheetCells = async (file: File): Promise<unknown[][]> => readSheet(file);
