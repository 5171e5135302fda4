import type { Aggregation, Direction } from '../target/index.js';

/** What decides whether figures of units of different size can be held against each other. */
export interface ComparableIndicator {
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
}

/** Figures put together in these ways do not grow with the size of the unit. */
const SIZE_FREE: ReadonlySet<Aggregation> = new Set(['ratioOfSums', 'mean', 'weightedMean', 'shareMeeting']);

/**
 * Whether ranking units by this indicator says something of how they do: it has a better end, and does not grow with the
 * size of the unit. A count of survey forms, an amount of money or a number of people says how large a place is; a
 * neutral indicator has no better end. Both are listed, and ranked only for who asks for the highest or the lowest.
 */
export function isComparableAcrossUnits({ measureUnit, direction, aggregation }: ComparableIndicator): boolean {
  return direction !== 'neutral' && (measureUnit.trim().startsWith('%') || SIZE_FREE.has(aggregation));
}
