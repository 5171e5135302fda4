import { isCompleted, isExcluded, isOpen, type CountingPolicy } from '../status/policy.js';
import type { ItemStatus } from '../status/vocabulary.js';

/** What of an item decides where it stands in a picture of progress, as the rules for each have found it on one day. */
export interface ProgressFacts {
  readonly status: ItemStatus;
  /** Days past the due day; null: not overdue. */
  readonly overdueDays: number | null;
}

/**
 * Items of one kind on one day in parts that share nothing and sum to `total`: done by the plan's counting, past the due
 * day, stopped, judged as not met at the final review, and open with time left. `total` is the total of the roll-up.
 */
export interface Progress {
  readonly total: number;
  readonly completed: number;
  readonly overdue: number;
  readonly stopped: number;
  readonly notMet: number;
  readonly open: number;
  /** Of `total`, those that something was stated about. */
  readonly stated: number;
}

/** Counts items of one kind by how they stand against their day; what the policy leaves out of the total is left out. */
export function progressOf(items: readonly ProgressFacts[], policy: CountingPolicy): Progress {
  const counted = items.filter(({ status }) => !isExcluded(status, policy));
  const count = (test: (item: ProgressFacts) => boolean): number => counted.filter(test).length;
  const closed = (status: ItemStatus) => count((item) => item.status === status && !isCompleted(status, policy));
  return {
    total: counted.length,
    completed: count(({ status }) => isCompleted(status, policy)),
    overdue: count(({ status, overdueDays }) => isOpen(status, policy) && overdueDays !== null),
    stopped: closed('stopped'),
    notMet: closed('notMet'),
    open: count(({ status, overdueDays }) => isOpen(status, policy) && overdueDays === null),
    stated: count(({ status }) => status !== 'noStatement'),
  };
}
