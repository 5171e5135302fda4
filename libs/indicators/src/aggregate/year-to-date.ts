import type { ReportingPeriod } from '../periods/period.js';
import { readingOfRange, type Limits } from '../number/range-arithmetic.js';
import type { Reading } from '../target/measure.js';
import { compareFractions, type Range } from '../number/range.js';
import { addDays, compareDays, dayOf, type Day } from '../time/day.js';
import { toFraction, ZERO } from '../number/fraction.js';
import { sumRanges } from './means.js';
import { aggregatePeriods, type PeriodReading } from './over-periods.js';

/** The days of a period and what tells its kind and year. */
export type PeriodOfYear = Pick<ReportingPeriod, 'kind' | 'year' | 'ordinal' | 'startsOn' | 'endsOn'>;

/** A period of a flow with what was given for it; `reading` null without an outcome: nothing was. */
export interface FlowPeriod extends PeriodOfYear {
  readonly figure: Omit<PeriodReading, 'asOf'> | null;
}

/** What a flow came to since the year's start. */
export interface YearToDate {
  /** First day of what was added up. */
  readonly from: Day;
  /** Every value it may have; a period without a figure leaves it open upwards. null: nothing can be said. */
  readonly range: Range | null;
  /** The same as one reading; where hedged figures leave two bounds, its lower one. */
  readonly reading: Reading | null;
  /** Periods that were added up, those that a cumulative figure holds already among them. */
  readonly periods: number;
  /** Periods of these of which no figure is known. */
  readonly missing: number;
}

/**
 * The periods of one kind and year that lead up to a period without a gap, earliest first, itself last. `isWhole`: they
 * begin with the year, or on `spanStartsOn` where the plan begins later.
 */
export function periodsSinceYearStart<P extends PeriodOfYear>(
  periods: readonly P[],
  period: P,
  spanStartsOn: Day,
): { periods: [P, ...P[]]; isWhole: boolean } {
  const chain: [P, ...P[]] = [period];
  for (;;) {
    const [first] = chain;
    if (beginsYear(first) || compareDays(first.startsOn, spanStartsOn) <= 0) return { periods: chain, isWhole: true };
    const eve = addDays(first.startsOn, -1);
    const before = periods.find(
      ({ kind, year, endsOn }) => kind === first.kind && year === first.year && endsOn === eve,
    );
    if (before === undefined) return { periods: chain, isWhole: false };
    chain.unshift(before);
  }
}

/** An ad hoc period has no place in its year: it begins the year when it begins with it. */
function beginsYear({ kind, ordinal, startsOn, year }: PeriodOfYear): boolean {
  if (kind !== 'adHoc') return ordinal === 1;
  const newYear = dayOf(year, 1, 1);
  return newYear !== null && compareDays(startsOn, newYear) <= 0;
}

/** Whose periods are added up. */
export interface YearToDateRule {
  /** False: an earlier part of the year is missing too. */
  readonly isWhole: boolean;
  /** Shares are never added up: their numerators and denominators are. */
  readonly isShare: boolean;
  /** What the indicator can be in one period. */
  readonly limits?: Limits | null;
}

/**
 * What a flow came to since the year's start, from the figures of periods that follow one another (earliest first). The
 * latest cumulative one (lũy kế) holds everything up to its period; what came after it is added. A period without a
 * figure is never zero: the sum is at least what is known, and unknown of a share or where limits allow less than nothing.
 */
export function yearToDate(
  periods: readonly [FlowPeriod, ...FlowPeriod[]],
  { isWhole, isShare, limits = null }: YearToDateRule,
): YearToDate {
  const start = periods.findLastIndex(({ figure }) => figure?.isCumulative === true && figure.reading !== null);
  const since = periods.slice(Math.max(start, 0));
  const known = since.flatMap(({ figure, endsOn }) =>
    isKnown(figure) ? [{ ...figure, isCumulative: false, asOf: endsOn }] : [],
  );
  const missing = since.length - known.length + Number(start < 0 && !isWhole);
  const sum = aggregatePeriods(known, { aggregation: isShare ? 'ratioOfSums' : 'sum', limits });
  const range = sum.range && (missing === 0 ? sum.range : sumRanges([sum.range, missed(isShare, limits)]));
  const reading = missing === 0 && sum.reading !== null ? sum.reading : range && lowerReading(range);
  return { from: periods[0].startsOn, range, reading, periods: periods.length, missing };
}

function isKnown(figure: FlowPeriod['figure']): figure is NonNullable<FlowPeriod['figure']> {
  return figure !== null && (figure.reading !== null || (figure.outcome ?? null) !== null);
}

/** What periods without a figure may have come to. */
function missed(isShare: boolean, limits: Limits | null): Range {
  const low = limits?.low ?? null;
  const isOpen = isShare || (low !== null && compareFractions(toFraction(low), ZERO) < 0);
  return { low: isOpen ? null : { at: ZERO, open: false }, high: null };
}

/** One reading; of two bounds the lower one. */
function lowerReading(range: Range): Reading | null {
  return readingOfRange(range) ?? (range.low === null ? null : readingOfRange({ low: range.low, high: null }));
}
