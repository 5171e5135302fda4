import { compareDays, daysBetween, laterDay, type Day } from '../time/day.js';
import { isCompleted, isOpen, type CountingPolicy } from './policy.js';
import type { Completion } from './completed-on.js';
import type { ItemStatus } from './vocabulary.js';

export interface OverdueInput {
  /** The day it falls due as it stands (`dueDayOf`); null: none is named. */
  readonly dueOn: Day | null;
  readonly asOf: Day;
  readonly status: ItemStatus;
  readonly policy: CountingPolicy;
  /** The year the item goes on in by decision; such an item is no longer measured against the old deadline. */
  readonly continuesInYear?: number | null;
}

/**
 * Whole days by which the due day has passed, or null when the item is not overdue.
 * Overdue: due day strictly before the as-of day (on the due day itself nothing is late), not done by policy, not
 * stopped, not outside the total, not going on next year, and not closed by the final verdict `notMet`, after which
 * nothing is waited for. `noStatement` can be overdue.
 */
export function overdueDays({ dueOn, asOf, status, policy, continuesInYear }: OverdueInput): number | null {
  if (dueOn === null || compareDays(dueOn, asOf) >= 0) return null;
  if (!isOpen(status, policy)) return null;
  if (continuesInYear !== null && continuesInYear !== undefined) return null;
  return daysBetween(dueOn, asOf);
}

export type Timeliness = 'completedOnTime' | 'completedLate' | 'completedDayNotNamed' | 'openInTime' | 'overdue';

export interface TimelinessInput extends OverdueInput {
  /** Since when the item counts as done; only read when it does. */
  readonly completion: Completion | null;
}

/**
 * The fact beside the status: done on time or late, open in time or overdue. Done by a source that does not name the day
 * is neither on time nor late, also where the source is older than the deadline: `completedDayNotNamed`.
 * null where it has no meaning: no due day, done on an unknown day, stopped, outside the total, or `notMet` before its
 * due day. Done on the due day is on time. An item that goes on next year stays "open in time".
 */
export function timeliness(input: TimelinessInput): Timeliness | null {
  const { status, policy, completion, dueOn } = input;
  const isDone = isCompleted(status, policy);
  if (isDone && completion?.isNamed === false) return 'completedDayNotNamed';
  if (dueOn === null) return null;
  if (isDone) {
    if (completion === null) return null;
    return compareDays(completion.on, dueOn) <= 0 ? 'completedOnTime' : 'completedLate';
  }
  if (overdueDays(input) !== null) return 'overdue';
  return isOpen(status, policy) ? 'openInTime' : null;
}

export interface SilenceInput {
  /** Effective day of the last live statement; null when there is none. */
  readonly lastStatementOn: Day | null;
  /** The day the item began to be asked for: `silenceStart`. */
  readonly since: Day;
  readonly asOf: Day;
  /** A plan setting, in days; 60 by default in plans. */
  readonly silenceDays: number;
  readonly status: ItemStatus;
  readonly policy: CountingPolicy;
}

/** The day from which silence is counted: the latest of the item's first version, the plan's start and its issue. */
export function silenceStart(days: {
  readonly firstAskedOn: Day;
  readonly planStartsOn: Day;
  readonly planIssuedOn: Day;
}): Day {
  return laterDay(laterDay(days.firstAskedOn, days.planStartsOn), days.planIssuedOn);
}

/**
 * Days without a word on an open item, once they are `silenceDays` or more; null while they are fewer. Counted from the
 * last statement, or from `since` where that is later. Closed items are never silent.
 */
export function silentDays({ lastStatementOn, since, asOf, silenceDays, status, policy }: SilenceInput): number | null {
  if (!isOpen(status, policy)) return null;
  const days = daysBetween(laterDay(lastStatementOn ?? since, since), asOf);
  return days >= silenceDays ? days : null;
}
