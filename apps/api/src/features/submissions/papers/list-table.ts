import type { SubmissionListBody } from '@tiendo/contracts';
import { formatNumber } from '@tiendo/indicators';
import { LIST_STATE_LABELS, listCellOf, listCellText } from '@tiendo/indicators/lists';
import { table } from '../../papers/index.js';

/** How much of the page a column takes beside the others, by what it holds. */
const WIDTHS = { text: 30, number: 10, date: 12, choice: 14, document: 24 } as const;
const ORDER_WIDTH = 6;
const STATE_WIDTH = 13;

/** A list as an annex has it: numbered rows below the headings that the office set, with their state where it has one. */
export function listTable({ columns, hasStates, rows }: Pick<SubmissionListBody, 'columns' | 'hasStates' | 'rows'>) {
  const widths = [ORDER_WIDTH, ...columns.map(({ kind }) => WIDTHS[kind]), ...(hasStates ? [STATE_WIDTH] : [])];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return table(
    [
      'STT',
      ...columns.map(({ name, measureUnit }) => (measureUnit === '' ? name : `${name} (${measureUnit})`)),
      ...(hasStates ? ['Trạng thái'] : []),
    ],
    widths.map((width) => (width * 100) / whole),
    rows.map((row, index) => [
      formatNumber(index + 1),
      ...columns.map((column) => listCellText(column, listCellOf(row, column.code))),
      ...(hasStates ? [row.state === null ? '' : LIST_STATE_LABELS.vi[row.state]] : []),
    ]),
  );
}
