import { loadFileWords, type NamedTable } from '../../../shared/files';
import { formatFor } from '../../../shared/format';
import { loadMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { itemMessages } from '../messages';
import { listTable, type ListFile } from './list-table';

/** The list on screen with the names of its sheet and its file. */
export async function listFile(input: ListFile): Promise<NamedTable> {
  const file = await loadFileWords();
  const [t, s] = await Promise.all([
    loadMessages(itemMessages, file.language),
    loadMessages(statusMessages, file.language),
  ]);
  return listTable(input, { t, s, file, format: formatFor(file.language) });
}
