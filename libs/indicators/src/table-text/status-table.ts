import type { StatedStatus } from '../status/vocabulary.js';
import { ITEM_STATUSES } from '../status/vocabulary.js';
import { foldVietnamese, parseTypedDay } from '../vietnamese/index.js';
import { STATUS_LABELS } from '../words/statuses.js';

/** What a column of a list of statuses holds. */
export type StatusColumn = 'code' | 'name' | 'status' | 'day' | 'reason' | 'document';

/** An item that a row can be about. */
export interface StatusItem {
  readonly code: string;
  readonly name: string | null;
}

/** One row of a pasted list, as far as it can be read. */
export interface StatusRow {
  /** Its place in what was pasted. */
  readonly row: number;
  /** What stands for the item: its name, else its code. */
  readonly written: string;
  /** The item; null: none, or several, answer to what is written. */
  readonly code: string | null;
  /** Found by a part of its name: somebody has to look. */
  readonly isNear: boolean;
  readonly statusText: string;
  /** Null: the words are none of the statuses. */
  readonly status: StatedStatus | null;
  /** The words mean the status without being its label. */
  readonly isMeant: boolean;
  readonly dayText: string;
  /** Null: no day is written, or what is written is none. */
  readonly day: string | null;
  readonly reason: string;
  /** Number of the document. */
  readonly document: string;
}

export interface StatusTable {
  readonly rows: readonly StatusRow[];
  /** Which column holds what; a list without a column of statuses has no rows. */
  readonly columns: Partial<Record<StatusColumn, number>>;
  /** Headings of columns that are not taken. */
  readonly skipped: readonly string[];
}

const HEADINGS: Readonly<Record<StatusColumn, RegExp>> = {
  code: /^(?:ma|ma so|ma hieu|ma chi tieu|ma nhiem vu|code)$/,
  name: /^(?:ten|ten goi|ten chi tieu|ten nhiem vu|chi tieu|nhiem vu|chi tieu, nhiem vu|noi dung|noi dung nhiem vu|name|task|target)$/,
  status:
    /^(?:trang thai|tinh trang|trang thai moi|trang thai thuc hien|tinh trang thuc hien|ket qua thuc hien|danh gia|status)$/,
  day: /^(?:ngay|ngay hieu luc|hieu luc|hieu luc tu|hieu luc tu ngay|tu ngay|tinh den ngay|effective day|effective|day)$/,
  reason: /^(?:ly do|ly do, ket qua|ghi chu|ket qua|noi dung ket qua|nguyen nhan, ly do|reason|reason, result|note)$/,
  document:
    /^(?:van ban|so van ban|so hieu|so hieu van ban|so, ky hieu|so ky hieu|so\/ky hieu|document|document number)$/,
};

/** What people write beside the labels. */
const MEANT: Readonly<Record<string, StatedStatus>> = {
  xong: 'completed',
  'da xong': 'completed',
  'da hoan thanh': 'completed',
  'hoan thanh, duy tri': 'maintained',
  'tiep tuc duy tri': 'maintained',
  'da co ban hoan thanh': 'mostlyCompleted',
  'dang lam': 'inProgress',
  'dang trien khai': 'inProgress',
  'dang trien khai thuc hien': 'inProgress',
  'chua hoan thanh': 'inProgress',
  'cho phe duyet': 'awaitingApproval',
  'dang trinh': 'awaitingApproval',
  'cuoi nam danh gia': 'yearEnd',
  'chua lam': 'notStarted',
  'chua trien khai': 'notStarted',
  dung: 'stopped',
  'dung thuc hien': 'stopped',
  'tam dung': 'stopped',
};

const LABELS: ReadonlyMap<string, StatedStatus> = new Map(
  (['vi', 'en'] as const).flatMap((locale) =>
    ITEM_STATUSES.map((status) => [foldVietnamese(STATUS_LABELS[locale][status]), status] as const),
  ),
);
const DOCUMENT = /^\d{1,6}\/[\p{L}\d][\p{L}\d/.-]*/u;
/** A title or two may stand above the headings. */
const HEADINGS_WITHIN = 5;
/** A part of a name shorter than this says too little. */
const NEAR_LETTERS = 12;

/** A status by its label in either language, or by what people write for it. */
export function readStatusWords(text: string): { readonly status: StatedStatus | null; readonly isMeant: boolean } {
  const key = foldVietnamese(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;:]+$/u, '');
  const status = LABELS.get(key) ?? MEANT[key] ?? null;
  return { status, isMeant: status !== null && !LABELS.has(key) };
}

/**
 * A list of statuses as a spreadsheet has it: item, status, and where there are columns for them day, reason and document, in
 * any order, with headings or without. Rows of titles, of groups and of sums, which state nothing, are left out.
 */
export function readStatusTable(rows: readonly (readonly string[])[], items: readonly StatusItem[]): StatusTable {
  const at = (row: readonly string[], column: number | undefined): string =>
    column === undefined ? '' : (row[column]?.trim() ?? '');
  const find = finderOf(items);
  const heading = headingOf(rows);
  const columns = heading?.columns ?? columnsByContent(rows, (text) => find(text).code !== null);
  const first = heading ? heading.row + 1 : 0;
  const named = Object.values(columns);
  const skipped = heading
    ? (rows[heading.row] ?? []).filter((text, column) => text.trim() !== '' && !named.includes(column))
    : [];
  if (columns.status === undefined) return { rows: [], columns, skipped };
  const read = rows.slice(first).flatMap((row, index): StatusRow[] => {
    const statusText = at(row, columns.status);
    const [code, name] = [at(row, columns.code), at(row, columns.name)];
    if (statusText === '' || (code === '' && name === '')) return [];
    const byCode = find(code);
    const found = byCode.code === null ? find(name) : byCode;
    const dayText = at(row, columns.day);
    return [
      {
        ...{ row: first + index, written: name || code, ...found, statusText, ...readStatusWords(statusText) },
        ...{ dayText, day: dayText === '' ? null : parseTypedDay(dayText) },
        ...{ reason: at(row, columns.reason), document: at(row, columns.document) },
      },
    ];
  });
  return { rows: read, columns, skipped };
}

/** The row that names at least an item and a status. */
function headingOf(rows: readonly (readonly string[])[]) {
  for (const [row, cells] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns: Partial<Record<StatusColumn, number>> = {};
    for (const [column, text] of cells.entries()) {
      const key = foldVietnamese(text).replace(/\s+/gu, ' ').trim();
      const kind = KINDS.find((one) => columns[one] === undefined && HEADINGS[one].test(key));
      if (kind) columns[kind] = column;
    }
    const hasItem = columns.code !== undefined || columns.name !== undefined;
    if (hasItem && columns.status !== undefined) return { row, columns };
  }
  return null;
}
const KINDS = Object.keys(HEADINGS) as StatusColumn[];

/** Without headings each column is what most of its cells can be read as; of what is left the wordiest is the reason. */
function columnsByContent(
  rows: readonly (readonly string[])[],
  isItem: (text: string) => boolean,
): Partial<Record<StatusColumn, number>> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const left = new Set(Array.from({ length: width }, (_, column) => column));
  const take = (test: (text: string) => boolean): number | undefined => {
    let [best, most]: [number | undefined, number] = [undefined, 0];
    for (const column of left) {
      const count = rows.filter((row) => test(row[column]?.trim() ?? '')).length;
      if (count > most) [best, most] = [column, count];
    }
    if (best !== undefined) left.delete(best);
    return best;
  };
  const status = take((text) => readStatusWords(text).status !== null);
  const name = take(isItem);
  const day = take((text) => text !== '' && parseTypedDay(text) !== null);
  const document = take((text) => DOCUMENT.test(text));
  const reason = take((text) => /\p{L}.*\s.*\p{L}/u.test(text));
  const columns = { status, name, day, document, reason };
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}

/** Finds an item by its code, its whole name, or a part of a name that only one has. */
function finderOf(items: readonly StatusItem[]) {
  const keyOf = (text: string): string => foldVietnamese(text).replace(/\s+/gu, ' ').trim();
  const codes = new Map(items.map(({ code }) => [keyOf(code), code]));
  const names = items.flatMap(({ code, name }) => (name === null ? [] : [{ code, key: keyOf(name) }]));
  return (text: string): { readonly code: string | null; readonly isNear: boolean } => {
    const key = keyOf(text);
    const none = { code: null, isNear: false };
    if (key === '') return none;
    const byCode = codes.get(key);
    if (byCode !== undefined) return { code: byCode, isNear: false };
    const whole = names.filter((one) => one.key === key);
    if (whole.length > 0) return whole.length === 1 ? { code: whole[0]?.code ?? null, isNear: false } : none;
    if (key.length < NEAR_LETTERS) return none;
    const near = names.filter((one) => one.key.includes(key) || key.includes(one.key));
    return near.length === 1 ? { code: near[0]?.code ?? null, isNear: true } : none;
  };
}
