import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { columnVisibilityFeature, createColumnHelper, metaHelper, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { ItemSortKey } from '@tiendo/indicators/items';
import type { ColumnId, Grouping } from './list-state';
import {
  CauseCell,
  DueCell,
  ExecutingCell,
  FrequencyCell,
  ReasonCell,
  RequiredCell,
  ResultCell,
  SectionCell,
  UpdatedCell,
  StatusCell,
  UnitsCell,
} from './cells';

interface ColumnMeta {
  /** Width in px; the name takes what is left over. */
  readonly width: number;
  readonly align?: 'end';
  readonly sort?: ItemSortKey;
  /** Empty for who is not signed in. */
  readonly signedIn?: boolean;
  readonly kind?: ItemKind;
}

export const tableFeatureSet = tableFeatures({ columnVisibilityFeature, columnMeta: metaHelper<ColumnMeta>() });
const helper = createColumnHelper<typeof tableFeatureSet, ItemRow>();
const cell = (Cell: (props: { row: ItemRow }) => ReactNode) =>
  function CellOfRow({ row }: { row: { original: ItemRow } }) {
    return <Cell row={row.original} />;
  };

/** Columns beside the name, in their order on screen. Their words come from the messages, by id. */
export const columns = helper.columns([
  helper.accessor('status', { id: 'status', cell: cell(StatusCell), meta: { width: 196, sort: 'status' } }),
  helper.accessor((row) => row.measure, {
    id: 'result',
    cell: cell(ResultCell),
    meta: { width: 116, align: 'end', kind: 'target' },
  }),
  helper.accessor((row) => row.measure, {
    id: 'required',
    cell: cell(RequiredCell),
    meta: { width: 112, align: 'end', kind: 'target' },
  }),
  helper.accessor((row) => row.executing, {
    id: 'executing',
    cell: cell(ExecutingCell),
    meta: { width: 100, align: 'end', kind: 'task' },
  }),
  helper.accessor('dueOn', { id: 'dueOn', cell: cell(DueCell), meta: { width: 104, sort: 'dueOn' } }),
  helper.accessor((row) => row.leadUnits, {
    id: 'leadUnits',
    cell: cell(UnitsCell),
    meta: { width: 150, sort: 'leadUnit', signedIn: true },
  }),
  helper.accessor((row) => row.section, {
    id: 'section',
    cell: cell(SectionCell),
    meta: { width: 124, sort: 'section' },
  }),
  helper.accessor('updatedOn', { id: 'updatedOn', cell: cell(UpdatedCell), meta: { width: 112, sort: 'updatedOn' } }),
  helper.accessor('reason', { id: 'reason', cell: cell(ReasonCell), meta: { width: 320, signedIn: true } }),
  helper.accessor('cause', { id: 'cause', cell: cell(CauseCell), meta: { width: 190, signedIn: true } }),
  helper.accessor('frequency', { id: 'frequency', cell: cell(FrequencyCell), meta: { width: 170, kind: 'task' } }),
  helper.accessor('code', { id: 'code', meta: { width: 130, sort: 'code' } }),
]);

/** Columns that have nothing to say in these rows: no lead unit named anywhere, no measure, no executing unit. */
export function silentColumns(rows: readonly ItemRow[], group: Grouping | null): Set<ColumnId> {
  const silent = new Set<ColumnId>();
  if (!rows.some((row) => row.leadUnits.length > 0) || group === 'unit') silent.add('leadUnits');
  if (!rows.some((row) => row.section !== null) || group === 'section') silent.add('section');
  if (!rows.some((row) => row.measure !== null)) silent.add('result').add('required');
  if (!rows.some((row) => row.executing !== null)) silent.add('executing');
  return silent;
}

/** Room for a status written out in full, and for a deadline with its badge, only where they come up. */
export function columnWidth(id: string, width: number, rows: readonly ItemRow[]): number {
  if (id === 'status') return rows.some((row) => row.status === 'maintained') ? width + 34 : width;
  if (id === 'dueOn') return rows.some((row) => row.overdueDays !== null) ? width + 116 : width;
  return width;
}

/** Whether a column has anything to say here: of the other kind, or only for who is signed in, it has not. */
export const columnFits = (meta: ColumnMeta | undefined, kind: ItemKind, signedIn: boolean): boolean =>
  (meta?.kind === undefined || meta.kind === kind) && (meta?.signedIn !== true || signedIn);
