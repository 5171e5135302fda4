export * from './exact.js';
export type { End, Fraction, Range } from './range.js';
export { compareFractions } from './range.js';
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
