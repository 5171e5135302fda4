import type { Day } from '../time/day.js';
import { isDay } from '../time/day.js';
import type { Locale } from '../percent/percent.js';
import {
  foldVietnamese,
  formatDay,
  formatNumber,
  parseDocumentNumber,
  parseTypedDay,
  readNumber,
  storedText,
} from '../vietnamese/index.js';
import type { ListColumn, ListState } from './definition.js';
import { LIST_STATES } from './definition.js';

/** Why a text is nothing that its column holds. */
export const LIST_CELL_ERRORS = ['notANumber', 'numberUnclear', 'notADay', 'notAnOption', 'tooLong'] as const;
export type ListCellError = (typeof LIST_CELL_ERRORS)[number];

/** What a column keeps of a text: a decimal string, a day, an option, words; empty: nothing. */
export type ListCellReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: ListCellError };

/** Letters of one cell. */
export const LIST_CELL_LENGTH = 2000;
/** Digits of a number before and behind the point. */
const DIGITS = /^-?\d{1,14}(?:\.\d{1,6})?$/;

const kept = (value: string): ListCellReading => ({ ok: true, value });
const refused = (error: ListCellError): ListCellReading => ({ ok: false, error });

/** Reads what somebody typed or pasted into a column. A number says neither "trên" nor "khoảng": rows are counted. */
export function readListCell(column: ListColumn, text: string): ListCellReading {
  const typed = storedText(text).trim();
  if (typed === '') return kept('');
  if (typed.length > LIST_CELL_LENGTH) return refused('tooLong');
  switch (column.kind) {
    case 'number':
      return readAmount(typed);
    case 'date': {
      const day = parseTypedDay(typed);
      return day === null ? refused('notADay') : kept(day);
    }
    case 'choice': {
      const wanted = foldVietnamese(typed);
      const option = column.options.find((one) => foldVietnamese(one) === wanted);
      return option === undefined ? refused('notAnOption') : kept(option);
    }
    case 'text':
    case 'document':
      return kept(typed);
  }
}

function readAmount(text: string): ListCellReading {
  const read = readNumber(text);
  if (!read.ok) return refused(read.error === 'ambiguous-separator' ? 'numberUnclear' : 'notANumber');
  const { value, qualifier } = read;
  return value === null || qualifier !== 'exact' || !DIGITS.test(value) ? refused('notANumber') : kept(value);
}

/** A cell as it prints: `1.234,5`, `13/3/2024`; what no longer fits its column prints as it is kept. */
export function listCellText({ kind }: ListColumn, value: string, locale: Locale = 'vi'): string {
  if (kind === 'number' && DIGITS.test(value)) return formatNumber(value, undefined, locale);
  if (kind === 'date' && isDay(value)) return formatDay(value, locale);
  return value;
}

/** A cell as somebody types it again: {@link readListCell} reads the same value out of it. */
export const listCellTyped = (column: ListColumn, value: string): string => listCellText(column, value, 'vi');

/** The day that a cell tells: of itself, or of the paper that it cites; null: none. */
export function dayOfListCell({ kind }: ListColumn, value: string): Day | null {
  if (kind === 'date') return isDay(value) ? value : null;
  return kind === 'document' ? (parseDocumentNumber(value)?.issuedOn ?? null) : null;
}

/** What makes two cells the same: a paper by its number, symbol and day, words without case, marks and spaces. */
export function sameListCellKey({ kind }: ListColumn, value: string): string {
  const paper = kind === 'document' ? parseDocumentNumber(value) : null;
  if (!paper) return foldVietnamese(value);
  const { number, symbol, year, issuedOn } = paper;
  return foldVietnamese([number?.replace(/^0+/, ''), year, symbol, issuedOn].join('/'));
}

/** States of rows as they are called. */
export const LIST_STATE_LABELS: Readonly<Record<Locale, Readonly<Record<ListState, string>>>> = {
  vi: { planned: 'Dự kiến', ongoing: 'Đang thực hiện', done: 'Đã thực hiện' },
  en: { planned: 'Planned', ongoing: 'Under way', done: 'Done' },
};

/** The first words that states are known by, folded. */
const STATE_WORDS: readonly (readonly [ListState, RegExp])[] = [
  ['planned', /^(?:du kien|chua|se |ke hoach|planned|not started)/],
  ['ongoing', /^(?:dang|under way|ongoing|in progress)/],
  ['done', /^(?:da |hoan thanh|xong|done|completed|finished)/],
];

/** The state that a text names: "Dự kiến", "đang triển khai", "đã ban hành"; null: it names none. */
export function readListState(text: string): ListState | null {
  const folded = `${foldVietnamese(text)} `;
  const named = LIST_STATES.find((state) => `${state} ` === folded);
  return named ?? STATE_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
