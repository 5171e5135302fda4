import type { ItemRow } from '@tiendo/contracts';
import { countStatuses, summarize, type Summary } from '@tiendo/indicators/rollup';
import { ALL_STATUSES, type CountingPolicy, type ItemStatus } from '@tiendo/indicators/status';
import { compareVietnamese } from '@tiendo/indicators/vietnamese';
import type { Grouping } from './list-state';

/** Rows under one heading, with the counts the plan's own rule gives them. */
export interface RowGroup {
  readonly key: string;
  readonly by: Grouping;
  /** Name of the pillar, group or unit; null: the source names none. A status is named by its word on screen. */
  readonly name: string | null;
  readonly status: ItemStatus | null;
  readonly rows: readonly ItemRow[];
  readonly summary: Summary;
}

/** One line of the table. `key` is unique in it; an item stands once under each of its lead units. */
export type Line =
  | { readonly type: 'group'; readonly key: string; readonly group: RowGroup; readonly open: boolean }
  | { readonly type: 'unnamed'; readonly key: string; readonly rows: readonly ItemRow[]; readonly open: boolean }
  | { readonly type: 'item'; readonly key: string; readonly row: ItemRow; readonly level: 1 | 2 | 3 };

/** Counts of these rows under the plan's counting rule. */
export const summaryOf = (rows: readonly ItemRow[], policy: CountingPolicy): Summary =>
  summarize(
    countStatuses(rows.map((row) => row.status)),
    rows.filter((row) => row.continuesInYear !== null).length,
    policy,
  );

/** Splits rows into groups. By unit an item counts once under each of its 0..n lead units: not a partition. */
export function groupRows(
  rows: readonly ItemRow[],
  by: Grouping,
  policy: CountingPolicy,
  sectionOrder: ReadonlyMap<string, number>,
): RowGroup[] {
  const found = new Map<string, { name: string | null; status: ItemStatus | null; rows: ItemRow[] }>();
  const put = (key: string, name: string | null, status: ItemStatus | null, row: ItemRow) => {
    const group = found.get(key);
    if (group) group.rows.push(row);
    else found.set(key, { name, status, rows: [row] });
  };
  for (const row of rows) {
    if (by === 'section') put(row.section?.code ?? '', row.section?.name ?? null, null, row);
    else if (by === 'status') put(row.status, null, row.status, row);
    else if (row.leadUnits.length === 0) put('', null, null, row);
    else for (const unit of row.leadUnits) put(unit.code, unit.name, null, row);
  }
  const position = (key: string, status: ItemStatus | null) =>
    status ? ALL_STATUSES.indexOf(status) : (sectionOrder.get(key) ?? Number.MAX_SAFE_INTEGER);
  return [...found]
    .map(([key, group]) => ({ key, by, ...group, summary: summaryOf(group.rows, policy) }))
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
      if (by === 'unit') return compareVietnamese(a.name ?? '', b.name ?? '');
      return position(a.key, a.status) - position(b.key, b.status);
    });
}

interface Arrangement {
  readonly rows: readonly ItemRow[];
  /** Null: no grouping. */
  readonly groups: readonly RowGroup[] | null;
  /** Keys of groups folded away. */
  readonly folded: ReadonlySet<string>;
  /** Keys of unnamed lines opened up. */
  readonly opened: ReadonlySet<string>;
}

/** The lines of the table from top to bottom. Items without a name fold into one line where the first one stands. */
export function arrangeLines({ rows, groups, folded, opened }: Arrangement): Line[] {
  if (!groups) return linesOf(rows, '', 1, opened);
  return groups.flatMap((group): Line[] => {
    const open = !folded.has(group.key);
    const head: Line = { type: 'group', key: `nhom:${group.key}`, group, open };
    return open ? [head, ...linesOf(group.rows, `${group.key}/`, 2, opened)] : [head];
  });
}

function linesOf(rows: readonly ItemRow[], prefix: string, level: 1 | 2, opened: ReadonlySet<string>): Line[] {
  const unnamed = rows.filter((row) => row.name === null);
  const lines: Line[] = [];
  let folded = unnamed.length < 2;
  for (const row of rows) {
    if (row.name !== null || unnamed.length < 2) {
      lines.push({ type: 'item', key: `${prefix}${row.code}`, row, level });
      continue;
    }
    if (folded) continue;
    folded = true;
    const key = `${prefix}khong-ten`;
    const open = opened.has(key);
    lines.push({ type: 'unnamed', key, rows: unnamed, open });
    if (!open) continue;
    for (const one of unnamed) {
      lines.push({ type: 'item', key: `${prefix}${one.code}`, row: one, level: level === 1 ? 2 : 3 });
    }
  }
  return lines;
}

/** Codes of the items a line stands for. */
export function codesOf(line: Line): string[] {
  if (line.type === 'item') return [line.row.code];
  return (line.type === 'group' ? line.group.rows : line.rows).map((row) => row.code);
}
