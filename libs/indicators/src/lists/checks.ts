import type { Day } from '../time/day.js';
import { dayOfListCell, sameListCellKey } from './cells.js';
import { isWithin, type ListPeriod } from './count.js';
import { type ListColumn, listCellOf, type ListDefinition, type ListRow } from './definition.js';

/** A row as its report has it. */
export interface CheckedListRow extends ListRow {
  /** It came from the unit's last report. */
  readonly isCarried: boolean;
}

/** What is wrong with rows of one list. */
export interface ListFindings {
  /** No row, and nobody said that there is none. */
  readonly isEmpty: boolean;
  /** Indexes of rows that lack their state or what has to be there. */
  readonly incomplete: readonly number[];
  /** Indexes of rows that say again what an earlier row says. */
  readonly repeated: readonly number[];
  /** Indexes of rows with a day that should lie in the period and does not. */
  readonly outside: readonly number[];
}

/** What a list is checked by. */
export interface CheckedList extends Pick<ListDefinition, 'columns' | 'hasStates'> {
  readonly rows: readonly CheckedListRow[];
  /** The unit says that it has nothing to list. */
  readonly isNone: boolean;
  readonly period: ListPeriod;
}

/** Everything that a list itself shows to be missing or doubtful. */
export function checkList({ columns, hasStates, rows, isNone, period }: CheckedList): ListFindings {
  const indexes = (test: (row: CheckedListRow) => boolean): number[] =>
    rows.flatMap((row, index) => (test(row) ? [index] : []));
  return {
    isEmpty: rows.length === 0 && !isNone,
    incomplete: indexes((row) => isIncomplete(row, columns, hasStates)),
    repeated: repeatedRows(rows, columns),
    outside: indexes((row) => daysOutside(row, columns, hasStates, period).length > 0),
  };
}

/** Whether a row lacks its state or a cell that has to be filled in. */
export function isIncomplete(row: ListRow, columns: readonly ListColumn[], hasStates: boolean): boolean {
  if (hasStates && row.state === null) return true;
  return columns.some(({ code, required }) => required && listCellOf(row, code) === '');
}

/** Indexes of rows that have the same as an earlier one in every column that tells rows apart; an empty one tells nothing. */
export function repeatedRows(rows: readonly ListRow[], columns: readonly ListColumn[]): number[] {
  const telling = columns.filter(({ identifies }) => identifies);
  if (telling.length === 0) return [];
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const keys = telling.map((column) => sameListCellKey(column, listCellOf(row, column.code)));
    if (keys.includes('')) return [];
    const key = keys.join('\n');
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** Days of a row that should lie in the period and do not. What is carried on, or not done yet, is of other days. */
function daysOutside(
  row: CheckedListRow,
  columns: readonly ListColumn[],
  hasStates: boolean,
  period: ListPeriod,
): Day[] {
  if (row.isCarried || (hasStates && row.state !== 'done')) return [];
  return columns.flatMap((column) => {
    const day = column.inPeriod ? dayOfListCell(column, listCellOf(row, column.code)) : null;
    return day !== null && !isWithin(day, period) ? [day] : [];
  });
}
