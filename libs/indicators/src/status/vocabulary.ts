/**
 * The eleven statuses a person may state, in vocabulary order: lists, legends and `byStatus` follow it.
 * Labels live on screen; source: the status vocabulary of the 2024 annual report of Kế hoạch 73/KH-UBND, section III.
 */
export const ITEM_STATUSES = [
  'completed',
  'maintained',
  'mostlyCompleted',
  'inProgress',
  'awaitingApproval',
  'yearEnd',
  'notStarted',
  'notMet',
  'stopped',
  'noOccurrence',
  'notApplicable',
] as const;

/** A status that can be stated. */
export type StatedStatus = (typeof ITEM_STATUSES)[number];

/** Every status an item can show: a stated one, or the computed `noStatement` (nobody has said anything yet). */
export type ItemStatus = StatedStatus | 'noStatement';

/** Vocabulary order including the computed `noStatement`, which comes last. */
export const ALL_STATUSES: readonly ItemStatus[] = [...ITEM_STATUSES, 'noStatement'];

/** Kinds of cause behind an item that does not move. */
export const CAUSES = ['awaitingGuidance', 'awaitingApproval', 'funds', 'staff', 'unitSlow', 'otherObjective'] as const;

export type Cause = (typeof CAUSES)[number];

/**
 * What the source of a statement leaves open. `day`: it tells the status as at the effective day (a report's), not the day
 * the status came about. `permission`: it says nothing of a document that allows stopping or going on next year.
 */
export const SOURCE_GAPS = ['day', 'permission'] as const;

export type SourceGap = (typeof SOURCE_GAPS)[number];

const POSITION: ReadonlyMap<string, number> = new Map(ALL_STATUSES.map((status, index) => [status, index]));

/** Orders by the vocabulary: negative when `a` comes first. */
export function compareStatus(a: ItemStatus, b: ItemStatus): number {
  return (POSITION.get(a) ?? ALL_STATUSES.length) - (POSITION.get(b) ?? ALL_STATUSES.length);
}

/** True for the eleven statuses that may be stated; `noStatement` is computed and therefore false. */
export function isStatedStatus(value: unknown): value is StatedStatus {
  return typeof value === 'string' && value !== 'noStatement' && POSITION.has(value);
}

/** True for every status an item can show, `noStatement` included. */
export function isItemStatus(value: unknown): value is ItemStatus {
  return typeof value === 'string' && POSITION.has(value);
}

/** True for the known kinds of cause. */
export function isCause(value: unknown): value is Cause {
  return (CAUSES as readonly unknown[]).includes(value);
}
