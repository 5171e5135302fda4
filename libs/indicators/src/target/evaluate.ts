import { isOutsideLimits, withinLimits } from '../number/range-arithmetic.js';
import { DomainError } from '../domain-error.js';
import type { MeasuredMeasure, Measure, Reading } from './measure.js';
import {
  compareFractions,
  fractionOf,
  isDisjoint,
  isInside,
  rangeOf,
  statedFigure,
  type Fraction,
  type Range,
} from '../number/range.js';

/** What the numbers say. `undetermined`: nothing was observed, or the observation is too vague to tell. */
export type Evaluation = 'met' | 'exceeded' | 'notMet' | 'undetermined';

/**
 * Holds a reading against a measure.
 *
 * A hedged reading stands for all the values it allows: the measure is met when every one of them is accepted, not met
 * when none is, and undetermined otherwise. "Trên 80" meets at least 80 and more than 80, is undetermined against at
 * least 90, and does not meet at most 80. "Khoảng 80" stands for 80 give or take a tenth of it (72 to 88).
 *
 * `exceeded` ("vượt") exists where the level itself would do: strictly above it for `atLeast`, strictly below it for
 * `atMost`. Being beyond the number is what `moreThan` and `lessThan` ask for, so there it is only `met`.
 * `done`: the value 1 is a yes, 0 a no; a ratio is a yes when nothing of it is left (6/6).
 * `limits` of the measure close what the words leave open ("trên 97" of a share is at most 100); a figure that lies
 * outside them (964% for 96,4%) is undetermined.
 * Throws DomainError `measure-bounds-reversed`, `number-invalid`, `denominator-negative`.
 */
export function evaluateMeasure(measure: Measure, reading: Reading | null): Evaluation {
  const accepted = acceptedRange(measure);
  const figure = reading === null ? null : measuredFigure(measure, reading);
  if (reading === null || accepted === null || figure === null) return 'undetermined';
  return held(measure, rangeOf(figure, reading.qualifier), accepted);
}

/** The same for a figure of which only the values it may have are known: put together or carried over from hedged ones. */
export function evaluateRange(measure: Measure, range: Range): Evaluation {
  const accepted = acceptedRange(measure);
  return accepted === null ? 'undetermined' : held(measure, range, accepted);
}

function held({ comparator, limits }: Measure, range: Range, accepted: Range): Evaluation {
  // A yes is on a scale of its own. What the indicator cannot be at all is a mistake, and proves nothing.
  const bounds = comparator === 'done' ? null : limits;
  if (isOutsideLimits(range, bounds)) return 'undetermined';
  const possible = withinLimits(range, bounds);
  if (isDisjoint(possible, accepted)) return 'notMet';
  if (!isInside(possible, accepted)) return 'undetermined';
  const beyond = beyondRange(comparator, accepted);
  return beyond !== null && isInside(possible, beyond) ? 'exceeded' : 'met';
}

/**
 * A target is met when all its measures are: one not met decides; otherwise one undetermined leaves it open; it is
 * exceeded when every measure is. Without measures there is nothing to tell.
 */
export function evaluateTarget(measures: readonly MeasuredMeasure[]): Evaluation {
  return combineEvaluations(measures.map(({ measure, reading }) => evaluateMeasure(measure, reading)));
}

/** The verdict of a whole from the verdicts of its measures. */
export function combineEvaluations(evaluations: readonly Evaluation[]): Evaluation {
  if (evaluations.includes('notMet')) return 'notMet';
  if (evaluations.length === 0 || evaluations.includes('undetermined')) return 'undetermined';
  return evaluations.every((evaluation) => evaluation === 'exceeded') ? 'exceeded' : 'met';
}

/** Met, exceeded or not: what counts as reached. */
export function isMet(evaluation: Evaluation): boolean {
  return evaluation === 'met' || evaluation === 'exceeded';
}

const ONE_HUNDRED: Fraction = { top: 100n, bottom: 1n };

/** The figure on the measure's scale. `done` is put on a scale of 100; a value that is neither 0 nor 1 says nothing. */
export function measuredFigure(measure: Measure, reading: Reading): Fraction | null {
  const figure = statedFigure(reading);
  if (figure === null || measure.comparator !== 'done' || isRatio(reading)) return figure;
  const isYesOrNo = figure.top === 0n || figure.top === figure.bottom;
  return isYesOrNo ? { top: figure.top * 100n, bottom: figure.bottom } : null;
}

/** The values a measure accepts; null when the plan states no level. */
function acceptedRange({ comparator, value, valueUpper }: Measure): Range | null {
  if (comparator === 'done') return { low: { at: ONE_HUNDRED, open: false }, high: null };
  if (value === null) return null;
  const at = fractionOf(value);
  switch (comparator) {
    case 'atLeast':
      return { low: { at, open: false }, high: null };
    case 'moreThan':
      return { low: { at, open: true }, high: null };
    case 'atMost':
      return { low: null, high: { at, open: false } };
    case 'lessThan':
      return { low: null, high: { at, open: true } };
    case 'exactly':
      return { low: { at, open: false }, high: { at, open: false } };
    case 'between': {
      if (valueUpper === null || valueUpper === undefined) return null;
      const upper = fractionOf(valueUpper);
      if (compareFractions(at, upper) > 0) throw new DomainError('measure-bounds-reversed', { value, valueUpper });
      return { low: { at, open: false }, high: { at: upper, open: false } };
    }
  }
}

/** The values better than the level itself, where "better than asked" has a meaning. */
function beyondRange(comparator: Measure['comparator'], accepted: Range): Range | null {
  if (comparator === 'atLeast' && accepted.low) return { low: { ...accepted.low, open: true }, high: null };
  if (comparator === 'atMost' && accepted.high) return { low: null, high: { ...accepted.high, open: true } };
  return null;
}

function isRatio(reading: Reading): boolean {
  return typeof reading.numerator === 'string' && typeof reading.denominator === 'string';
}
