import type { ItemStatus } from '../status/vocabulary.js';
import { compareDays } from '../time/day.js';
import type { Step, StepSeries } from '../time/steps.js';
import { addCounts, subtractCounts, type StatusCounts } from './counts.js';

/** What one item adds to a cell while it is there. */
export interface Contribution {
  readonly status: ItemStatus;
  readonly continuing: boolean;
}

/** A kept roll-up on one day: how many items show each status, and how many of them go on next year. */
export interface Cell {
  readonly counts: StatusCounts;
  readonly continuing: number;
}

const EMPTY: Cell = { counts: {}, continuing: 0 };

export function sameCell(a: Cell, b: Cell): boolean {
  return a.continuing === b.continuing && Object.keys(subtractCounts(a.counts, b.counts)).length === 0;
}

/**
 * A cell as steps in time, from what each of its items shows as steps in time. A contribution of null, and the time
 * before an item's first step, mean that the item is not in the cell (not yet asked for, moved to another pillar).
 * Canonical: the series starts with the first day on which the cell is not empty, and neighbours differ.
 */
export function cellSeries(contributions: readonly StepSeries<Contribution | null>[]): StepSeries<Cell> {
  const deltas: Step<Cell>[] = [];
  for (const series of contributions) addDeltas(deltas, series, 1);
  return accumulate(deltas);
}

/**
 * The cell after one item's steps changed from `before` to `after`; equals `cellSeries` of all items anew. An item
 * that enters the cell has an empty `before`, one that leaves it an empty `after`.
 */
export function replaceContribution(
  cell: StepSeries<Cell>,
  before: StepSeries<Contribution | null>,
  after: StepSeries<Contribution | null>,
): StepSeries<Cell> {
  const deltas: Step<Cell>[] = [];
  let previous = EMPTY;
  for (const { from, value } of cell) {
    deltas.push({ from, value: subtractCell(value, previous) });
    previous = value;
  }
  addDeltas(deltas, before, -1);
  addDeltas(deltas, after, 1);
  return accumulate(deltas);
}

function addDeltas(deltas: Step<Cell>[], series: StepSeries<Contribution | null>, sign: 1 | -1): void {
  let previous: Contribution | null = null;
  for (const { from, value } of series) {
    const change = subtractCell(cellOf(value), cellOf(previous));
    deltas.push({ from, value: sign === 1 ? change : subtractCell(EMPTY, change) });
    previous = value;
  }
}

/** Running sum of the deltas, one step per day on which the cell really changes. */
function accumulate(deltas: Step<Cell>[]): StepSeries<Cell> {
  deltas.sort((a, b) => compareDays(a.from, b.from));
  const steps: Step<Cell>[] = [];
  let current = EMPTY;
  for (const [index, { from, value }] of deltas.entries()) {
    current = addCell(current, value);
    const dayIsComplete = deltas[index + 1]?.from !== from;
    if (dayIsComplete && !sameCell(current, steps.at(-1)?.value ?? EMPTY)) steps.push({ from, value: current });
  }
  return steps;
}

function cellOf(contribution: Contribution | null): Cell {
  return contribution === null
    ? EMPTY
    : { counts: { [contribution.status]: 1 }, continuing: contribution.continuing ? 1 : 0 };
}

function addCell(a: Cell, b: Cell): Cell {
  return { counts: addCounts(a.counts, b.counts), continuing: a.continuing + b.continuing };
}

function subtractCell(a: Cell, b: Cell): Cell {
  return { counts: subtractCounts(a.counts, b.counts), continuing: a.continuing - b.continuing };
}
