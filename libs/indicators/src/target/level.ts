import { compareDays, type Day } from '../time/day.js';
import type { Measure, Reading } from './measure.js';
import { senseOf } from './sense.js';

/** Giao chỉ tiêu: a level that a document allots to one unit, from a day on. */
export interface Allotment {
  readonly unit: string;
  /** First day it holds for. */
  readonly from: Day;
  /** In the indicator's unit of measure; null: from that day on nothing is allotted to the unit any more. */
  readonly value: string | null;
  readonly valueUpper?: string | null;
}

/** A measure with the levels that documents allot to single units; of one unit and day, the one recorded last alone. */
export interface AllottedMeasure extends Measure {
  readonly allotments?: readonly Allotment[];
  /** Set by {@link levelFor}: the level is one that was allotted to the unit. */
  readonly isAllotted?: boolean;
}

/** What is allotted to a unit on a day: the latest that holds; null: nothing. */
export function allotmentOf<A extends Allotment>(unit: string, allotments: readonly A[], day: Day): A | null {
  let latest: A | null = null;
  for (const one of allotments) {
    if (one.unit !== unit || compareDays(one.from, day) > 0) continue;
    if (latest === null || compareDays(one.from, latest.from) > 0) latest = one;
  }
  return latest === null || latest.value === null ? null : latest;
}

/**
 * What a measure asks of one unit on a day; null: nothing. A level allotted to the unit is its own, the latest one that
 * holds. Otherwise a count that is added up over units (aggregation `sum`) is the business of all of them together and
 * asks nothing of a single one, and everything else asks the same of all: 100% of a share is 100% anywhere.
 */
export function levelFor<M extends AllottedMeasure>(unit: string, measure: M, day: Day): M | null {
  const own = allotmentOf(unit, measure.allotments ?? [], day);
  if (own !== null) return { ...measure, value: own.value, valueUpper: own.valueUpper ?? null, isAllotted: true };
  return measure.aggregation === 'sum' ? null : measure;
}

/** Whether a measure asks anything of single units: of all, or of those it is allotted to. */
export function asksOfUnits({ allotments = [], aggregation }: AllottedMeasure): boolean {
  return allotments.length > 0 || aggregation !== 'sum';
}

/** Whether a measure asks something of every unit, allotted or not. */
export function asksOfEveryUnit({ aggregation }: Measure): boolean {
  return aggregation !== 'sum';
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
