import type { ItemRow } from '@tiendo/contracts';
import {
  ITEM_SORT_KEYS,
  isItemStatus,
  itemOrder,
  type ItemSortKey,
  type ItemSortValue,
  type ItemStatus,
} from '@tiendo/indicators';
import { ApiProblem, type CursorKey } from '../../../platform/http/index.js';

/** The statuses named in `status=a,b`; empty without any. Throws invalid-request for one that does not exist. */
export function statusesOf(text: string | undefined): ItemStatus[] {
  if (text === undefined || text.trim() === '') return [];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !isItemStatus(name));
  if (unknown.length > 0) {
    throw invalid('/status', `Không có trạng thái: ${unknown.join(', ')}`, `No such status: ${unknown.join(', ')}`);
  }
  return names.filter(isItemStatus);
}

/** An order of the list: by one key, then the plan's own order. */
export interface ListOrder {
  /** True: too long a text for a cursor; it is looked up again by the row's place. */
  readonly longValue: boolean;
  readonly compare: (a: SortValue, b: SortValue) => number;
  readonly valueOf: (row: PlacedRow) => SortValue;
}

/** A row of the list and its place in the plan. */
export interface PlacedRow {
  readonly row: ItemRow;
  readonly place: number;
}

/** What a row is sorted by, and its place in the plan. */
export type SortValue = readonly [value: ItemSortValue, place: number];

/** Names are as long as their authors make them. */
const LONG: readonly ItemSortKey[] = ['name', 'leadUnit'];

/**
 * The order named by `sort` (`name`, `-dueOn` …); without one, the plan's own. Throws invalid-request for an unknown
 * one. `sections`: codes in the plan's order.
 */
export function orderOf(sort: string | undefined, sections: readonly string[]): ListOrder {
  const descending = sort?.startsWith('-') ?? false;
  const key = descending ? sort?.slice(1) : sort;
  if (key !== undefined && !isSortKey(key)) {
    const keys = ITEM_SORT_KEYS.join(', ');
    throw invalid('/sort', `Chỉ sắp xếp theo: ${keys}`, `Sort by one of: ${keys}`);
  }
  const order = key && itemOrder({ key, descending }, new Map(sections.map((code, index) => [code, index])));
  return {
    longValue: key !== undefined && LONG.includes(key),
    valueOf: ({ row, place }) => [order ? order.valueOf(row) : null, place],
    compare: ([a, placeA], [b, placeB]) => (order ? order.compare(a, b) : 0) || placeA - placeB,
  };
}

function isSortKey(key: string): key is ItemSortKey {
  return (ITEM_SORT_KEYS as readonly string[]).includes(key);
}

/**
 * One page: the rows after the one a cursor names. The cursor holds what that row was sorted by, so that a page follows
 * on also after rows came, went or turned in between.
 */
export function pageOfRows(
  rows: readonly PlacedRow[],
  order: ListOrder,
  after: SortValue | null,
  limit: number,
): { page: ItemRow[]; next: SortValue | null } {
  const sorted = rows
    .map((row) => ({ row, value: order.valueOf(row) }))
    .sort((a, b) => order.compare(a.value, b.value));
  const start = after === null ? 0 : sorted.findIndex(({ value }) => order.compare(value, after) > 0);
  const page = start < 0 ? [] : sorted.slice(start, start + limit);
  const last = page.at(-1);
  return {
    page: page.map(({ row }) => row.row),
    next: last && start + limit < sorted.length ? last.value : null,
  };
}

/** What goes into a cursor after the row sorted by `value`. */
export function cursorOf(order: ListOrder, [value, place]: SortValue): CursorKey[] {
  return [order.longValue ? null : value, place];
}

/** The row a cursor stands after. `rows`: all of the kind, for values too long to stand in a cursor. */
export function afterCursor(order: ListOrder, keys: SortValue | null, rows: readonly PlacedRow[]): SortValue | null {
  if (keys === null) return null;
  const [, place] = keys;
  if (!order.longValue) return keys;
  const row = rows.find((one) => one.place === place);
  if (!row) throw new ApiProblem('invalid-cursor');
  return order.valueOf(row);
}

function invalid(pointer: string, vi: string, en: string): ApiProblem {
  return new ApiProblem('invalid-request', { errors: [{ pointer, detail: { vi, en } }] });
}
