import { compareDays, isDay, yearOf, type Day } from '../time/day.js';
import type { ItemStatus } from './vocabulary.js';

/** Stopping an item, or letting it go on next year, has to be explained. */
export function needsReason(status: ItemStatus, continuesInYear?: number | null): boolean {
  return status === 'stopped' || (continuesInYear !== null && continuesInYear !== undefined);
}

export type StatementIssueCode =
  | 'effective-day-invalid'
  | 'effective-day-in-future'
  | 'effective-day-before-plan'
  | 'reason-required'
  | 'continues-year-invalid'
  | 'evaluation-day-misplaced'
  | 'submission-after-statement';

/** One broken rule and the field it concerns, as a JSON pointer into the statement. */
export interface StatementIssue {
  readonly code: StatementIssueCode;
  readonly pointer: string;
}

export interface StatementDraft {
  readonly status: ItemStatus;
  readonly effectiveOn: Day;
  /** Today in Asia/Ho_Chi_Minh; this library has no clock. */
  readonly today: Day;
  /** The plan's first day, from which on a statement may be effective; null when it is not known. */
  readonly planStartsOn: Day | null;
  /** The plan's day of issue, often later; null when it is not known. */
  readonly planIssuedOn: Day | null;
  /** The year of a plan made for one year; it may be issued late in the year before. */
  readonly planYear?: number | null;
  readonly reason?: string | null;
  readonly continuesInYear?: number | null;
  /** The day it will be evaluated on; only for `yearEnd`. */
  readonly evaluationOn?: Day | null;
  /** Day of the letter that asked for what it waits for. */
  readonly submissionOn?: Day | null;
}

/** How far ahead, in years, an item may be carried; beyond that a typing slip is likelier than a decision. */
const FARTHEST_CONTINUATION_YEARS = 10;

/**
 * Every rule a statement breaks, empty when it is sound. Days from the plan's first day to today are allowed, also
 * before the plan was issued and after its end. The year an item goes on in is a whole year after the plan's own year (else its year of issue), not
 * before the year of the effective day and at most ten years after it. A day of evaluation belongs to `yearEnd` and does
 * not lie before the effective day; a letter that is waited for was sent by then.
 */
export function validateStatement(draft: StatementDraft): StatementIssue[] {
  const issues: StatementIssue[] = [];
  const dayIsValid = isDay(draft.effectiveOn);
  if (!dayIsValid) {
    issues.push({ code: 'effective-day-invalid', pointer: '/effectiveOn' });
  } else if (compareDays(draft.effectiveOn, draft.today) > 0) {
    issues.push({ code: 'effective-day-in-future', pointer: '/effectiveOn' });
  } else if (draft.planStartsOn !== null && compareDays(draft.effectiveOn, draft.planStartsOn) < 0) {
    issues.push({ code: 'effective-day-before-plan', pointer: '/effectiveOn' });
  }
  if (needsReason(draft.status, draft.continuesInYear) && (draft.reason ?? '').trim() === '') {
    issues.push({ code: 'reason-required', pointer: '/reason' });
  }
  const year = draft.continuesInYear;
  if (year !== null && year !== undefined && dayIsValid && !isContinuationYear(year, draft)) {
    issues.push({ code: 'continues-year-invalid', pointer: '/continuesInYear' });
  }
  const { evaluationOn, submissionOn } = draft;
  if (
    evaluationOn &&
    (draft.status !== 'yearEnd' || (dayIsValid && compareDays(evaluationOn, draft.effectiveOn) < 0))
  ) {
    issues.push({ code: 'evaluation-day-misplaced', pointer: '/evaluationOn' });
  }
  if (submissionOn && dayIsValid && compareDays(submissionOn, draft.effectiveOn) > 0) {
    issues.push({ code: 'submission-after-statement', pointer: '/awaiting/submission/issuedOn' });
  }
  return issues;
}

function isContinuationYear(year: number, draft: StatementDraft): boolean {
  const effectiveYear = yearOf(draft.effectiveOn);
  if (!Number.isInteger(year) || year < effectiveYear || year > effectiveYear + FARTHEST_CONTINUATION_YEARS)
    return false;
  const planYear = draft.planYear ?? (draft.planIssuedOn === null ? null : yearOf(draft.planIssuedOn));
  return planYear === null || year > planYear;
}
