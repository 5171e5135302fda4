/** How an observed value is held against the level a measure asks for. `done` asks for a yes, not for a level. */
export const COMPARATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'between', 'exactly', 'done'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Which way an indicator improves. */
export const DIRECTIONS = ['higherIsBetter', 'lowerIsBetter', 'neutral'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How values of units become the value of the province. `stated`: it does not follow from them. */
export const AGGREGATIONS = [
  'ratioOfSums',
  'sum',
  'mean',
  'weightedMean',
  'shareMeeting',
  'latest',
  'min',
  'max',
  'stated',
] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** How firm an observation is: ước, sơ bộ, chính thức. */
export const GRADES = ['estimate', 'preliminary', 'official'] as const;
export type Grade = (typeof GRADES)[number];

/** Where an observation comes from. */
export const ORIGINS = ['system', 'selfReported', 'document'] as const;
export type Origin = (typeof ORIGINS)[number];
