import { isCompleted, type CountingPolicy } from '../status/policy.js';
import type { ItemStatus } from '../status/vocabulary.js';
import { compareDays, earlierDay, lastDayOf, yearOf, type Day } from '../time/day.js';
import { valueAt, type StepSeries } from '../time/steps.js';
import { isMet, type Evaluation } from './evaluate.js';
import type { Measure } from './measure.js';

export interface ItemDeadlineInput {
  /** The deadline that the plan states for the item itself. */
  readonly dueOn: Day | null;
  readonly frequency?: 'once' | 'regular' | null;
  /** The plan's last day where it is a deadline; null: the plan names none for items without one of their own. */
  readonly planEndsOn: Day | null;
}

/**
 * The deadline of an item: its own, else the plan's end where the plan says that this is one; else none.
 *
 * Regular work (thường xuyên, hằng năm) goes on: neither the plan's end nor the last day of a year is a deadline for it,
 * not even written down beside it; another day of its own is one.
 */
export function itemDeadline({ dueOn, frequency, planEndsOn }: ItemDeadlineInput): Day | null {
  if (frequency !== 'regular') return dueOn ?? planEndsOn;
  const isSpan = dueOn === null || dueOn === planEndsOn || dueOn === lastDayOf(yearOf(dueOn));
  return isSpan ? null : dueOn;
}

/**
 * The deadline of one measure: its own; of a level asked for a year that year's last day, or the item's deadline where
 * it falls into that very year; else the item's.
 */
export function measureDeadline(
  { dueOn, horizon }: Pick<Measure, 'dueOn' | 'horizon'>,
  itemDueOn: Day | null,
): Day | null {
  if (dueOn !== null) return dueOn;
  if (horizon === null || horizon === undefined) return itemDueOn;
  return itemDueOn !== null && yearOf(itemDueOn) === horizon ? itemDueOn : lastDayOf(horizon);
}

/** The day an item falls due as it stands: left for the year's end on purpose, on the day of its evaluation, if named. */
export function dueDayOf(input: {
  readonly status: ItemStatus;
  /** The day named for the evaluation of a `yearEnd` item; null: the source names none, so nothing is ever late. */
  readonly evaluationOn: Day | null;
  readonly deadline: Day | null;
}): Day | null {
  return input.status === 'yearEnd' ? input.evaluationOn : input.deadline;
}

/**
 * Whether a level is done with. By its figures; where they say nothing of a deadline that has passed, by what was stated
 * then: a level counted as done on its own day stays done when the item goes on towards the next one.
 */
export function isLevelDone(input: {
  readonly verdict: Evaluation;
  readonly deadline: Day | null;
  readonly asOf: Day;
  readonly steps: StepSeries<{ readonly status: ItemStatus | null } | null>;
  readonly policy: CountingPolicy;
}): boolean {
  const { verdict, deadline, asOf, steps, policy } = input;
  if (isMet(verdict)) return true;
  if (verdict === 'notMet' || deadline === null || compareDays(deadline, asOf) >= 0) return false;
  const then = valueAt(steps, deadline)?.status ?? null;
  return then !== null && isCompleted(then, policy);
}

export interface DueInput {
  /** Whether each measure is met, and its own deadline (null: the plan's end). */
  readonly measures: readonly { readonly met: boolean; readonly dueOn: Day | null }[];
  /** The item's deadline ({@link itemDeadline}); null: there is none. */
  readonly planEndsOn: Day | null;
}

/**
 * The day a target is due: the earliest deadline of a measure not met, else the item's deadline (no measures, all met,
 * or no deadline of their own). Give the measures whose horizon is in force or past. A measure that nothing was observed
 * for is not met.
 */
export function targetDueOn({ measures, planEndsOn }: DueInput): Day | null {
  const deadlines = measures.filter(({ met }) => !met).map(({ dueOn }) => dueOn ?? planEndsOn);
  const known = deadlines.filter((day): day is Day => day !== null);
  return known.length === 0 ? planEndsOn : known.reduce(earlierDay);
}
