import type { Change } from '@tiendo/contracts';
import { addDays, sameData } from '@tiendo/indicators';
import type { Board, BoardItem } from './board.js';

const keyOf = ({ item }: BoardItem): string => `${item.kind} ${item.code}`;

/**
 * What changed between two days, as known at one moment: statuses that turned, items added and removed, amendments and
 * deadlines moved, items that fell overdue, items now going on next year. Latest first.
 */
export function changesBetween(before: Board, after: Board): Change[] {
  const then = new Map(before.items.map((row) => [keyOf(row), row]));
  const now = new Map(after.items.map((row) => [keyOf(row), row]));
  const changes = [
    ...after.items.flatMap((row) => {
      const old = then.get(keyOf(row));
      return old ? changesOf(old, row) : [changeOf(row, 'added', null, row.status, row.item.effectiveOn)];
    }),
    ...before.items
      .filter((row) => !now.has(keyOf(row)))
      .map((row) => changeOf(row, 'removed', row.status, null, after.asOf)),
  ];
  return changes.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function changesOf(old: BoardItem, row: BoardItem): Change[] {
  const changes: Change[] = [];
  const { effectiveOn } = row.item;
  if (old.status !== row.status) {
    changes.push(changeOf(row, 'turned', old.status, row.status, row.state.statusSince ?? effectiveOn));
  }
  if (row.continuesInYear !== null && row.continuesInYear !== old.continuesInYear) {
    const to = String(row.continuesInYear);
    changes.push(changeOf(row, 'continues', null, to, row.state.lastStatementOn ?? effectiveOn));
  }
  if (old.item.versionId !== row.item.versionId) {
    const [from, to] = [deadlinesOf(old), deadlinesOf(row)];
    if (!sameData(from, to)) {
      changes.push(changeOf(row, 'deadlineMoved', from[0] ?? null, to[0] ?? null, effectiveOn));
    }
    if (!sameData(askedOf(old), askedOf(row))) {
      changes.push(changeOf(row, 'amended', old.item.name, row.item.name, effectiveOn));
    }
  }
  if (row.overdueDays !== null && old.overdueDays === null && row.dueOn !== null) {
    changes.push(changeOf(row, 'fellOverdue', null, row.dueOn, addDays(row.dueOn, 1)));
  }
  return changes;
}

function changeOf(
  { item }: BoardItem,
  change: Change['change'],
  from: string | null,
  to: string | null,
  on: string,
): Change {
  return { kind: item.kind, code: item.code, name: item.name, change, from, to, on };
}

/** The item's own deadline, then those of its measures. */
function deadlinesOf({ item, measures }: BoardItem): (string | null)[] {
  return [item.dueOn, ...measures.map(({ measure }) => measure.dueOn)].filter((day) => day !== null);
}

/** What the plan asks of the item, apart from its deadlines. */
function askedOf({ item, measures }: BoardItem): unknown {
  const { name, pillarCode, goalCode, groupCode, frequency, deliverable, note } = item;
  return {
    name,
    pillarCode,
    goalCode,
    groupCode,
    frequency,
    deliverable,
    note,
    units: Object.values(item.units).map((units) => units.map(({ code }) => code)),
    measures: measures.map(({ measure }) => ({ ...measure, versionId: null, dueOn: null })),
  };
}
