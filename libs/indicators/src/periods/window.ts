import { DomainError } from '../domain-error.js';
import { addDays, compareDays, daysBetween, type Day } from '../time/day.js';
import type { ReportingPeriod } from './period.js';

/** When a period may be reported on, counted in days from its last day (0; negative: before it ends). */
export interface WindowRule {
  readonly opensAfterDays: number;
  /** The last day to report on time. Not before the opening. */
  readonly closesAfterDays: number;
}

/** Both days included. */
export interface ReportingWindow {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

export type WindowState = 'notYetOpen' | 'open' | 'closed';

/** Throws DomainError `window-reversed`, `day-count-not-whole`. */
export function windowOf({ endsOn }: Pick<ReportingPeriod, 'endsOn'>, rule: WindowRule): ReportingWindow {
  const { opensAfterDays, closesAfterDays } = rule;
  if (opensAfterDays > closesAfterDays) throw new DomainError('window-reversed', { opensAfterDays, closesAfterDays });
  return { opensOn: addDays(endsOn, opensAfterDays), closesOn: addDays(endsOn, closesAfterDays) };
}

/** Open from the opening day to the closing day, both included. */
export function windowState({ opensOn, closesOn }: ReportingWindow, day: Day): WindowState {
  if (compareDays(day, opensOn) < 0) return 'notYetOpen';
  return compareDays(day, closesOn) <= 0 ? 'open' : 'closed';
}

/**
 * Whole days by which a report is late: from the closing day to the day it came (or to today, while it has not come).
 * null when it is not late; on the closing day nothing is.
 */
export function lateDays({ closesOn }: ReportingWindow, reportedOn: Day | null, today: Day): number | null {
  const days = daysBetween(closesOn, reportedOn ?? today);
  return days > 0 ? days : null;
}
