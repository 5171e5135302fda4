import type { ItemKind } from '@tiendo/contracts';
import {
  compareStatus,
  compareVietnamese,
  foldVietnamese,
  isItemStatus,
  matchesFolded,
  type ItemStatus,
} from '@tiendo/indicators';
import { ApiProblem, type CursorKey } from '../../../platform/http/index.js';
import type { BoardItem } from '../board.js';
import { lastWord } from './item-facts.js';

/** `leadUnit` that finds items whose source names no lead unit. */
export const NO_LEAD_UNIT = 'none';

export const SORT_KEYS = ['code', 'name', 'dueOn', 'status', 'updatedOn'] as const;
type SortKey = (typeof SORT_KEYS)[number];

export interface ListFilter {
  readonly kind: ItemKind;
  readonly section?: string | undefined;
  readonly statuses: ReadonlySet<ItemStatus> | null;
  readonly leadUnit?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly continuing?: boolean | undefined;
  /** Only targets that ask for a level in this year and have not reached it. */
  readonly unmetHorizon?: number | undefined;
  readonly q?: string | undefined;
}

/** The statuses named in `status=a,b`; null without any. Throws invalid-request for one that does not exist. */
export function statusesOf(text: string | undefined): ReadonlySet<ItemStatus> | null {
  if (text === undefined || text.trim() === '') return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !isItemStatus(name));
  if (unknown.length > 0) {
    throw invalid('/status', `Không có trạng thái: ${unknown.join(', ')}`, `No such status: ${unknown.join(', ')}`);
  }
  return new Set(names.filter(isItemStatus));
}

/** The items a list asks for, in the plan's own order. Search ignores diacritics and takes initials (`bcd`). */
export function filterItems(
  items: readonly BoardItem[],
  { kind, section, statuses, leadUnit, overdue, continuing, unmetHorizon, q }: ListFilter,
): BoardItem[] {
  const needle = foldVietnamese(q ?? '');
  return items.filter(
    (row) =>
      row.item.kind === kind &&
      (section === undefined || (row.section?.code ?? '') === section) &&
      (statuses === null || statuses.has(row.status)) &&
      (leadUnit === undefined || isLedBy(row, leadUnit)) &&
      (overdue === undefined || (row.overdueDays !== null) === overdue) &&
      (continuing === undefined || (row.continuesInYear !== null) === continuing) &&
      (unmetHorizon === undefined || hasUnmet(row, unmetHorizon)) &&
      (needle === '' || matchesFolded(searchKeyOf(row), needle)),
  );
}

function hasUnmet({ measures }: BoardItem, year: number): boolean {
  return measures.some(({ measure, isReached }) => measure.horizon === year && !isReached);
}

function isLedBy({ item }: BoardItem, code: string): boolean {
  const { lead } = item.units;
  return code === NO_LEAD_UNIT ? lead.length === 0 : lead.some((unit) => unit.code === code);
}

function searchKeyOf({ item }: BoardItem): string {
  return `${foldVietnamese(item.code)} ${item.nameKey}`;
}

/** An order of the list: by one key, then the plan's own order. */
export interface ListOrder {
  /** True: too long a text for a cursor; it is looked up again by the row's place. */
  readonly longValue: boolean;
  readonly compare: (a: SortValue, b: SortValue) => number;
  readonly valueOf: (row: BoardItem) => SortValue;
}

/** What a row is sorted by, and its place in the plan. */
export type SortValue = readonly [value: string | null, place: number];

/** The order named by `sort` (`name`, `-dueOn` …); null without one. Throws invalid-request for an unknown one. */
export function orderOf(sort: string | undefined): ListOrder {
  const descending = sort?.startsWith('-') ?? false;
  const key = descending ? sort?.slice(1) : sort;
  if (key !== undefined && !isSortKey(key)) {
    throw invalid('/sort', `Chỉ sắp xếp theo: ${SORT_KEYS.join(', ')}`, `Sort by one of: ${SORT_KEYS.join(', ')}`);
  }
  const compare = key === undefined ? () => 0 : COMPARE[key];
  return {
    longValue: key === 'name',
    valueOf: (row) => [key === undefined ? null : VALUE[key](row), row.item.position],
    compare: ([a, placeA], [b, placeB]) => {
      // What has no value stands last, whichever the direction.
      if (a === null || b === null) return Number(a === null) - Number(b === null) || placeA - placeB;
      return (descending ? -1 : 1) * compare(a, b) || placeA - placeB;
    },
  };
}

const VALUE: Record<SortKey, (row: BoardItem) => string | null> = {
  code: ({ item }) => item.code,
  name: ({ item }) => item.name,
  dueOn: ({ dueOn }) => dueOn,
  status: ({ status }) => status,
  updatedOn: ({ state }) => lastWord(state),
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const COMPARE: Record<SortKey, (a: string, b: string) => number> = {
  code: compareVietnamese,
  name: compareVietnamese,
  dueOn: byText,
  status: (a, b) => (isItemStatus(a) && isItemStatus(b) ? compareStatus(a, b) : 0),
  updatedOn: byText,
};

function isSortKey(key: string): key is SortKey {
  return (SORT_KEYS as readonly string[]).includes(key);
}

/**
 * One page: the rows after the one a cursor names. The cursor holds what that row was sorted by, so that a page follows
 * on also after rows came, went or turned in between.
 */
export function pageOfRows(
  rows: readonly BoardItem[],
  order: ListOrder,
  after: SortValue | null,
  limit: number,
): { page: BoardItem[]; next: SortValue | null } {
  const sorted = rows
    .map((row) => ({ row, value: order.valueOf(row) }))
    .sort((a, b) => order.compare(a.value, b.value));
  const start = after === null ? 0 : sorted.findIndex(({ value }) => order.compare(value, after) > 0);
  const page = start < 0 ? [] : sorted.slice(start, start + limit);
  const last = page.at(-1);
  return {
    page: page.map(({ row }) => row),
    next: last && start + limit < sorted.length ? last.value : null,
  };
}

/** What goes into a cursor after the row sorted by `value`. */
export function cursorOf(order: ListOrder, [value, place]: SortValue): CursorKey[] {
  return [order.longValue ? null : value, place];
}

/** The row a cursor stands after. `items`: all of the kind, for values too long to stand in a cursor. */
export function afterCursor(order: ListOrder, keys: SortValue | null, items: readonly BoardItem[]): SortValue | null {
  if (keys === null) return null;
  const [, place] = keys;
  if (!order.longValue) return keys;
  const row = items.find(({ item }) => item.position === place);
  if (!row) throw new ApiProblem('invalid-cursor');
  return order.valueOf(row);
}

function invalid(pointer: string, vi: string, en: string): ApiProblem {
  return new ApiProblem('invalid-request', { errors: [{ pointer, detail: { vi, en } }] });
}
