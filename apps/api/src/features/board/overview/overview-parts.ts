import { ATTENTION_KINDS, type AttentionItem, type ItemCell, type Overview } from '@tiendo/contracts';
import { type AttentionKind, daysBetween, isOpen, type Day } from '@tiendo/indicators';
import { attentionKinds, type Board, type BoardItem, decidingMeasure, lacksPermission, policyOf } from '../board.js';
import { groupBy } from '../group-by.js';
import { awaitedOf, baselineOf, fromUnitsOf, yearToDateOf } from '../items/item-row.js';

type UpcomingItem = Overview['upcoming'][number];

/** How far "due soon" looks ahead. */
const UPCOMING_DAYS = 30;

/** Lead units as they are called beside a line: today's name in brackets belongs to the item itself. */
const leadUnitsOf = ({ item }: BoardItem) => item.units.lead.map(({ code, name }) => ({ code, name }));

/** One mark on the overview. */
export function cellOf(row: BoardItem): ItemCell {
  const { kind, code, name } = row.item;
  return {
    kind,
    code,
    name,
    status: row.status,
    continuing: row.continuesInYear !== null,
    overdueDays: row.overdueDays,
  };
}

/** The marks of every pillar and group, in the plan's own order. */
export function cellsOf(board: Board): Overview['cells'] {
  const bySection = groupBy(board.items, ({ item, section }) => `${item.kind} ${section?.code ?? ''}`);
  const parts = (kind: 'target' | 'task', sections: readonly { code: string }[]) => {
    const outside = bySection.get(`${kind} `) ?? [];
    return [
      ...sections.map(({ code }) => ({ code, items: (bySection.get(`${kind} ${code}`) ?? []).map(cellOf) })),
      ...(outside.length > 0 ? [{ code: '', items: outside.map(cellOf) }] : []),
    ];
  };
  return { pillars: parts('target', board.sections.pillars), groups: parts('task', board.sections.groups) };
}

/** What asks for a decision, the most pressing first: overdue by days, stopped, blocked, contradicting, silent. */
export function attentionList(board: Board): Overview['attention'] {
  const rows = board.items
    .map((row, place) => ({ row, place, why: attentionKinds(board, row) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (a, b) =>
        rankOf(a.why) - rankOf(b.why) ||
        (b.row.overdueDays ?? 0) - (a.row.overdueDays ?? 0) ||
        (b.row.silentDays ?? 0) - (a.row.silentDays ?? 0) ||
        a.place - b.place,
    );
  const blocked = rows.filter(({ why }) => why.includes('blocked'));
  return {
    total: rows.length,
    byKind: ATTENTION_KINDS.map((kind) => ({
      kind,
      count: rows.filter(({ why }) => why.includes(kind)).length,
    })).filter(({ count }) => count > 0),
    byCause: [...groupBy(blocked, ({ row }) => row.said?.cause ?? '')]
      .map(([cause, list]) => ({ cause, count: list.length }))
      .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause)),
    items: rows.map(({ row, why }) => attentionItem(row, why, board.asOf)),
  };
}

function rankOf(why: readonly AttentionKind[]): number {
  return why[0] === undefined ? ATTENTION_KINDS.length : ATTENTION_KINDS.indexOf(why[0]);
}

function attentionItem(row: BoardItem, why: AttentionKind[], asOf: Day): AttentionItem {
  return {
    kind: row.item.kind,
    code: row.item.code,
    name: row.item.name,
    status: row.status,
    continuing: row.continuesInYear !== null,
    why,
    overdueDays: row.overdueDays,
    dueOn: row.dueOn,
    since: row.state.statusSince,
    silentDays: row.silentDays,
    cause: row.said?.cause ?? null,
    reason: row.said?.reason ?? null,
    proposal: row.said?.proposal ?? null,
    proposalTo: row.said?.proposalTo ?? null,
    awaiting: awaitedOf(row, asOf),
    lacksPermission: lacksPermission(row),
    notNamed: [...(row.state.current?.notNamed ?? [])],
    leadUnits: leadUnitsOf(row),
    measure: measureOf(row),
  };
}

/** Value against target of the measure that decides; null for an item without any. */
export function measureOf({ measures }: BoardItem): AttentionItem['measure'] {
  const deciding = decidingMeasure(measures);
  if (!deciding) return null;
  const { measure, judgedBy: reading } = deciding;
  return {
    label: measure.label,
    measureUnit: measure.measureUnit,
    comparator: measure.comparator,
    targetValue: measure.value,
    targetValueUpper: measure.valueUpper,
    numerator: reading?.numerator ?? null,
    denominator: reading?.denominator ?? null,
    value: reading?.value ?? null,
    qualifier: reading?.qualifier ?? null,
    asOf: reading?.asOf ?? null,
    horizon: measure.horizon,
    baseline: baselineOf(deciding),
    fromUnits: fromUnitsOf(deciding),
    yearToDate: yearToDateOf(deciding),
  };
}

/** Open items due within 30 days, the nearest first; what goes on next year is no longer due. */
export function upcomingOf(board: Board): Pick<Overview, 'upcoming' | 'upcomingTotal'> {
  const upcoming = board.items
    .flatMap((row): UpcomingItem[] => {
      if (row.dueOn === null || row.continuesInYear !== null || !isOpen(row.status, policyOf(board, row))) return [];
      const inDays = daysBetween(board.asOf, row.dueOn);
      if (inDays < 0 || inDays > UPCOMING_DAYS) return [];
      return [{ ...cellOf(row), dueOn: row.dueOn, inDays, leadUnits: leadUnitsOf(row) }];
    })
    .sort((a, b) => a.inDays - b.inDays);
  return { upcoming, upcomingTotal: upcoming.length };
}

/** How many items are overdue, and why as far as a cause was stated, the commonest first. */
export function overdueOf({ items }: Board): Overview['overdue'] {
  const late = items.filter(({ overdueDays }) => overdueDays !== null);
  const countOf = (kind: 'target' | 'task') => late.filter(({ item }) => item.kind === kind).length;
  const caused = late.filter(({ said }) => said?.cause);
  return {
    targets: countOf('target'),
    tasks: countOf('task'),
    byCause: [...groupBy(caused, ({ said }) => said?.cause ?? '')]
      .map(([cause, list]) => ({ cause, count: list.length }))
      .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause)),
  };
}
