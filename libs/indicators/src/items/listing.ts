import { compareStatus, type ItemStatus } from '../status/vocabulary.js';
import { compareVietnamese } from '../vietnamese/collate.js';
import { foldVietnamese, initialsOf } from '../vietnamese/fold.js';
import type { AttentionKind } from './attention.js';

/** `leadUnits` of a filter: items whose source names no lead unit. */
export const NO_LEAD_UNIT = 'none';

/** What a list can be sorted by. */
export const ITEM_SORT_KEYS = [
  'code',
  'name',
  'status',
  'dueOn',
  'updatedOn',
  'overdue',
  'leadUnit',
  'section',
] as const;
export type ItemSortKey = (typeof ITEM_SORT_KEYS)[number];

/** A target or a task as a list holds it; what its reader may not see is left out of it beforehand. */
export interface ListedItem {
  readonly code: string;
  readonly name: string | null;
  /** Pillar of a target, group of a task. */
  readonly section: { readonly code: string; readonly name: string } | null;
  readonly status: ItemStatus;
  readonly leadUnits: readonly ListedUnit[];
  readonly overdueDays: number | null;
  readonly continuesInYear: number | null;
  readonly dueOn: string | null;
  readonly updatedOn: string | null;
  readonly reason: string | null;
  readonly attention: readonly AttentionKind[];
  /** The levels a target asks for by year, and whether each is reached; none of a task. */
  readonly levels: readonly { readonly horizon: number | null; readonly isReached: boolean }[];
}

interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nowName: string | null;
}

/** What a list is narrowed to; what is left out, and an empty list of choices, lets everything through. */
export interface ItemFilter {
  /** The phrase, beginnings of all its words, or the initials of neighbouring words; diacritics do not matter. */
  readonly q?: string | undefined;
  readonly statuses?: readonly string[] | undefined;
  /** Codes of pillars or groups; '' for items outside all of them. */
  readonly sections?: readonly string[] | undefined;
  /** Codes of lead units; `NO_LEAD_UNIT` for items whose source names none. */
  readonly leadUnits?: readonly string[] | undefined;
  readonly overdue?: boolean | undefined;
  /** Goes on next year. */
  readonly continuing?: boolean | undefined;
  /** Needs a decision for any reason. */
  readonly attention?: boolean | undefined;
  /** Asks for a level in this year and has not reached it. */
  readonly unmetHorizon?: number | null | undefined;
}

/** The items a filter lets through, in the order given. */
export function filterItems<I extends ListedItem>(items: readonly I[], filter: ItemFilter): I[] {
  const { q = '', overdue, continuing, attention, unmetHorizon = null } = filter;
  const [statuses, sections, units] = [filter.statuses, filter.sections, filter.leadUnits].map(
    (choices) => new Set(choices ?? []),
  ) as [Set<string>, Set<string>, Set<string>];
  const needle = foldVietnamese(q);
  return items.filter(
    (item) =>
      (statuses.size === 0 || statuses.has(item.status)) &&
      (sections.size === 0 || sections.has(item.section?.code ?? '')) &&
      (units.size === 0 || isLedBy(item, units)) &&
      (overdue === undefined || (item.overdueDays !== null) === overdue) &&
      (continuing === undefined || (item.continuesInYear !== null) === continuing) &&
      (attention === undefined || item.attention.length > 0 === attention) &&
      (unmetHorizon === null || item.levels.some(({ horizon, isReached }) => horizon === unmetHorizon && !isReached)) &&
      holds(item, needle),
  );
}

function isLedBy({ leadUnits }: ListedItem, codes: ReadonlySet<string>): boolean {
  return leadUnits.length === 0 ? codes.has(NO_LEAD_UNIT) : leadUnits.some(({ code }) => codes.has(code));
}

interface SearchKey {
  readonly text: string;
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

/** Folding 5,000 names at every key press would be felt; an item does not change once it is loaded. */
const searchKeys = new WeakMap<ListedItem, SearchKey>();

function searchKeyOf(item: ListedItem): SearchKey {
  const known = searchKeys.get(item);
  if (known) return known;
  const units = item.leadUnits.flatMap((unit) => [unit.name, unit.shortName ?? '', unit.nowName ?? '']);
  const fields = [item.name ?? '', item.code, item.section?.name ?? '', ...units, item.reason ?? ''].map(
    foldVietnamese,
  );
  // Initials stay within one field, so that "bcđ" does not join the end of a name to the start of a unit.
  const text = fields.join(' \n ');
  const key = { text, words: wordsOf(text), initials: fields.slice(0, -1).map(initialsOf) };
  searchKeys.set(item, key);
  return key;
}

const wordsOf = (folded: string): string[] => folded.match(/[a-z0-9]+/g) ?? [];

/** `needle`: a folded key. */
function holds(item: ListedItem, needle: string): boolean {
  if (needle === '') return true;
  const { text, words, initials } = searchKeyOf(item);
  if (text.includes(needle)) return true;
  const typed = wordsOf(needle);
  // Vietnamese words are short: "ao" within "báo cáo" is not what was looked for.
  if (typed.length > 1 && typed.every((begin) => words.some((word) => word.startsWith(begin)))) return true;
  return /^[a-z0-9]{2,}$/.test(needle) && initials.some((letters) => letters.includes(needle));
}

/** What an item is sorted by; null: it has nothing there. */
export type ItemSortValue = string | number | null;

/** An order of a list. */
export interface ItemOrder {
  readonly valueOf: (item: ListedItem) => ItemSortValue;
  /** Negative when `a` comes first; what has no value comes last, whichever way the rest is turned. */
  readonly compare: (a: ItemSortValue, b: ItemSortValue) => number;
}

/** The order by one key. `sectionOrder`: the place of each pillar or group in the plan. */
export function itemOrder(
  { key, descending }: { readonly key: ItemSortKey; readonly descending: boolean },
  sectionOrder: ReadonlyMap<string, number>,
): ItemOrder {
  const turn = descending ? -1 : 1;
  return {
    valueOf: (item) => VALUES[key](item, sectionOrder),
    compare: (a, b) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return turn * COMPARE[key](a, b);
    },
  };
}

const VALUES: Readonly<
  Record<ItemSortKey, (item: ListedItem, sectionOrder: ReadonlyMap<string, number>) => ItemSortValue>
> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  status: ({ status }) => status,
  dueOn: ({ dueOn }) => dueOn,
  updatedOn: ({ updatedOn }) => updatedOn,
  overdue: ({ overdueDays }) => overdueDays,
  leadUnit: ({ leadUnits }) => leadUnits[0]?.name ?? null,
  section: ({ section }, order) => (section && order.get(section.code)) ?? null,
};

type Value = string | number;
const byLetters = (a: Value, b: Value): number => compareVietnamese(String(a), String(b));
const byDay = (a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
const bySize = (a: Value, b: Value): number => Number(a) - Number(b);
const byVocabulary = (a: Value, b: Value): number => compareStatus(a as ItemStatus, b as ItemStatus);

const COMPARE: Readonly<Record<ItemSortKey, (a: Value, b: Value) => number>> = {
  code: byLetters,
  name: byLetters,
  status: byVocabulary,
  dueOn: byDay,
  updatedOn: byDay,
  overdue: bySize,
  leadUnit: byLetters,
  section: bySize,
};

/** Sorted by one key, ties in the order given, which is the plan's own; without a key, that order. */
export function sortItems<I extends ListedItem>(
  items: readonly I[],
  sort: { readonly key: ItemSortKey; readonly descending: boolean } | null,
  sectionOrder: ReadonlyMap<string, number>,
): I[] {
  if (sort === null) return [...items];
  const { valueOf, compare } = itemOrder(sort, sectionOrder);
  return [...items].sort((a, b) => compare(valueOf(a), valueOf(b)));
}
