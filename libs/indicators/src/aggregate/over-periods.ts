import type { Day } from '../time/day.js';
import { aggregateReadings } from './aggregate.js';
import type { Aggregate, AggregationRule, UnitReading } from './shapes.js';

/** One unit's reading of one period; `asOf` is the day it is true for (the period's last, unless stated). */
export interface PeriodReading extends Omit<UnitReading, 'unit' | 'weight'> {
  readonly asOf: Day;
}

/**
 * One unit's figure over several periods (a quarter from its months). Figures of the period are put together by the
 * aggregation. Cumulative ones (lũy kế) are never summed: the latest of them already holds the earlier ones. Both kinds
 * together are `mixedKinds`: 31 in the month and 125 so far do not add up to anything.
 * `coverage` counts periods; a missing period leaves a figure in the period incomplete, and a cumulative one as it is.
 */
export function aggregatePeriods(
  readings: readonly PeriodReading[],
  rule: Pick<AggregationRule, 'aggregation' | 'limits'>,
): Aggregate {
  const figured = readings.filter(({ reading, outcome }) => reading !== null && outcome !== 'noOccurrence');
  const isCumulative = figured.length > 0 && figured.every((row) => row.isCumulative === true);
  const rows = readings.map((row): UnitReading => ({ ...row, unit: '' }));
  const takesLatest = isCumulative && rule.aggregation !== 'stated';
  return aggregateReadings(rows, takesLatest ? { ...rule, aggregation: 'latest' } : rule);
}
