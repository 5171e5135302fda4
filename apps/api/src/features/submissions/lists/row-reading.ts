import type { NewListRows } from '@tiendo/contracts';
import {
  type AskedList,
  type ListCellError,
  listCellOf,
  type ListColumn,
  type ListRow,
  readListCell,
} from '@tiendo/indicators/lists';
import type { Bilingual, ProblemField } from '../../../platform/http/index.js';

type SentRow = NewListRows['rows'][number];

/** What a row says once what was sent is read into what it had, or what of it cannot be read. */
export function readRow(
  asked: AskedList,
  before: ListRow | undefined,
  { state, cells }: Pick<SentRow, 'state'> & { readonly cells: Readonly<Record<string, string>> },
  prefix: string,
): { readonly row: ListRow } | { readonly problems: readonly ProblemField[] } {
  const problems: ProblemField[] = [];
  const columns = new Map(asked.columns.map((column) => [column.code, column]));
  const sent = new Map<string, string>();
  for (const [code, text] of Object.entries(cells)) {
    const column = columns.get(code);
    const pointer = `${prefix}/cells/${code}`;
    if (!column) {
      problems.push({ pointer, code: 'rule-broken', detail: NO_COLUMN });
      continue;
    }
    const read = readListCell(column, text);
    if (read.ok) sent.set(code, read.value);
    else problems.push({ pointer, code: 'list-cell-unreadable', detail: cellErrorText(read.error, column) });
  }
  if (problems.length > 0) return { problems };
  const now = asked.columns.flatMap(({ code }): [string, string][] => {
    const value = sent.get(code) ?? (before ? listCellOf(before, code) : '');
    return value === '' ? [] : [[code, value]];
  });
  const stateNow = state === undefined ? (before?.state ?? null) : state;
  return { row: { state: asked.hasStates ? stateNow : null, cells: Object.fromEntries(now) } };
}

/** Whether two rows say the same. */
export function saysTheSame(a: ListRow, b: ListRow, { columns }: Pick<AskedList, 'columns'>): boolean {
  return a.state === b.state && columns.every(({ code }) => listCellOf(a, code) === listCellOf(b, code));
}

function cellErrorText(error: ListCellError, { options }: ListColumn): Bilingual {
  if (error !== 'notAnOption') return CELL_ERRORS[error];
  const { vi, en } = CELL_ERRORS.notAnOption;
  return { vi: `${vi} ${options.join('; ')}`, en: `${en} ${options.join('; ')}` };
}

const CELL_ERRORS: Readonly<Record<ListCellError, Bilingual>> = {
  notANumber: { vi: 'Nhập một số, ví dụ 1.234,5', en: 'Give one number, such as 1.234,5' },
  numberUnclear: {
    vi: 'Chưa rõ dấu phẩy là phần nghìn hay thập phân; nhập lại, ví dụ 1.234,5',
    en: 'It is unclear whether the comma parts thousands or decimals; give it as 1.234,5',
  },
  notADay: { vi: 'Nhập một ngày, ví dụ 05/02/2025', en: 'Give a day, such as 05/02/2025' },
  notAnOption: { vi: 'Chọn một trong:', en: 'Choose one of:' },
  tooLong: { vi: 'Nội dung quá dài: tối đa 2.000 ký tự', en: 'Too long: 2,000 characters at most' },
};
const NO_COLUMN: Bilingual = { vi: 'Bảng kê không có cột này', en: 'The list has no such column' };
