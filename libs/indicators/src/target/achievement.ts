import { DomainError } from '../domain-error.js';
import { decimalText, divideHalfUp } from '../number/exact.js';
import { measuredFigure } from './evaluate.js';
import type { Measure, Reading } from './measure.js';
import { compareFractions, fractionOf, type Fraction } from '../number/range.js';

const ACHIEVEMENT_DECIMALS = 2;
const DONE: Fraction = { top: 100n, bottom: 1n };

/**
 * Mức độ đạt: how far a reading comes towards the level of its measure, in percent, 100 = the level itself.
 *
 * More is better (`atLeast`, `moreThan`, `exactly`, `done`): actual ÷ level, not capped. Less is better (`atMost`,
 * `lessThan`, `exactly` of such an indicator): 100 once within the level, else level ÷ actual. `between`: 100 inside,
 * else towards the nearer end. Rounded half-up to 2 decimals, once, here.
 * null in, null out, and null where the quotient means nothing: no level stated, a hedged reading (a bound is not a
 * value), a level of zero or less to be reached upwards, a negative level to stay below, a negative actual on the way
 * up. Whether the measure is met is said by `evaluateMeasure`: 99 against "more than 99" is 100% and not met.
 */
export function achievement(measure: Measure, reading: Reading | null): number | null {
  if (reading === null || reading.qualifier !== 'exact') return null;
  const actual = measuredFigure(measure, reading);
  if (actual === null) return null;
  if (measure.comparator === 'done') return upward(actual, DONE);
  if (measure.value === null) return null;
  const level = fractionOf(measure.value);
  switch (measure.comparator) {
    case 'atLeast':
    case 'moreThan':
      return upward(actual, level);
    case 'atMost':
    case 'lessThan':
      return downward(actual, level);
    case 'exactly':
      return measure.direction === 'lowerIsBetter' ? downward(actual, level) : upward(actual, level);
    case 'between': {
      if (measure.valueUpper === null || measure.valueUpper === undefined) return null;
      const upper = fractionOf(measure.valueUpper);
      if (compareFractions(level, upper) > 0) {
        throw new DomainError('measure-bounds-reversed', { value: measure.value, valueUpper: measure.valueUpper });
      }
      return compareFractions(actual, level) < 0 ? upward(actual, level) : downward(actual, upper);
    }
  }
}

function upward(actual: Fraction, level: Fraction): number | null {
  return level.top <= 0n || actual.top < 0n ? null : percentOfFractions(actual, level);
}

function downward(actual: Fraction, level: Fraction): number | null {
  if (level.top < 0n) return null;
  return compareFractions(actual, level) <= 0 ? 100 : percentOfFractions(level, actual);
}

function percentOfFractions(part: Fraction, whole: Fraction): number | null {
  const numerator = { units: part.top * whole.bottom, scale: 0 };
  const denominator = { units: whole.top * part.bottom, scale: 0 };
  const units = divideHalfUp(numerator, denominator, ACHIEVEMENT_DECIMALS, 100n);
  return units === null ? null : Number(decimalText({ units, scale: ACHIEVEMENT_DECIMALS }));
}
