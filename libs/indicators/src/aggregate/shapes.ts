import type { Measure, Reading } from '../target/measure.js';
import type { Range } from '../number/range.js';
import type { IndicatorKind } from '../target/kind.js';
import type { Aggregation, Direction } from '../target/vocabulary.js';
import type { Day } from '../time/day.js';
import type { Coverage } from './coverage.js';
import type { Limits } from '../number/range-arithmetic.js';
import type { Weight } from './weights.js';

/** What one unit gave for one indicator in one period. */
export interface UnitReading {
  /** The unit's code; each unit once. */
  readonly unit: string;
  /** null: nothing was given. Not reported, unless `outcome` says otherwise; never zero. */
  readonly reading: Reading | null;
  /** `noOccurrence`: reported that nothing occurred (0/0). `notApplicable`: the unit is not asked at all. */
  readonly outcome?: 'noOccurrence' | 'notApplicable' | null;
  /** Lũy kế. Readings are put together only when all of them are cumulative or none is. */
  readonly isCumulative?: boolean;
  /** The stated quantity that weighs this unit in a weighted mean (0 or more), hedged ones as bounds. */
  readonly weight?: Weight | null;
  /** The level asked of this very unit, where a document allots it one; read by `shareMeeting`. */
  readonly measure?: Measure | null;
  /** The day the figure is true for; read by `latest`. */
  readonly asOf?: Day | null;
}

export interface AggregationRule {
  readonly aggregation: Aggregation;
  /** The level units are held against that have none of their own; read by `shareMeeting`. */
  readonly measure?: Measure | null;
  /** The least and greatest value the indicator can take for one unit (a share: 0 to 100). */
  readonly limits?: Limits | null;
  /** What its figures are and which way they improve: nothing occurred is a 0 of a count that should be low. */
  readonly kind?: IndicatorKind | null;
  readonly direction?: Direction | null;
}

/** Why no figure could be put together. `tooWide`: hedged figures leave so much open that bounds would say nothing. */
export type NoFigure =
  | 'stated'
  | 'nothingReported'
  | 'noOccurrence'
  | 'mixedKinds'
  | 'weightMissing'
  | 'weightsZero'
  | 'measureMissing'
  | 'dayMissing'
  | 'latestAmbiguous'
  | 'tooWide';

/**
 * A figure put together from the readings of units. `range` holds every value it may have: one value when all readings
 * are exact, bounds when some are hedged, null with a `reason` when nothing can be said. `reading` says the same as one
 * reading to hold against a measure, where one reading can; exact, and therefore long for a mean of many different
 * fractions: what is kept and printed is `boundsOf(range)`.
 */
export interface Aggregate {
  readonly range: Range | null;
  readonly reading: Reading | null;
  readonly reason: NoFigure | null;
  /** Units asked (not `notApplicable`) and those that reported, `noOccurrence` included. */
  readonly coverage: Coverage;
}

/** A reading with a figure, and the values it allows. */
export interface Figured extends Omit<UnitReading, 'reading'> {
  readonly reading: Reading;
  readonly range: Range;
}

/** What was put together, or why nothing was. */
export type PutTogether = { readonly range: Range; readonly reading?: Reading } | NoFigure;
