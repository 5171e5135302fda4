import { addExact } from '../number/index.js';
import type { Day } from '../time/day.js';
import { compareDays } from '../time/day.js';
import { dayOfListCell } from './cells.js';
import { type ListColumn, listCellOf, type ListCount, type ListRow } from './definition.js';

/** First and last day. */
export interface ListPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Whether a day lies in a period, its first and last day included. */
export const isWithin = (day: Day, { startsOn, endsOn }: ListPeriod): boolean =>
  compareDays(day, startsOn) >= 0 && compareDays(day, endsOn) <= 0;

/**
 * What a list comes to for an indicator: decimal string in the measure unit of the column, or rows. A row without a number
 * adds nothing; one without a day lies in no period. Exact: nothing is rounded.
 */
export function countOfList(
  { sum, states, where, within }: ListCount,
  rows: readonly ListRow[],
  columns: readonly ListColumn[],
  period: ListPeriod,
): string {
  const byCode = new Map(columns.map((column) => [column.code, column]));
  const counted = rows.filter((row) => {
    if (states.length > 0 && (row.state === null || !states.includes(row.state))) return false;
    if (where.some(({ column, options }) => !options.includes(listCellOf(row, column)))) return false;
    if (within === null) return true;
    const column = byCode.get(within);
    const day = column ? dayOfListCell(column, listCellOf(row, within)) : null;
    return day !== null && isWithin(day, period);
  });
  if (sum === null) return String(counted.length);
  return counted.reduce((total, row) => {
    const value = listCellOf(row, sum);
    return value === '' ? total : addExact(total, value);
  }, '0');
}
