export type { End, Fraction, Range } from '../target/range.js';
export { compareFractions } from '../target/range.js';
export { decimalOf, finiteDecimal, toFraction, type Amount } from './fraction.js';
export {
  boundsOf,
  digitsOf,
  digitsOfReading,
  exactRange,
  exactValue,
  isOutsideLimits,
  rangeOfReading,
  readingOfRange,
  sameRange,
  type Bounds,
  type Digits,
  type Limits,
} from './range-arithmetic.js';
export * from './coverage.js';
export { isTelling } from './telling.js';
export * from './from-units.js';
export type { Aggregate, AggregationRule, NoFigure, UnitReading } from './shapes.js';
export { meanOf, sumRanges } from './means.js';
export { weightOfReading, type Weight } from './weights.js';
export * from './aggregate.js';
export * from './over-periods.js';
export * from './year-to-date.js';
export {
  checkParts,
  compareStated,
  type Agreement,
  type Comparison,
  type PartsCheck,
  type PartsKind,
  type StatedFigure,
} from './checks.js';
