import type { Aggregation } from './vocabulary.js';

/**
 * What an indicator's figures are. `rate`: a share, a mean, a score; added up over nothing. `stock`: a quantity as it
 * stands on a day (subscribers, machines); added over units, never over periods. `flow`: what happened in a period
 * (dossiers received, money spent); added over units and over periods.
 */
export const INDICATOR_KINDS = ['rate', 'stock', 'flow'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Aggregations that only a rate has. */
const OF_RATES: readonly Aggregation[] = ['ratioOfSums', 'mean', 'weightedMean', 'shareMeeting'];
/** Percent, per mille, points and places; units with a per ("máy/100 dân"). */
const RATE_UNIT = /^(?:%|‰|điểm|hạng|thứ hạng)(?:$|\s)|\/|\btrên (?:một|mỗi|\d|vạn|nghìn|trăm)/i;

/**
 * The kind an indicator has while nobody stated it: a rate by its measure unit or its aggregation; a count put together
 * by `sum` is a flow; anything else a stock, which is never added up over periods.
 */
export function usualKind({
  measureUnit,
  aggregation,
}: {
  readonly measureUnit: string;
  readonly aggregation: Aggregation;
}): IndicatorKind {
  if (isRateUnit(measureUnit) || OF_RATES.includes(aggregation)) return 'rate';
  return aggregation === 'sum' ? 'flow' : 'stock';
}

/** Whether figures in this unit are shares, means or scores, which are never added up. */
export function isRateUnit(measureUnit: string): boolean {
  return RATE_UNIT.test(measureUnit.trim().normalize('NFC'));
}

/** The kind of an indicator: the one stated in its rule, else the usual one. */
export function indicatorKind(rule: {
  readonly kind: IndicatorKind | null;
  readonly measureUnit: string;
  readonly aggregation: Aggregation;
}): IndicatorKind {
  return rule.kind ?? usualKind(rule);
}
