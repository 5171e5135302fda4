import { DomainError } from '../domain-error.js';
import { compareDays, parseDay, type Day } from '../time/day.js';
import { periodCode } from './label.js';
import { periodsOfYear, type CutoffDay, type RegularKind, type ReportingPeriod } from './period.js';
import { windowOf, type ReportingWindow, type WindowRule } from './window.js';

/** How often a plan is reported on, in which window, for the periods whose last day lies in a span (both included). */
export interface CalendarRule extends WindowRule {
  readonly kind: RegularKind;
  readonly cutoffDay: CutoffDay;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** A period with its address and the days to report on it. */
export interface ScheduledPeriod extends ReportingPeriod, ReportingWindow {
  readonly code: string;
}

/** A period that is kept already. `fixed`: open, closed or with figures, so that no calendar moves it. */
export interface KeptPeriod extends ScheduledPeriod {
  readonly fixed: boolean;
}

export interface CalendarChange<P extends KeptPeriod> {
  readonly add: readonly ScheduledPeriod[];
  /** Planned ones whose window moves. */
  readonly move: readonly { readonly kept: P; readonly window: ReportingWindow }[];
  readonly remove: readonly P[];
  /** Fixed ones, whatever the calendar says. */
  readonly stay: readonly P[];
  /** A new period that shares days with a fixed one of another span. */
  readonly clash: { readonly wanted: ScheduledPeriod; readonly kept: P } | null;
}

/**
 * The periods of a calendar, in order: cut-off 13 from 2025-01-01 to 2025-12-31 begins with 14/12/2024–13/1/2025.
 * Throws DomainError `period-reversed`, `window-reversed`, `cutoff-day-invalid`, `day-count-not-whole`.
 */
export function periodsOfCalendar(rule: CalendarRule): ScheduledPeriod[] {
  const { kind, cutoffDay, startsOn, endsOn } = rule;
  if (compareDays(startsOn, endsOn) > 0) throw new DomainError('period-reversed', { startsOn, endsOn });
  const [first, last] = [parseDay(startsOn).year, parseDay(endsOn).year];
  const found: ScheduledPeriod[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const period of periodsOfYear(kind, year, cutoffDay)) {
      if (compareDays(period.endsOn, startsOn) < 0 || compareDays(period.endsOn, endsOn) > 0) continue;
      found.push({ ...period, code: periodCode(period), ...windowOf(period, rule) });
    }
  }
  return found;
}

/** What has to happen so that the kept periods of this kind are those of the calendar; fixed ones are never touched. */
export function calendarChange<P extends KeptPeriod>(
  kept: readonly P[],
  wanted: readonly ScheduledPeriod[],
): CalendarChange<P> {
  const [fixed, free] = [kept.filter((period) => period.fixed), kept.filter((period) => !period.fixed)];
  const isFixed = (period: ScheduledPeriod): boolean => fixed.some((other) => sameSpan(other, period));
  // The last one first: who moves the calendar behind it has moved it behind all.
  for (const other of [...fixed].sort((a, b) => compareDays(b.endsOn, a.endsOn))) {
    const period = wanted.find((candidate) => !sameSpan(other, candidate) && sharesDays(other, candidate));
    if (period) return { add: [], move: [], remove: [], stay: fixed, clash: { wanted: period, kept: other } };
  }
  const open = wanted.filter((period) => !isFixed(period));
  return {
    add: open.filter((period) => !free.some((other) => sameSpan(other, period))),
    move: open.flatMap((period) => {
      const found = free.find((other) => sameSpan(other, period));
      const isMoved = found && (found.opensOn !== period.opensOn || found.closesOn !== period.closesOn);
      return isMoved ? [{ kept: found, window: { opensOn: period.opensOn, closesOn: period.closesOn } }] : [];
    }),
    remove: free.filter((other) => !open.some((period) => sameSpan(other, period))),
    stay: fixed,
    clash: null,
  };
}

function sameSpan(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return a.startsOn === b.startsOn && a.endsOn === b.endsOn;
}

function sharesDays(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return compareDays(a.startsOn, b.endsOn) <= 0 && compareDays(b.startsOn, a.endsOn) <= 0;
}
