import { percentOf } from '../percent/percent.js';
import { isCompleted, isExcluded, type CountingPolicy } from '../status/policy.js';
import { ALL_STATUSES, type ItemStatus } from '../status/vocabulary.js';
import { addCounts, type StatusCounts } from './counts.js';

/** One status in a summary. `percent` is of the total, null for a status outside it. */
export interface StatusShare {
  readonly status: ItemStatus;
  readonly count: number;
  readonly percent: number | null;
}

/**
 * A roll-up as the API gives it. `total` leaves out `excluded`; `percent` is completed ÷ total × 100 half-up to two
 * decimals, null when the total is 0. `byStatus` is in vocabulary order without zeros and sums to total + excluded.
 */
export interface Summary {
  readonly total: number;
  readonly completed: number;
  readonly percent: number | null;
  readonly excluded: number;
  /** Items that go on next year, whatever their status. */
  readonly continuing: number;
  readonly byStatus: readonly StatusShare[];
}

/** Decimals of a percentage in data; screens and documents print `policy.percentDigits` at most, from the counts. */
const PERCENT_DECIMALS = 2;

/** The summary of these counts under this policy. An item without a statement counts in the total. */
export function summarize(counts: StatusCounts, continuing: number, policy: CountingPolicy): Summary {
  let [total, completed, excluded] = [0, 0, 0];
  for (const status of ALL_STATUSES) {
    const count = counts[status] ?? 0;
    if (isExcluded(status, policy)) excluded += count;
    else total += count;
    if (isCompleted(status, policy)) completed += count;
  }
  const byStatus = ALL_STATUSES.flatMap((status): StatusShare[] => {
    const count = counts[status] ?? 0;
    if (count === 0) return [];
    return [{ status, count, percent: isExcluded(status, policy) ? null : percentOf(count, total, PERCENT_DECIMALS) }];
  });
  return { total, completed, percent: percentOf(completed, total, PERCENT_DECIMALS), excluded, continuing, byStatus };
}

/** The counts a summary was made of. */
export function countsOf(summary: Pick<Summary, 'byStatus'>): StatusCounts {
  return summary.byStatus.reduce<StatusCounts>(
    (counts, { status, count }) => addCounts(counts, { [status]: count }),
    {},
  );
}
