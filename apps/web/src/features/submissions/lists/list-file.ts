import type { SubmissionListBody } from '@tiendo/contracts';
import { LIST_STATE_LABELS, listCellOf, listCellText, type ListRow } from '@tiendo/indicators/lists';
import { type FileColumn, loadFileWords, type NamedTable } from '../../../shared/files';
import { aboutTable, type FileScope } from '../../../shared/files/about-table';
import { cellsOf } from '../../../shared/files/file-table';
import { currentLanguage, loadMessages } from '../../../shared/i18n';
import { listMessages } from './messages';

/** Characters of a column, by what it holds. */
const WIDTHS = { text: 40, number: 12, date: 14, choice: 22, document: 36 } as const;

export interface ListOfFile<Row extends ListRow> extends Pick<SubmissionListBody, 'name' | 'columns' | 'hasStates'> {
  readonly rows: readonly Row[];
}

/** A list as a table of a file; read again it gives the same rows. `lead`: columns before those of the list. */
export async function listFile<Row extends ListRow>(
  list: ListOfFile<Row>,
  province: FileScope['province'],
  { title, lead = [] }: { readonly title: string; readonly lead?: readonly FileColumn<Row>[] },
): Promise<NamedTable> {
  const words = await loadFileWords();
  const t = await loadMessages(listMessages, currentLanguage());
  const { name, columns, hasStates, rows } = list;
  const own = columns.map((column): FileColumn<Row> => {
    const heading = { heading: column.name, width: WIDTHS[column.kind] };
    const value = (row: Row): string => listCellOf(row, column.code);
    if (column.kind === 'number') return { ...heading, kind: 'number', value };
    if (column.kind === 'date') return { ...heading, kind: 'day', value };
    return { ...heading, kind: 'text', value: (row) => listCellText(column, value(row)) };
  });
  const state: FileColumn<Row> = {
    ...{ heading: t.state, width: 18, kind: 'text' },
    value: (row) => (row.state === null ? null : LIST_STATE_LABELS[words.language][row.state]),
  };
  const counted = { shown: rows.length, all: rows.length };
  return {
    table: {
      ...aboutTable({ plan: null, province }, { title, rows: counted }, words),
      ...cellsOf([...lead, ...own, ...(hasStates ? [state] : [])], rows, t.order),
      pinned: 2,
    },
    owner: province.code,
    sheet: name.slice(0, 31),
    name: title,
  };
}
