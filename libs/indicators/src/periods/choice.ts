import { compareDays, type Day } from '../time/day.js';
import { comparePeriods, type ReportingPeriod } from './period.js';

/** What tells which of two periods is newer. */
type Span = Pick<ReportingPeriod, 'startsOn' | 'endsOn'>;

/**
 * The period that every screen opens on when none is named. Of the periods that have begun by the day: the newest with
 * figures (`hasFigures`), else the newest that is open, else the newest. `periods`: in any order; of two that end
 * together the longer is the newer. null while none has begun.
 */
export function openingPeriod<P extends Span & { readonly state: string }>(
  periods: readonly P[],
  asOf: Day,
  hasFigures: (period: P) => boolean,
): P | null {
  const begun = newestFirst(periods.filter(({ startsOn }) => compareDays(startsOn, asOf) <= 0));
  return begun.find(hasFigures) ?? begun.find(isOpen) ?? begun[0] ?? null;
}

/**
 * The period in which figures are entered when none is named: the newest that has begun by the day and is open, else
 * the one that every screen opens on, else (none has begun) the first to come.
 */
export function entryPeriod<P extends Span & { readonly state: string }>(
  periods: readonly P[],
  asOf: Day,
  hasFigures: (period: P) => boolean,
): P | null {
  const begun = newestFirst(periods.filter(({ startsOn }) => compareDays(startsOn, asOf) <= 0));
  return begun.find(isOpen) ?? openingPeriod(begun, asOf, hasFigures) ?? newestFirst(periods).at(-1) ?? null;
}

/** Of a plan's periods, the last of the same kind that ended before this one began, whatever the cut-off was then. */
export function precedingPeriod<P extends Span & Pick<ReportingPeriod, 'kind'>>(
  periods: readonly P[],
  period: Span & Pick<ReportingPeriod, 'kind'>,
): P | null {
  const before = periods.filter(({ kind, endsOn }) => kind === period.kind && compareDays(endsOn, period.startsOn) < 0);
  return newestFirst(before)[0] ?? null;
}

/** Periods that ended by a day, newest first: the only ones whose figures can be held against one another. */
export function endedPeriods<P extends Span>(periods: readonly P[], asOf: Day): P[] {
  return newestFirst(periods.filter(({ endsOn }) => compareDays(endsOn, asOf) <= 0));
}

/** The newest period that ended by a day and has figures; null: none has. */
export function latestEndedWithFigures<P extends Span>(
  periods: readonly P[],
  asOf: Day,
  hasFigures: (period: P) => boolean,
): P | null {
  return endedPeriods(periods, asOf).find(hasFigures) ?? null;
}

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open';

function newestFirst<P extends Span>(periods: readonly P[]): P[] {
  return [...periods].sort((a, b) => comparePeriods(b, a));
}
