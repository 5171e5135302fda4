import type { ItemRow } from '@tiendo/contracts';
import { compareStatus } from '@tiendo/indicators/status';
import { compareVietnamese, foldVietnamese, initialsOf } from '@tiendo/indicators/vietnamese';
import { NO_LEAD_UNIT } from '../../../shared/url';
import { needsAttention, type AttentionRule } from './attention';
import type { ListState, SortKey } from './list-state';

interface SearchKey {
  readonly text: string;
  readonly initials: readonly string[];
}

/** Folding 5,000 names at every key press would be felt; rows do not change once loaded. */
const searchKeys = new WeakMap<ItemRow, SearchKey>();

function searchKeyOf(row: ItemRow): SearchKey {
  const known = searchKeys.get(row);
  if (known) return known;
  const units = row.leadUnits.flatMap((unit) => [unit.name, unit.shortName ?? '', unit.nowName ?? '']);
  const fields = [row.name ?? '', row.code, row.section?.name ?? '', ...units, row.reason ?? ''].map(foldVietnamese);
  // Initials stay within one field, so that "bcđ" does not join the end of a name to the start of a unit.
  const key = { text: fields.join(' \n '), initials: fields.slice(0, -1).map(initialsOf) };
  searchKeys.set(row, key);
  return key;
}

/** True when the row holds what was typed: the phrase, all its words, or the initials of neighbouring words. */
export function matchesText(row: ItemRow, typed: string): boolean {
  const needle = foldVietnamese(typed);
  if (needle === '') return true;
  const { text, initials } = searchKeyOf(row);
  if (text.includes(needle) || needle.split(' ').every((word) => text.includes(word))) return true;
  return /^[a-z0-9]{2,}$/.test(needle) && initials.some((letters) => letters.includes(needle));
}

/** The rows the filters let through, in the order given. */
export function filterRows(rows: readonly ItemRow[], state: ListState, rule: AttentionRule): ItemRow[] {
  const statuses = new Set<string>(state.statuses);
  const sections = new Set(state.sections);
  const units = new Set(state.units);
  return rows.filter(
    (row) =>
      (statuses.size === 0 || statuses.has(row.status)) &&
      (sections.size === 0 || sections.has(row.section?.code ?? '')) &&
      (units.size === 0 ||
        (row.leadUnits.length === 0 ? units.has(NO_LEAD_UNIT) : row.leadUnits.some((unit) => units.has(unit.code)))) &&
      (!state.overdue || row.overdueDays !== null) &&
      (!state.continuing || row.continuesInYear !== null) &&
      (state.unmetHorizon === null ||
        row.levels.some(({ horizon, isReached }) => horizon === state.unmetHorizon && !isReached)) &&
      (!state.attention || needsAttention(row, rule)) &&
      matchesText(row, state.q),
  );
}

type Compare = (a: ItemRow, b: ItemRow) => number;

/** Orders by a value that may be missing: rows without it come last, whichever way the rest is turned. */
const by =
  <V>(valueOf: (row: ItemRow) => V | null, compare: (a: V, b: V) => number, turn: 1 | -1): Compare =>
  (a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return turn * compare(left, right);
  };
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function comparing(key: SortKey, turn: 1 | -1, sectionOrder: ReadonlyMap<string, number>): Compare {
  switch (key) {
    case 'code':
      return by((row) => row.code, compareVietnamese, turn);
    case 'name':
      return by((row) => row.name, compareVietnamese, turn);
    case 'status':
      return by((row) => row.status, compareStatus, turn);
    case 'dueOn':
      return by((row) => row.dueOn, text, turn);
    case 'updatedOn':
      return by((row) => row.updatedOn, text, turn);
    case 'overdue':
      return by(
        (row) => row.overdueDays,
        (a, b) => a - b,
        turn,
      );
    case 'leadUnit':
      return by((row) => row.leadUnits[0]?.name ?? null, compareVietnamese, turn);
    case 'section':
      return by(
        (row) => (row.section ? (sectionOrder.get(row.section.code) ?? null) : null),
        (a, b) => a - b,
        turn,
      );
  }
}

/** Sorted by one column, ties in the plan's own order; without a column, the plan's own order. */
export function sortRows(
  rows: readonly ItemRow[],
  sort: ListState['sort'],
  sectionOrder: ReadonlyMap<string, number>,
): ItemRow[] {
  if (!sort) return [...rows];
  // Array.prototype.sort is stable: the plan's order decides between equals.
  return [...rows].sort(comparing(sort.key, sort.descending ? -1 : 1, sectionOrder));
}
