import type { Day } from '../time/day.js';
import type { IndicatorKind } from './kind.js';
import type { Limits } from '../number/range.js';
import type { Reading } from '../number/reading.js';
import type { Aggregation, Comparator, Direction } from './vocabulary.js';

/**
 * One level a target asks for. Values are decimal strings in the indicator's unit of measure; `value` is null where
 * the plan states no number (and for `done`). `between` runs from `value` to `valueUpper`, both ends included.
 */
export interface Measure {
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly valueUpper?: string | null;
  /** The deadline of this measure; null: its horizon's, else the item's (`measureDeadline`). */
  readonly dueOn: Day | null;
  /** The year this level is asked for (2024, 2025, 2030 …); null: the plan's own span. */
  readonly horizon?: number | null;
  /** The indicator's; decides where the comparator does not tell (`exactly`), and what "nothing occurred" is worth. */
  readonly direction?: Direction | null;
  /** Of the indicator: what its figures are, how those of units are put together, what they can be at all. */
  readonly kind?: IndicatorKind;
  readonly aggregation?: Aggregation;
  readonly limits?: Limits | null;
}

export type { Reading };

/** A measure together with what was last observed for it; null: nothing was. */
export interface MeasuredMeasure {
  readonly measure: Measure;
  readonly reading: Reading | null;
}

/**
 * The horizon that measures are judged by in a year: the nearest one not before it, else the last one asked for; null
 * where none has a horizon.
 */
export function horizonInForce(measures: readonly Pick<Measure, 'horizon'>[], year: number): number | null {
  const horizons = measures.flatMap(({ horizon }) => horizon ?? []).sort((a, b) => a - b);
  return horizons.find((horizon) => horizon >= year) ?? horizons.at(-1) ?? null;
}
