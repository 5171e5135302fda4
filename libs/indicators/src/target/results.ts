import { compareDays, type Day } from '../time/day.js';
import { evaluateMeasure, evaluateRange, isMet, type Evaluation } from './evaluate.js';
import type { Measure, Reading } from './measure.js';
import type { Range } from '../number/range.js';

/** A reading with the day it is true for. */
export interface DatedReading extends Reading {
  readonly asOf: Day;
  /** Last day of the period it was reported in; null or absent: it was not reported in one. */
  readonly periodEndsOn?: Day | null;
  /** Of a figure added up over periods: every value it may have. The limits of one period are not those of the sum. */
  readonly range?: Range | null;
}

/**
 * Whether a figure lies before a plan's span, by its own day or by the last day of its period: where the plan set out
 * from (số liệu gốc), never a result of it. An indicator is measured once for all plans, so what was reached under last
 * year's plan is such a figure for this year's.
 */
export function isBaseline({ asOf, periodEndsOn }: Omit<DatedReading, keyof Reading>, startsOn: Day): boolean {
  const isBefore = (day: Day) => compareDays(day, startsOn) < 0;
  return isBefore(asOf) || (periodEndsOn !== null && periodEndsOn !== undefined && isBefore(periodEndsOn));
}

/** Results of a plan and figures from before it, both in the order given. */
export function splitBaselines<R extends Omit<DatedReading, keyof Reading>>(
  readings: readonly R[],
  startsOn: Day,
): { results: R[]; baselines: R[] } {
  return {
    results: readings.filter((one) => !isBaseline(one, startsOn)),
    baselines: readings.filter((one) => isBaseline(one, startsOn)),
  };
}

/** The figure a measure is judged by, and what it says. */
export interface Judgement<R> {
  readonly reading: R | null;
  readonly verdict: Evaluation;
}

/**
 * Judges a measure by the results of its plan, which come latest first: the latest speaks.
 *
 * A level asked for a year (`horizon`) that has passed is judged by itself: reached by its deadline, it stays reached
 * whatever later figures say on the way to the next level; else the latest figure says whether it was reached late.
 */
export function judgeMeasure<R extends DatedReading>(
  measure: Measure,
  results: readonly R[],
  deadline: Day | null,
): Judgement<R> {
  const verdictOf = (reading: R | null): Judgement<R> => ({ reading, verdict: verdictBy(measure, reading) });
  const latest = verdictOf(results[0] ?? null);
  if (measure.horizon === null || measure.horizon === undefined || deadline === null) return latest;
  const inTime = results.find(({ asOf }) => compareDays(asOf, deadline) <= 0);
  if (inTime === undefined || inTime === latest.reading) return latest;
  const then = verdictOf(inTime);
  return isMet(then.verdict) ? then : latest;
}

function verdictBy(measure: Measure, reading: DatedReading | null): Evaluation {
  const range = reading?.range ?? null;
  return range === null ? evaluateMeasure(measure, reading) : evaluateRange({ ...measure, limits: null }, range);
}

/**
 * Results, latest first, with the figure put together from units before them. One stated for a day of its period, or for
 * a later one, speaks in its place.
 */
export function withFigureOfUnits<S extends DatedReading, U extends DatedReading>(
  results: readonly S[],
  ofUnits: (U & { readonly periodStartsOn: Day }) | null,
): (S | U)[] {
  if (ofUnits === null) return [...results];
  const isStated = results.some(({ asOf }) => compareDays(asOf, ofUnits.periodStartsOn) >= 0);
  return isStated ? [...results] : [ofUnits, ...results];
}
