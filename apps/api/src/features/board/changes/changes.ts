import type { Change } from '@tiendo/contracts';
import { addDays, type ChangeKind, type Day, type FieldChange } from '@tiendo/indicators';
import type { Board, BoardItem } from '../board.js';
import { type ComparedItem, compareBoards } from './snapshot-items.js';

/** What the overview tells of a change, in the order in which it tells it. */
const TOLD: readonly (readonly [kind: ChangeKind, change: Change['change']])[] = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['turned', 'turned'],
  ['stopped', 'turned'],
  ['continues', 'continues'],
  ['deadlineMoved', 'deadlineMoved'],
  ['amended', 'amended'],
  ['fellOverdue', 'fellOverdue'],
];

/**
 * What changed between two days, as known at one moment, told one by one for the overview: statuses that turned, items
 * added and removed, amendments and deadlines moved, items that fell overdue, items now going on next year. Latest first.
 */
export function changesBetween(before: Board, after: Board): Change[] {
  const changes = compareBoards(before, after).items.flatMap((one) =>
    TOLD.flatMap(([kind, change]) => (one.kinds.includes(kind) ? told(one, kind, change, after.asOf) : [])),
  );
  return changes.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function told(one: ComparedItem, kind: ChangeKind, change: Change['change'], asOf: Day): Change[] {
  const row = one.after ?? one.before;
  const sides = sidesOf(one, kind);
  if (!row || !sides) return [];
  const { item } = row;
  return [{ kind: item.kind, code: item.code, name: item.name, change, ...sides, on: dayOf(one, kind, asOf) }];
}

/** Old value and new as the overview prints them; null where it has nothing to tell. */
function sidesOf(
  { before, after, fields }: ComparedItem,
  kind: ChangeKind,
): { from: string | null; to: string | null } | null {
  switch (kind) {
    case 'continues':
      return after && after.continuesInYear !== null ? { from: null, to: String(after.continuesInYear) } : null;
    case 'deadlineMoved': {
      const moved = fields.find(({ field }) => field === 'dueOn' || field === 'deadlines');
      return { from: asDay(moved?.before), to: asDay(moved?.after) };
    }
    case 'amended':
      return { from: before?.item.name ?? null, to: after?.item.name ?? null };
    case 'fellOverdue':
      return { from: null, to: after?.dueOn ?? null };
    default:
      return { from: before?.status ?? null, to: after?.status ?? null };
  }
}

const asDay = (value: FieldChange['before']): string | null => (typeof value === 'string' ? value : null);

/** The day on which an item changed in this way, by the second board. */
export function dayOf({ after }: ComparedItem, kind: ChangeKind, asOf: Day): Day {
  if (!after) return asOf;
  const { item, state, dueOn } = after;
  switch (kind) {
    case 'turned':
    case 'stopped':
      return state.statusSince ?? item.effectiveOn;
    case 'continues':
    case 'noLongerOverdue':
      return state.lastStatementOn ?? item.effectiveOn;
    case 'fellOverdue':
      return dueOn === null ? asOf : addDays(dueOn, 1);
    case 'measured':
      return latestReading(after) ?? asOf;
    default:
      return item.effectiveOn;
  }
}

function latestReading({ measures }: BoardItem): Day | null {
  const days = measures.flatMap(({ judgedBy }) => judgedBy?.asOf ?? []);
  return days.sort().at(-1) ?? null;
}
