import {
  differenceBetween,
  type Difference,
  type Facts,
  type ItemChange,
  type PlainData,
  type SnapshotItem,
} from '@tiendo/indicators';
import type { MeasureAsAsked } from '../../plans/index.js';
import type { Board, BoardItem } from '../board.js';

/** What names an item on both sides of a comparison. */
export const keyOf = ({ item }: BoardItem): string => `${item.kind} ${item.code}`;

/** A board as the plain items that can be compared, sent and put together again. */
export function snapshotItems(board: Board): SnapshotItem[] {
  return board.items.map((row) => snapshotItem(board, row));
}

/** What changed between two boards, with the item of either side; by item in the plan's order, removed ones last. */
export interface ComparedItem extends ItemChange {
  readonly before: BoardItem | null;
  readonly after: BoardItem | null;
}

export function compareBoards(first: Board, second: Board): { difference: Difference; items: ComparedItem[] } {
  const difference = differenceBetween(snapshotItems(first), snapshotItems(second));
  const byKey = new Map(difference.changes.map((change) => [change.key, change]));
  const [then, now] = [rowsByKey(first), rowsByKey(second)];
  const items = [...new Set([...now.keys(), ...then.keys()])].flatMap((key): ComparedItem[] => {
    const change = byKey.get(key);
    return change ? [{ ...change, before: then.get(key) ?? null, after: now.get(key) ?? null }] : [];
  });
  return { difference, items };
}

const rowsByKey = ({ items }: Board) => new Map(items.map((row) => [keyOf(row), row]));

function snapshotItem(board: Board, row: BoardItem): SnapshotItem {
  const { item, measures } = row;
  const named = measures.map((measured, index) => ({ ...measured, name: measureName(measures, index) }));
  return {
    key: keyOf(row),
    status: row.status,
    dueOn: item.dueOn,
    deadlines: factsOf(named.map(({ name, measure }) => [name, measure.dueOn])),
    isOverdue: row.overdueDays !== null,
    continuesInYear: row.continuesInYear,
    asked: factsOf([
      ['name', item.name],
      ['section', row.section?.name ?? null],
      ['goal', board.sections.goals.find(({ code }) => code === item.goalCode)?.name ?? null],
      ['frequency', item.frequency],
      ['deliverable', item.deliverable],
      ['note', item.note],
      ['leadUnits', item.units.lead.map(({ name }) => name)],
      ['coordinatingUnits', item.units.coordinating.map(({ name }) => name)],
      ['executingUnits', item.units.executing.map(({ name }) => name)],
      ...named.map(({ name, measure }): [string, PlainData] => [`measure ${name}`, askedOf(measure)]),
    ]),
    measured: factsOf([
      ['executing', row.executing && { ...row.executing }],
      ...named.map(({ name, measure, judgedBy: reading }): [string, PlainData] => {
        if (!reading) return [`measure ${name}`, null];
        const { numerator, denominator, value, qualifier } = reading;
        const { label, measureUnit } = measure;
        return [`measure ${name}`, { label, measureUnit, numerator, denominator, value, qualifier }];
      }),
    ]),
  };
}

/** Indicator and horizon name a measure from one version of the plan to the next; what repeats them is numbered. */
function measureName(measures: BoardItem['measures'], index: number): string {
  const nameAt = (at: number): string => {
    const { indicatorCode = '', horizon = null } = measures[at]?.measure ?? {};
    return horizon === null ? indicatorCode : `${indicatorCode} ${horizon}`;
  };
  const same = measures.slice(0, index).filter((_, at) => nameAt(at) === nameAt(index)).length;
  return same === 0 ? nameAt(index) : `${nameAt(index)} #${same + 1}`;
}

function askedOf({ label, comparator, value, valueUpper, measureUnit, aspirational, parts, note }: MeasureAsAsked) {
  return { label, comparator, value, valueUpper, measureUnit, aspirational, parts: [...parts], note };
}

/** What is null was not asked or not measured: the fact is absent. */
function factsOf(entries: readonly (readonly [name: string, value: PlainData])[]): Facts {
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
