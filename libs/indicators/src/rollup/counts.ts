import { ALL_STATUSES, type ItemStatus } from '../status/vocabulary.js';

/** How many items show each status; absent means none. */
export type StatusCounts = Readonly<Partial<Record<ItemStatus, number>>>;

/** Counts of both, in vocabulary order, without zeros. */
export function addCounts(a: StatusCounts, b: StatusCounts): StatusCounts {
  return fromEntries((status) => (a[status] ?? 0) + (b[status] ?? 0));
}

/** Counts of `a` without `b`; negative where `b` has more (a delta). */
export function subtractCounts(a: StatusCounts, b: StatusCounts): StatusCounts {
  return fromEntries((status) => (a[status] ?? 0) - (b[status] ?? 0));
}

/** How many items show each status. */
export function countStatuses(statuses: Iterable<ItemStatus>): StatusCounts {
  const counts: Partial<Record<ItemStatus, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return addCounts(counts, {});
}

function fromEntries(countOf: (status: ItemStatus) => number): StatusCounts {
  const result: Partial<Record<ItemStatus, number>> = {};
  for (const status of ALL_STATUSES) {
    const count = countOf(status);
    if (count !== 0) result[status] = count;
  }
  return result;
}
