import type { IndicatorRule } from '@tiendo/contracts';

/** The choices of each rule, in the order in which they are offered. */
export const DIRECTION_CODES: readonly IndicatorRule['direction'][] = ['higherIsBetter', 'lowerIsBetter', 'neutral'];
export const KIND_CODES: readonly (IndicatorRule['kind'] | 'usual')[] = ['usual', 'rate', 'stock', 'flow'];
export const CARRY_CODES: readonly IndicatorRule['carryRule'][] = ['sum', 'weighted', 'mean', 'notComparable'];
export const AGGREGATION_CODES: readonly IndicatorRule['aggregation'][] = [
  'ratioOfSums',
  'sum',
  'mean',
  'weightedMean',
  'shareMeeting',
  'latest',
  'min',
  'max',
  'stated',
];
export const PART_CODES: readonly NonNullable<IndicatorRule['partKind']>[] = ['comprises', 'ofWhich'];
