import type { SubmissionListBody } from '@tiendo/contracts';
import {
  type ListCellError,
  listCellOf,
  listCellText,
  listCellTyped,
  type ListRow,
  type ListState,
  readListCell,
} from '@tiendo/indicators/lists';
import type { RowDraft, RowStates, SavedRow } from './row-store';

export type ListColumnView = SubmissionListBody['columns'][number];

/** A row as it is drawn: what is saved, and what is typed over it. */
export interface RowView {
  readonly id: string;
  readonly saved: SavedRow | null;
  readonly draft: RowDraft | null;
  readonly state: ListState | null;
}

/** Saved rows in their order, then those that were begun and are not saved yet. */
export function rowViews({ rows }: SubmissionListBody, { drafts }: Pick<RowStates, 'drafts'>): RowView[] {
  const known = new Set(rows.map(({ id }) => id));
  const begun = [...drafts].filter(([id]) => !known.has(id));
  return [
    ...rows.map((saved): RowView => {
      const draft = drafts.get(saved.id) ?? null;
      return { id: saved.id, saved, draft, state: draft?.state === undefined ? saved.state : draft.state };
    }),
    ...begun.map(([id, draft]): RowView => ({ id, saved: null, draft, state: draft.state ?? null })),
  ];
}

/** What stands in the field of a cell. */
export function cellTyped({ saved, draft }: RowView, column: ListColumnView): string {
  return draft?.cells[column.code] ?? (saved ? listCellTyped(column, listCellOf(saved, column.code)) : '');
}

/** A row as somebody would type it again. */
export function typedOf(row: ListRow, { columns }: Pick<SubmissionListBody, 'columns'>): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column): [string, string][] => {
      const value = listCellOf(row, column.code);
      return value === '' ? [] : [[column.code, listCellTyped(column, value)]];
    }),
  );
}

/** Why what is typed does not read; null: it does. */
export function cellError({ draft }: RowView, column: ListColumnView): ListCellError | null {
  const text = draft?.cells[column.code];
  if (text === undefined) return null;
  const read = readListCell(column, text);
  return read.ok ? null : read.error;
}

/** What somebody else has saved in the cell meanwhile, as it prints; null: nothing. */
export function cellOfOthers({ draft }: RowView, column: ListColumnView): string | null {
  const theirs = draft?.theirs?.[column.code];
  return theirs === undefined ? null : listCellText(column, theirs);
}

/** Whether something is listed, or said to be nothing. */
export const isListGiven = ({ rows, isNone }: Pick<SubmissionListBody, 'rows' | 'isNone'>): boolean =>
  isNone || rows.length > 0;

/** Where a cell is found on the page. */
export const cellId = (list: string, row: string, column: string): string => `bang-ke-${list}-${row}-${column}`;
/** Where a list is found on the page. */
export const listId = (code: string): string => `bang-ke-${code}`;
