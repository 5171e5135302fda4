import { compareDays, type Day } from '../time/day.js';
import type { StepSeries } from '../time/steps.js';
import { isCompleted, type CountingPolicy } from './policy.js';
import type { ItemStatus, SourceGap } from './vocabulary.js';

/** What of a step tells whether an item counts as done, and from when. */
export interface CompletionStep {
  readonly status: ItemStatus | null;
  /** What the source of the statement leaves open; left out: nothing. */
  readonly notNamed?: readonly SourceGap[];
}

/** Since when an item counts as done. */
export interface Completion {
  /** The first day it is known to count as done. */
  readonly on: Day;
  /** False: a source tells it as at that day; the day it was done is not named. */
  readonly isNamed: boolean;
}

/**
 * Since when an item counts as done, as of a day: the start of the unbroken run of counting statuses that holds on
 * `asOf`; null when it does not count as done then. `completed` followed by `maintained` is one run.
 */
export function completion(
  steps: StepSeries<CompletionStep | null>,
  asOf: Day,
  policy: CountingPolicy,
): Completion | null {
  let since: Completion | null = null;
  for (const { from, value } of steps) {
    if (compareDays(from, asOf) > 0) break;
    const counts = value !== null && value.status !== null && isCompleted(value.status, policy);
    since = counts ? (since ?? { on: from, isNamed: !(value.notNamed ?? []).includes('day') }) : null;
  }
  return since;
}
