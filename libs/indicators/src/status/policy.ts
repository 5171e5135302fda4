import type { ItemStatus, StatedStatus } from './vocabulary.js';

/**
 * How one plan counts one kind of item.
 * `percentDigits`: decimals printed at most (0–4); figures themselves stay exact until they are printed.
 */
export interface CountingPolicy {
  readonly countsAsCompleted: readonly StatedStatus[];
  readonly excludedFromTotal: readonly StatedStatus[];
  readonly percentDigits: number;
}

/** Targets: "cơ bản hoàn thành" counts as done (21/30 in the 2024 report of Kế hoạch 73/KH-UBND). */
export const DEFAULT_TARGET_POLICY: CountingPolicy = {
  countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'],
  excludedFromTotal: ['noOccurrence', 'notApplicable'],
  percentDigits: 2,
};

/** Tasks: "cơ bản hoàn thành" does not count as done (22/35 in the same report). Stopped items stay in the total. */
export const DEFAULT_TASK_POLICY: CountingPolicy = {
  countsAsCompleted: ['completed', 'maintained'],
  excludedFromTotal: ['noOccurrence', 'notApplicable'],
  percentDigits: 1,
};

/** Statuses that a policy counts as done and leaves out of the total at once; a sound policy has none. */
export function countedAndExcluded({
  countsAsCompleted,
  excludedFromTotal,
}: Pick<CountingPolicy, 'countsAsCompleted' | 'excludedFromTotal'>): StatedStatus[] {
  return excludedFromTotal.filter((status) => countsAsCompleted.includes(status));
}

/** Counted as done under this policy. */
export function isCompleted(status: ItemStatus, policy: CountingPolicy): boolean {
  return (policy.countsAsCompleted as readonly ItemStatus[]).includes(status);
}

/** Left out of the total under this policy. */
export function isExcluded(status: ItemStatus, policy: CountingPolicy): boolean {
  return (policy.excludedFromTotal as readonly ItemStatus[]).includes(status);
}

/**
 * Somebody still has to do or say something: in the total, not done, and not closed by a final word.
 * `stopped` and `notMet` (the verdict of the final review) are final; `noStatement` is open.
 */
export function isOpen(status: ItemStatus, policy: CountingPolicy): boolean {
  return !isCompleted(status, policy) && !isExcluded(status, policy) && status !== 'stopped' && status !== 'notMet';
}
