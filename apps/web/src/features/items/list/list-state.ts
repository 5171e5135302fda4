import { ALL_STATUSES, isItemStatus, type ItemStatus } from '@tiendo/indicators/status';
import type { ItemFilter, ItemSortKey } from '@tiendo/indicators/items';
import type { ItemKind } from '@tiendo/contracts';
import { FILTER_PARAMS } from '../../../shared/url';

export const GROUPINGS = ['section', 'status', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Columns that can be shown beside the name; their order is the order on screen. */
export const COLUMN_IDS = [
  'status',
  'result',
  'required',
  'executing',
  'dueOn',
  'leadUnits',
  'section',
  'updatedOn',
  'reason',
  'cause',
  'frequency',
  'code',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** What a list shows, as the address says it. */
export interface ListState {
  readonly q: string;
  readonly statuses: readonly ItemStatus[];
  readonly sections: readonly string[];
  readonly units: readonly string[];
  readonly overdue: boolean;
  readonly continuing: boolean;
  /** Only targets whose level for this year is not reached; null: all. */
  readonly unmetHorizon: number | null;
  /** Only what needs a decision. */
  readonly attention: boolean;
  readonly sort: { readonly key: ItemSortKey; readonly descending: boolean } | null;
  readonly group: Grouping | null;
  /** Null: the columns that belong to the kind. */
  readonly columns: readonly ColumnId[] | null;
}

export const EMPTY_STATE: ListState = {
  q: '',
  statuses: [],
  sections: [],
  units: [],
  overdue: false,
  continuing: false,
  unmetHorizon: null,
  attention: false,
  sort: null,
  group: null,
  columns: null,
};

const UNMET = 'chua-dat-muc';
const GROUP = 'gom-theo';
const COLUMNS = 'cot';

const SORT_WORDS: Readonly<Record<ItemSortKey, string>> = {
  code: 'ma',
  name: 'ten',
  status: 'trang-thai',
  dueOn: 'han',
  updatedOn: 'cap-nhat',
  overdue: 'qua-han',
  leadUnit: 'don-vi',
  section: 'nhom',
};
const GROUP_WORDS: Readonly<Record<Grouping, string>> = { section: 'nhom', status: 'trang-thai', unit: 'don-vi' };
const COLUMN_WORDS: Readonly<Record<ColumnId, string>> = {
  status: 'trang-thai',
  result: 'ket-qua',
  required: 'yeu-cau',
  executing: 'thuc-hien',
  dueOn: 'han',
  leadUnits: 'don-vi',
  section: 'nhom',
  updatedOn: 'cap-nhat',
  reason: 'ly-do',
  cause: 'nguyen-nhan',
  frequency: 'thuong-xuyen',
  code: 'ma',
};

/** The columns a list opens with: what fits 1,366 px without scrolling sideways. */
export const defaultColumns = (kind: ItemKind): readonly ColumnId[] =>
  kind === 'target'
    ? ['status', 'result', 'required', 'dueOn', 'leadUnits', 'section']
    : ['status', 'executing', 'dueOn', 'leadUnits', 'section'];

const sectionParam = (kind: ItemKind) => (kind === 'target' ? FILTER_PARAMS.pillar : FILTER_PARAMS.group);

const list = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter((part) => part !== ''))];
const yearOf = (text: string | null): number | null => (/^20\d\d$/.test(text ?? '') ? Number(text) : null);
const flag = (text: string | null): boolean => text === '1' || text === 'true';
const keyOf = <K extends string>(words: Readonly<Record<K, string>>, word: string | null): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;

/** Reads the state off an address and survives nonsense: what is not known was not said. */
export function parseListState(params: URLSearchParams, kind: ItemKind): ListState {
  const sort = params.get(FILTER_PARAMS.sort);
  const sortKey = keyOf(SORT_WORDS, sort?.replace(/^-/, '') ?? null);
  const columns = params.get(COLUMNS);
  return {
    q: params.get(FILTER_PARAMS.q) ?? '',
    statuses: ALL_STATUSES.filter((status) => list(params.get(FILTER_PARAMS.status)).includes(status)),
    sections: list(params.get(sectionParam(kind))),
    units: list(params.get(FILTER_PARAMS.leadUnit)),
    overdue: flag(params.get(FILTER_PARAMS.overdue)),
    continuing: flag(params.get(FILTER_PARAMS.continuing)),
    unmetHorizon: yearOf(params.get(UNMET)),
    attention: flag(params.get(FILTER_PARAMS.attention)),
    sort: sortKey ? { key: sortKey, descending: sort?.startsWith('-') ?? false } : null,
    group: keyOf(GROUP_WORDS, params.get(GROUP)),
    columns: columns === null ? null : COLUMN_IDS.filter((id) => list(columns).includes(COLUMN_WORDS[id])),
  };
}

/** Writes the state into an address, leaving the rest of it alone; what is at its default is left out. */
export function writeListState(params: URLSearchParams, kind: ItemKind, state: ListState): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string | null) => {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  };
  set(FILTER_PARAMS.q, state.q);
  set(FILTER_PARAMS.status, state.statuses.filter(isItemStatus).join(','));
  set(sectionParam(kind), state.sections.join(','));
  set(FILTER_PARAMS.leadUnit, state.units.join(','));
  set(FILTER_PARAMS.overdue, state.overdue ? '1' : null);
  set(FILTER_PARAMS.continuing, state.continuing ? '1' : null);
  set(UNMET, state.unmetHorizon === null ? null : String(state.unmetHorizon));
  set(FILTER_PARAMS.attention, state.attention ? '1' : null);
  set(FILTER_PARAMS.sort, state.sort && `${state.sort.descending ? '-' : ''}${SORT_WORDS[state.sort.key]}`);
  set(GROUP, state.group && GROUP_WORDS[state.group]);
  const standard = defaultColumns(kind);
  const changed =
    state.columns !== null &&
    (state.columns.length !== standard.length || standard.some((id) => !state.columns?.includes(id)));
  // An empty choice is a choice: only the name is shown.
  if (changed) next.set(COLUMNS, state.columns?.map((id) => COLUMN_WORDS[id]).join(',') ?? '');
  else next.delete(COLUMNS);
  return next;
}

/** Whether anything narrows the list. */
export const isFiltered = (state: ListState): boolean =>
  state.q.trim() !== '' ||
  state.statuses.length + state.sections.length + state.units.length > 0 ||
  state.overdue ||
  state.continuing ||
  state.unmetHorizon !== null ||
  state.attention;

/** The state with every filter taken off; order, grouping and columns stay. */
export const withoutFilters = (state: ListState): ListState => ({
  ...EMPTY_STATE,
  sort: state.sort,
  group: state.group,
  columns: state.columns,
});

/** What the list is narrowed to. */
export const filterOf = ({ q, statuses, sections, units, ...flags }: ListState): ItemFilter => ({
  q,
  statuses,
  sections,
  leadUnits: units,
  overdue: flags.overdue || undefined,
  continuing: flags.continuing || undefined,
  attention: flags.attention || undefined,
  unmetHorizon: flags.unmetHorizon,
});
