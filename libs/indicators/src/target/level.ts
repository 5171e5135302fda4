import { compareDays, type Day } from '../time/day.js';
import type { Measure, Reading } from './measure.js';
import { senseOf } from './sense.js';

/** Giao chỉ tiêu: a level that a document allots to one unit, from a day on. */
export interface Allotment {
  readonly unit: string;
  /** First day it holds for. */
  readonly from: Day;
  /** The document that allots it, as it is cited. */
  readonly document: string;
  readonly value: string;
  readonly valueUpper?: string | null;
}

/**
 * What a measure asks of one unit on a day; null: nothing. A level allotted to the unit is its own, the latest one that
 * holds. Otherwise a count that is added up over units (aggregation `sum`) is the business of all of them together and
 * asks nothing of a single one, and everything else asks the same of all: 100% of a share is 100% anywhere.
 * `allotments`: those of this very measure.
 */
export function levelFor<M extends Measure>(
  unit: string,
  measure: M,
  day: Day,
  allotments: readonly Allotment[] = [],
): M | null {
  const own = allotments
    .filter((allotment) => allotment.unit === unit && compareDays(allotment.from, day) <= 0)
    .sort((a, b) => compareDays(a.from, b.from))
    .at(-1);
  if (own !== undefined) return { ...measure, value: own.value, valueUpper: own.valueUpper ?? null };
  return measure.aggregation === 'sum' ? null : measure;
}

/** Whether a measure asks anything of single units: of all, or of those it is allotted to. */
export function asksOfUnits(measure: Measure, allotments: readonly Allotment[] = []): boolean {
  return allotments.length > 0 || measure.aggregation !== 'sum';
}

/**
 * What "không phát sinh" says of a measure: 0 of a count that should be low, which is a success. null where it says
 * nothing: of a rate (0/0), and where more is better.
 */
export function readingOfNothing({ kind, comparator, direction = null }: Measure): Reading | null {
  const isCount = kind === 'stock' || kind === 'flow';
  const isLow =
    comparator !== 'done' && (senseOf(comparator, direction) === 'lowerIsBetter' || direction === 'lowerIsBetter');
  return isCount && isLow ? { value: '0', qualifier: 'exact' } : null;
}
