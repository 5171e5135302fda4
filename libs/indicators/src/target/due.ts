import { earlierDay, type Day } from '../time/day.js';

export interface DueInput {
  /** Whether each measure is met, and its own deadline (null: the plan's end). */
  readonly measures: readonly { readonly met: boolean; readonly dueOn: Day | null }[];
  /** null: the plan's end is not known. */
  readonly planEndsOn: Day | null;
}

/**
 * The day a target is due: the earliest deadline of a measure not met, else the plan's end (no measures, all met, or
 * no deadline of their own). Give the measures of the year in question (`measuresForYear`). A measure that nothing was observed for is not met.
 */
export function targetDueOn({ measures, planEndsOn }: DueInput): Day | null {
  const deadlines = measures.filter(({ met }) => !met).map(({ dueOn }) => dueOn ?? planEndsOn);
  const known = deadlines.filter((day): day is Day => day !== null);
  return known.length === 0 ? planEndsOn : known.reduce(earlierDay);
}
