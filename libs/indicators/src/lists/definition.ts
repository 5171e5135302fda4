/** What a column of a list holds. `document`: a paper as it is cited, "Quyết định số 362/QĐ-UBND ngày 12/02/2025". */
export const LIST_COLUMN_KINDS = ['text', 'number', 'date', 'choice', 'document'] as const;
export type ListColumnKind = (typeof LIST_COLUMN_KINDS)[number];

/** Dự kiến, đang thực hiện, đã thực hiện. */
export const LIST_STATES = ['planned', 'ongoing', 'done'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** Which rows of a unit's last report its next one begins with: all, what is not done yet, none. */
export const LIST_CARRIES = ['all', 'open', 'none'] as const;
export type ListCarry = (typeof LIST_CARRIES)[number];

/** A column of a list (bảng kê), as the office sets it. */
export interface ListColumn {
  readonly code: string;
  readonly name: string;
  readonly kind: ListColumnKind;
  readonly required: boolean;
  /** No two rows have the same in all columns marked so. */
  readonly identifies: boolean;
  /** Of `date` and `document`: the day lies in the period of the report. */
  readonly inPeriod: boolean;
  /** Of `number`: what it is in; empty: nothing. */
  readonly measureUnit: string;
  /** Of `choice`: what there is to choose. */
  readonly options: readonly string[];
}

/** What a list fills: the count of its rows, or the sum of a column of numbers, of the rows that meet every condition. */
export interface ListCount {
  /** Code of the indicator that it fills. */
  readonly indicator: string;
  /** Code of the column that is added up; null: rows are counted. */
  readonly sum: string | null;
  /** Only rows of these states; none named: of any. */
  readonly states: readonly ListState[];
  /** Only rows that have one of these in a column of choices. */
  readonly where: readonly { readonly column: string; readonly options: readonly string[] }[];
  /** Code of a column of days: only rows whose day lies in the period; null: of any day. */
  readonly within: string | null;
}

/** What a list asks: its columns, and what they come to. */
export interface ListDefinition {
  readonly columns: readonly ListColumn[];
  /** Every row has one of {@link LIST_STATES}. */
  readonly hasStates: boolean;
  readonly carries: ListCarry;
  readonly counts: readonly ListCount[];
}

/** A row as it is kept: what each column holds by its code, nothing for what is empty. */
export interface ListRow {
  /** null: the list has no states, or none was chosen yet. */
  readonly state: ListState | null;
  readonly cells: Readonly<Record<string, string>>;
}

/** A list with what it is called. */
export interface AskedList extends ListDefinition {
  readonly code: string;
  readonly name: string;
}

/** What a row has in a column; empty: nothing. */
export const listCellOf = ({ cells }: Pick<ListRow, 'cells'>, code: string): string =>
  Object.hasOwn(cells, code) ? (cells[code] ?? '') : '';

/** Something wrong with a definition, and where. */
export interface ListDefinitionProblem {
  readonly kind:
    | 'columnTwice'
    | 'choiceWithoutOptions'
    | 'notANumber'
    | 'notADay'
    | 'notAnOption'
    | 'statesUnknown'
    | 'indicatorTwice';
  readonly pointer: string;
}

/** What of a definition does not hold together; empty: all of it does. */
export function problemsOfDefinition({ columns, hasStates, counts }: ListDefinition): ListDefinitionProblem[] {
  const byCode = new Map(columns.map((column) => [column.code, column]));
  const problems: ListDefinitionProblem[] = [];
  for (const [at, { code, kind, options }] of columns.entries()) {
    if (columns.findIndex((one) => one.code === code) < at)
      problems.push({ kind: 'columnTwice', pointer: `/columns/${at}` });
    if (kind === 'choice' && options.length === 0)
      problems.push({ kind: 'choiceWithoutOptions', pointer: `/columns/${at}/options` });
  }
  for (const [at, { indicator, sum, states, where, within }] of counts.entries()) {
    const pointer = `/counts/${at}`;
    if (counts.findIndex((one) => one.indicator === indicator) < at)
      problems.push({ kind: 'indicatorTwice', pointer: `${pointer}/indicator` });
    if (sum !== null && byCode.get(sum)?.kind !== 'number')
      problems.push({ kind: 'notANumber', pointer: `${pointer}/sum` });
    if (within !== null && !isDayColumn(byCode.get(within)))
      problems.push({ kind: 'notADay', pointer: `${pointer}/within` });
    if (states.length > 0 && !hasStates) problems.push({ kind: 'statesUnknown', pointer: `${pointer}/states` });
    for (const [index, { column, options }] of where.entries()) {
      const found = byCode.get(column);
      const isKnown = found?.kind === 'choice' && options.every((option) => found.options.includes(option));
      if (!isKnown) problems.push({ kind: 'notAnOption', pointer: `${pointer}/where/${index}` });
    }
  }
  return problems;
}

/** Whether a column tells a day: of itself, or of the paper that it cites. */
export const isDayColumn = (column: ListColumn | undefined): boolean =>
  column?.kind === 'date' || column?.kind === 'document';
