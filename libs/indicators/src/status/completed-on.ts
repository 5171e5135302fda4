import { compareDays, type Day } from '../time/day.js';
import type { StepSeries } from '../time/steps.js';
import { isCompleted, type CountingPolicy } from './policy.js';
import type { ItemStatus } from './vocabulary.js';

/**
 * The day from which an item counts as done, as of a day: the start of the unbroken run of counting statuses that
 * holds on `asOf`; null when it does not count as done then. `completed` followed by `maintained` is one run.
 */
export function completedOn(
  steps: StepSeries<{ readonly status: ItemStatus | null } | null>,
  asOf: Day,
  policy: CountingPolicy,
): Day | null {
  let since: Day | null = null;
  for (const { from, value } of steps) {
    if (compareDays(from, asOf) > 0) break;
    const counts = value !== null && value.status !== null && isCompleted(value.status, policy);
    since = counts ? (since ?? from) : null;
  }
  return since;
}
