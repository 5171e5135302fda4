import type { ListBody, ListChange, ListColumnBody, NewList } from '@tiendo/contracts';
import { type AskedList, type ListDefinitionProblem, problemsOfDefinition } from '@tiendo/indicators/lists';
import { codeFromName } from '../../../shared/format/code-from-name';
import type { Issues } from '../../../shared/keeping';

export interface ColumnDraft extends Omit<ListColumnBody, 'code' | 'options'> {
  /** null: a new column, whose code follows from its name. */
  readonly code: string | null;
  /** As they are typed: one a line. */
  readonly options: string;
}

type CountDraft = NewList['counts'][number];

/** A list while it is set. */
export interface ListDraft {
  readonly name: string;
  readonly columns: readonly ColumnDraft[];
  readonly hasStates: boolean;
  readonly carries: NewList['carries'];
  readonly counts: readonly CountDraft[];
  readonly isRetired: boolean;
}

export const NEW_COLUMN: ColumnDraft = {
  ...{ code: null, name: '', kind: 'text', required: false, identifies: false, inPeriod: false },
  ...{ measureUnit: '', options: '' },
};
export const NEW_LIST: ListDraft = {
  ...{ name: '', columns: [{ ...NEW_COLUMN, required: true }], hasStates: false, carries: 'none' },
  ...{ counts: [], isRetired: false },
};

export function draftOfList(list: AskedList | ListBody): ListDraft {
  const { name, columns, hasStates, carries, counts } = list;
  return {
    ...{ name, hasStates, carries, isRetired: 'isRetired' in list && list.isRetired },
    columns: columns.map((column) => ({ ...column, options: column.options.join('\n') })),
    counts: counts.map(({ indicator, sum, states, where, within }) => ({
      ...{ indicator, sum, within, states: [...states] },
      where: where.map(({ column, options }) => ({ column, options: [...options] })),
    })),
  };
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** The code of a column, whether it is new or not. */
export const codeOf = ({ code, name }: ColumnDraft): string => code ?? codeFromName(name);

/** Columns as they are sent; what is of another kind is left out. */
export const columnsOf = (columns: readonly ColumnDraft[]): ListColumnBody[] =>
  columns.map((column) => ({
    ...column,
    code: codeOf(column),
    name: column.name.trim(),
    inPeriod: column.inPeriod && (column.kind === 'date' || column.kind === 'document'),
    measureUnit: column.kind === 'number' ? column.measureUnit.trim() : '',
    options: column.kind === 'choice' ? linesOf(column.options) : [],
  }));

/** A draft without issues as the server takes it. */
export const changeOfList = ({
  name,
  columns,
  hasStates,
  carries,
  counts,
  isRetired,
}: ListDraft): Required<ListChange> => ({
  ...{ name: name.trim(), hasStates, carries, isRetired },
  columns: columnsOf(columns),
  counts: counts.map((count) => ({ ...count, states: hasStates ? count.states : [] })),
});

export function newListOf(draft: ListDraft): NewList {
  const { isRetired: _, ...list } = changeOfList(draft);
  return { code: codeFromName(draft.name), ...list };
}

interface Texts {
  readonly missing: string;
  readonly nameTaken: string;
  readonly columnUntitled: string;
  readonly noColumns: string;
  readonly problems: Readonly<Record<ListDefinitionProblem['kind'], string>>;
}

/** What the server would refuse, said before it is asked. `taken`: codes of the other lists. */
export function listIssues(draft: ListDraft, taken: readonly string[], t: Texts): Issues<ListDraft> {
  const sent = changeOfList(draft);
  const problems = problemsOfDefinition(sent);
  const of = (part: string) => problems.find(({ pointer }) => pointer.startsWith(part));
  const [columns, counts] = [of('/columns'), of('/counts')];
  return {
    ...(sent.name === '' && { name: t.missing }),
    ...(taken.includes(codeFromName(draft.name)) && { name: t.nameTaken }),
    ...(columns && { columns: t.problems[columns.kind] }),
    ...(sent.columns.some(({ code, name }) => code === '' || name === '') && { columns: t.columnUntitled }),
    ...(sent.columns.length === 0 && { columns: t.noColumns }),
    ...(counts && { counts: t.problems[counts.kind] }),
    ...(sent.counts.some(({ indicator }) => indicator === '') && { counts: t.missing }),
  };
}
