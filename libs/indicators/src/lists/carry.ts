import { readListCell } from './cells.js';
import { listCellOf, type ListDefinition, type ListRow, type ListState } from './definition.js';

/** Cells of a row that the columns of a list hold as they stand now; of other columns nothing is left. */
export function fittingCells(row: ListRow, { columns }: Pick<ListDefinition, 'columns'>): ListRow['cells'] {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = listCellOf(row, column.code);
      const read = value === '' ? null : readListCell(column, value);
      return read?.ok ? [[column.code, read.value]] : [];
    }),
  );
}

/** The rows that a unit's next report begins with, each with its state, in their order. */
export function carriedRows<Row extends ListRow>(
  rows: readonly Row[],
  definition: Pick<ListDefinition, 'columns' | 'hasStates' | 'carries'>,
): Row[] {
  const { carries, hasStates } = definition;
  if (carries === 'none') return [];
  const isOpen = (state: ListState | null): boolean => !hasStates || state !== 'done';
  return rows
    .filter(({ state }) => carries === 'all' || isOpen(state))
    .map((row) => ({ ...row, state: hasStates ? row.state : null, cells: fittingCells(row, definition) }));
}

/** Rows that several units reported, in the order of the units. */
export function mergedRows<Row, Unit>(
  reports: readonly { readonly unit: Unit; readonly rows: readonly Row[] }[],
): { readonly unit: Unit; readonly row: Row }[] {
  return reports.flatMap(({ unit, rows }) => rows.map((row) => ({ unit, row })));
}
