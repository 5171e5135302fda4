import { addDays, type Day, dayOf, parseDay } from '@tiendo/indicators';
import { type CalendarRule, periodsOfCalendar, type ScheduledPeriod } from '@tiendo/indicators/periods';

/** Whole months of the plan before that of the day it is laid on, and months it runs in all. */
const [MONTHS_BEFORE, MONTHS] = [6, 12];
/** The plan was issued so many days before it begins. */
const ISSUED_BEFORE = 12;
/** The newest period ended so many days ago, up to twice as many at the end of a month; 12 days are there to report it. */
const ENDED_AGO = 4;
const WINDOW = { opensAfterDays: 1, closesAfterDays: 12 } as const;
/** A calendar ends its periods on the 27th at the latest. */
const LAST_CUTOFF = 27;
/** The plans before end theirs on the 14th: what is reported here is never reported there. */
const THEIR_CUTOFF = 14;

/** The days of a plan that lives on the day of loading. */
export interface LivingDays {
  readonly today: Day;
  readonly year: number;
  readonly issuedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly calendar: CalendarRule;
  /** Periods that have ended, the oldest first: the newest is open, those before it are closed. Six or seven. */
  readonly ended: readonly ScheduledPeriod[];
}

/**
 * A plan of twelve months about a day, so that on every day of a year half of it is past and half to come; its newest
 * period is being reported.
 */
export function livingDays(today: Day): LivingDays {
  const { year, month } = parseDay(today);
  const startsOn = firstOfMonth(year, month - MONTHS_BEFORE);
  const endsOn = addDays(firstOfMonth(year, month - MONTHS_BEFORE + MONTHS), -1);
  const cutoff = Math.min(LAST_CUTOFF, parseDay(addDays(today, -ENDED_AGO)).day);
  const cutoffDay = cutoff === THEIR_CUTOFF ? cutoff - 1 : cutoff;
  const calendar: CalendarRule = { kind: 'month', cutoffDay, ...WINDOW, startsOn, endsOn };
  const ended = periodsOfCalendar(calendar).filter((period) => period.endsOn <= today);
  return { today, year, issuedOn: addDays(startsOn, -ISSUED_BEFORE), startsOn, endsOn, calendar, ended };
}

/** A period by its place before the newest that has ended: 0 is that one. Throws an Error before the first. */
export function endedPeriod({ ended }: LivingDays, before: number): ScheduledPeriod {
  const period = ended.at(-1 - before);
  if (!period) throw new Error(`No period ended ${before} before the newest`);
  return period;
}

/** The first day of a month of a year; months before January and after December count on. */
function firstOfMonth(year: number, month: number): Day {
  const index = month - 1;
  const day = dayOf(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  if (day === null) throw new Error(`No month ${month} of ${year}`);
  return day;
}
