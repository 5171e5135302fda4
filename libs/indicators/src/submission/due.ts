import { DomainError } from '../domain-error.js';
import { addDays, daysBetween, parseDay, type Day } from '../time/day.js';
import { compareInstants, type Instant } from '../time/instant.js';

/** What an owner says of one day: off though it is a working day, or worked though it is a weekend (làm bù). */
export interface DayOff {
  readonly day: Day;
  readonly working: boolean;
}

/** When a report is due: the last day and the hour of it, `HH:MM` in Asia/Ho_Chi_Minh. */
export interface DueTime {
  readonly on: Day;
  readonly time: string;
}

/** Longer than any run of days off there is (Tết with its weekends: nine or ten). */
const LONGEST_MOVE_DAYS = 60;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** 1970-01-01 was a Thursday; days counted from a Monday. */
const A_MONDAY: Day = '1970-01-05';

/** Monday to Friday, unless the owner says otherwise of the day. */
export function isWorkingDay(day: Day, daysOff: readonly DayOff[]): boolean {
  parseDay(day);
  const said = daysOff.find((one) => one.day === day);
  if (said) return said.working;
  const weekday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
  return weekday < 5;
}

/**
 * A due time moved on past days off; the hour stays. Where sixty days on there is no working day the list of days off is
 * at fault, and the day holds as it was set. Throws DomainError `day-invalid`, `time-invalid`.
 */
export function movedPastDaysOff({ on, time }: DueTime, daysOff: readonly DayOff[]): DueTime {
  if (!TIME.test(time)) throw new DomainError('time-invalid', { time });
  for (let moved = 0; moved <= LONGEST_MOVE_DAYS; moved += 1) {
    const day = addDays(on, moved);
    if (isWorkingDay(day, daysOff)) return { on: day, time };
  }
  return { on, time };
}

/** The moment it is due at; a report of that very second is on time. */
export const momentOf = ({ on, time }: DueTime): Instant => `${on}T${time}:00+07:00`;

/**
 * `waiting`, `overdue`: not handed in yet, before and after it is due. `source`: a draft that a source of its time states;
 * nobody waits for it, and no day runs on.
 */
export const DUE_STATES = ['onTime', 'late', 'waiting', 'overdue', 'source'] as const;
export type DueState = (typeof DUE_STATES)[number];

/**
 * Whether a report is late, by its first sending: one that came in time and was taken back to be put right stays on time,
 * one that came late stays late. `isOfSource`: its request stands as a source states it. Throws DomainError
 * `instant-invalid`.
 */
export function dueStateOf(due: DueTime, firstSentAt: Instant | null, now: Instant, isOfSource = false): DueState {
  const isAfter = compareInstants(firstSentAt ?? now, momentOf(due)) > 0;
  if (firstSentAt === null && isOfSource) return 'source';
  if (firstSentAt === null) return isAfter ? 'overdue' : 'waiting';
  return isAfter ? 'late' : 'onTime';
}
