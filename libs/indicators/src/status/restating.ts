import type { Cause, StatedStatus } from './vocabulary.js';
import type { Submission } from './awaiting.js';

/** What a statement says beside its status and its day, in the order it is told. */
export const STATEMENT_PARTS = [
  'continuesInYear',
  'reason',
  'cause',
  'awaiting',
  'proposal',
  'proposalTo',
  'evaluationOn',
  'evidence',
] as const;

export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** The parts of a statement; `evidence` are its documents. */
export interface StatementParts {
  readonly continuesInYear?: number | null;
  readonly reason?: string | null;
  readonly cause?: Cause | null;
  readonly awaiting?: { readonly authority: string; readonly submission?: Partial<Submission> | null } | null;
  readonly proposal?: string | null;
  readonly proposalTo?: string | null;
  readonly evaluationOn?: string | null;
  readonly evidence?: readonly { readonly documentId: string }[];
}

/** Statuses under which the same reason, cause, proposal and documents go on being true. */
const KINDRED: readonly (readonly StatedStatus[])[] = [
  ['completed', 'maintained', 'mostlyCompleted'],
  ['inProgress', 'awaitingApproval', 'yearEnd', 'notStarted'],
];

/**
 * Whether a new statement begins from what the one in force says: while the status stays among its kin (the monthly "still in
 * progress"), or is not chosen yet. Why an item was stopped says nothing of its going on, nor what held it up of its being
 * done. A first statement has nothing to begin from.
 */
export function beginsFrom(before: StatedStatus | null, status: StatedStatus | null): boolean {
  if (before === null) return false;
  return status === null || status === before || KINDRED.some((kin) => kin.includes(before) && kin.includes(status));
}

/** What a statement said that the next one no longer says; a part that is said otherwise is not lost. */
export function lostParts(before: StatementParts, after: StatementParts): StatementPart[] {
  return STATEMENT_PARTS.filter((part) => {
    if (part !== 'evidence') return says(before[part]) && !says(after[part]);
    const kept = new Set((after.evidence ?? []).map(({ documentId }) => documentId));
    return (before.evidence ?? []).some(({ documentId }) => !kept.has(documentId));
  });
}

const says = (part: unknown): boolean => part !== null && part !== undefined && part !== '';
