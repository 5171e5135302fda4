import type { SubmissionListBody } from '@tiendo/contracts';
import { type PastedList, readPastedList } from '@tiendo/indicators/lists';
import { useState, type ClipboardEvent } from 'react';
import { readCopiedTable } from '../../../shared/files/copied-table';
import { MOST_TABLE_BYTES, readTableFile } from '../../../shared/files/read-table-file';
import type { RowStore } from './row-store';
import { typedOf } from './row-view';

/** What was the matter with a file. */
export type FileFailure = 'fileUnreadable' | 'fileTooLarge' | 'fileEmpty';

/** Rows out of the clipboard or a file, seen before they are added. */
export function useListTable(list: SubmissionListBody, store: RowStore) {
  const [pasted, setPasted] = useState<PastedList | null>(null);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const { clipboardData } = event;
    const { rows } = readCopiedTable(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
    if (rows.length <= 1 && (rows[0]?.length ?? 0) <= 1) return;
    const read = readPastedList(rows, list);
    if (read.rows.length === 0) return;
    event.preventDefault();
    setPasted(read);
  };
  const onFile = async (file: File): Promise<void> => {
    setFailure(null);
    if (file.size > MOST_TABLE_BYTES) return setFailure('fileTooLarge');
    try {
      const read = readPastedList(await readTableFile(file), list);
      if (read.rows.length === 0) setFailure('fileEmpty');
      else setPasted(read);
    } catch {
      setFailure('fileUnreadable');
    }
  };
  const add = (): void => {
    const rows = pasted?.rows ?? [];
    store.addAll(
      rows.map((row) => ({
        ...row,
        typed: { ...typedOf(row, list), ...Object.fromEntries(row.problems.map(({ column, text }) => [column, text])) },
      })),
    );
    setPasted(null);
  };
  return { pasted, failure, onPaste, onFile, add, close: () => setPasted(null) };
}
