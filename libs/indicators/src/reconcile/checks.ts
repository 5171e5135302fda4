import { checkParts, compareStated, type PartsKind, type StatedFigure } from '../aggregate/checks.js';
import { exactRange, exactValue, rangeOfReading, type Limits } from '../number/range-arithmetic.js';
import type { Aggregate } from '../aggregate/shapes.js';
import type { NumberInput } from '../number/exact.js';
import { isCompleted, isOpen, type CountingPolicy } from '../status/policy.js';
import type { ItemStatus } from '../status/vocabulary.js';
import { contradiction } from '../target/contradiction.js';
import { evaluateMeasure, evaluateTarget } from '../target/evaluate.js';
import type { Measure, MeasuredMeasure, Reading } from '../target/measure.js';
import { isDisjoint } from '../number/range.js';
import { wordSide, type Finding, type FindingSide } from './finding.js';
import { differenceText, sideOf } from './sides.js';

/** One measure of an item with where its reading comes from. */
export interface SourcedMeasure<S> extends MeasuredMeasure {
  readonly source: S;
}

/**
 * Status against measures. Counted as done although a measure denies it: one finding per measure that does (the stated
 * status and the level it implies beside the reading that denies it). Stated as not done although every measure is met: one finding, with the
 * last measure's reading. Both follow `contradiction`; nothing is said where the numbers are undetermined.
 */
export function checkStatus<S>(input: {
  readonly subject: string;
  readonly status: ItemStatus;
  readonly statusSource: S;
  readonly measures: readonly SourcedMeasure<S>[];
  readonly policy: CountingPolicy;
}): Finding<S>[] {
  const { subject, status, measures, policy } = input;
  const kind = contradiction(status, evaluateTarget(measures), policy);
  if (kind === null) return [];
  const denying =
    kind === 'statedOpenButMet'
      ? measures.slice(-1)
      : measures.filter(({ measure, reading }) => evaluateMeasure(measure, reading) === 'notMet');
  return denying.flatMap(({ measure, reading, source }): Finding<S>[] => {
    const range = reading && rangeOfReading(reading);
    if (!range) return [];
    return [
      {
        kind,
        severity: kind === 'statedDoneButNotMet' ? 'error' : 'warning',
        subject,
        left: levelSide(status, measure, input.statusSource),
        right: sideOf(range, source, { reading }),
        difference: null,
        settlements: ['restateStatus', 'correctRight', 'differentBasis', 'accept'],
      },
    ];
  });
}

/**
 * A task's stated status against what its executing units stated: counted as done although one of them states that it
 * has not finished, or still open although every unit states that it has. A unit without a statement says nothing: its
 * silence is never "not finished", and while one is silent not all have finished. Nothing is said of a task without
 * executing units, of one that was stopped, or of one that is no longer asked for.
 */
export function checkExecuting<S>(input: {
  readonly subject: string;
  readonly status: ItemStatus;
  readonly statusSource: S;
  /** Executing units that stated something, and those of them that finished. */
  readonly stated: number;
  readonly completed: number;
  readonly total: number;
  readonly unitsSource: S;
  readonly policy: CountingPolicy;
}): Finding<S> | null {
  const { subject, status, stated, completed, total, policy } = input;
  if (stated === 0) return null;
  const isDone = isCompleted(status, policy);
  if (isDone ? completed >= stated : completed < total || !isOpen(status, policy)) return null;
  const fraction = { numerator: String(completed), denominator: String(stated) };
  return {
    kind: 'statedAgainstUnits',
    severity: 'warning',
    subject,
    left: wordSide(status, input.statusSource),
    right: { figure: String(completed), hedge: 'exact', label: null, fraction, source: input.unitsSource },
    difference: null,
    settlements: ['restateStatus', 'correctRight', 'differentBasis', 'accept'],
  };
}

const LEVEL_HEDGES = { atLeast: 'atLeast', moreThan: 'above', atMost: 'atMost', lessThan: 'below' } as const;

/** The stated status with the level that stands behind it. */
function levelSide<S>(status: ItemStatus, { comparator, value, valueUpper }: Measure, source: S): FindingSide<S> {
  const side = wordSide(status, source);
  if (comparator === 'done' || value === null) return side;
  if (comparator === 'between') return { ...side, figure: `${value}..${valueUpper ?? ''}`, hedge: 'between' };
  return { ...side, figure: value, hedge: comparator === 'exactly' ? 'exact' : LEVEL_HEDGES[comparator] };
}

/**
 * A percentage against the fraction printed with it, at the precision printed: 02/02 "đạt 50%" is found (100), 5/7
 * "71,4%" is not. "Trên 99%" with a fraction of exactly 99% is found. A number beside 0/0 is found: nothing occurred.
 */
export function checkFraction<S>(input: {
  readonly subject: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly fractionSource: S;
  readonly stated: StatedFigure;
  readonly statedSource: S;
}): Finding<S> | null {
  const { subject, numerator, denominator, stated } = input;
  const fraction: Reading = { numerator, denominator, qualifier: 'exact' };
  const [said, computed] = [rangeOfReading(stated.reading), rangeOfReading(fraction)];
  if (said === null) return null;
  if (computed !== null && compareStated(stated, computed).agreement !== 'differ') return null;
  const right =
    computed === null
      ? { ...wordSide('noOccurrence', input.fractionSource), fraction: { numerator, denominator } }
      : sideOf(computed, input.fractionSource, { reading: fraction, decimals: stated.decimals ?? null });
  return {
    kind: 'fractionAgainstPercent',
    severity: 'error',
    subject,
    left: sideOf(said, input.statedSource),
    right,
    difference: computed && differenceText(said, computed),
    settlements: ['keepRight', 'correctRight', 'correctLeft', 'accept'],
  };
}

/**
 * A total against its parts (`checkParts`): exhaustive parts ("gồm") must sum to it, others ("trong đó") must not exceed
 * it. The right side is the sum, with the source of the parts.
 */
export function checkTotal<S>(input: {
  readonly subject: string;
  readonly total: Reading | null;
  readonly totalSource: S;
  readonly parts: readonly (Reading | null)[];
  readonly partsSource: S;
  readonly kind: PartsKind;
}): Finding<S> | null {
  const { agreement, sum } = checkParts(input.total, input.parts, input.kind);
  const whole = input.total && rangeOfReading(input.total);
  if (agreement !== 'differ' || sum === null || !whole) return null;
  return {
    kind: 'partsAgainstTotal',
    severity: 'error',
    subject: input.subject,
    left: sideOf(whole, input.totalSource),
    right: sideOf(sum, input.partsSource, { label: input.kind }),
    difference: differenceText(whole, sum),
    settlements: ['correctLeft', 'correctRight', 'keepRight', 'accept'],
  };
}

/** One statement of a figure, with its precision and source. */
export interface SourcedFigure<S> extends StatedFigure {
  readonly source: S;
}

/**
 * One indicator of one unit and period, stated several times: a finding for each statement that cannot be true together
 * with the first one it contradicts. Two exact figures are compared at the coarser of their precisions (99,3 and 99,32
 * agree; 99,32 and 99,25 do not); hedged ones contradict when no value fits both.
 */
export function checkSeveralValues<S>(subject: string, statements: readonly SourcedFigure<S>[]): Finding<S>[] {
  return statements.flatMap((right, index): Finding<S>[] => {
    const left = statements.slice(0, index).find((earlier) => contradicts(earlier, right));
    const [a, b] = [left && rangeOfReading(left.reading), rangeOfReading(right.reading)];
    if (left === undefined || !a || !b) return [];
    return [
      {
        kind: 'severalValues',
        severity: 'warning',
        subject,
        left: sideOf(a, left.source, { reading: left.reading }),
        right: sideOf(b, right.source, { reading: right.reading }),
        difference: differenceText(a, b),
        settlements: ['keepLeft', 'keepRight', 'differentBasis', 'accept'],
      },
    ];
  });
}

function contradicts(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [rangeOfReading(a.reading), rangeOfReading(b.reading)];
  if (left === null || right === null) return false;
  if (exactValue(left) === null || exactValue(right) === null) return isDisjoint(left, right);
  const [one, other] = [a.decimals ?? null, b.decimals ?? null];
  const decimals = one === null ? other : other === null ? one : Math.min(one, other);
  return compareStated({ reading: a.reading, decimals }, right).agreement === 'differ';
}

/**
 * The province's stated figure against the one put together from its units, where all of them reported; while some have
 * not, a difference says nothing (nothing is found). Stated figures are compared at their own precision.
 */
export function checkProvince<S>(input: {
  readonly subject: string;
  readonly stated: StatedFigure;
  readonly statedSource: S;
  readonly derived: Aggregate;
  readonly derivedSource: S;
  readonly limits?: Limits | null;
}): Finding<S> | null {
  const { stated, derived, subject } = input;
  const said = rangeOfReading(stated.reading, input.limits);
  if (said === null || derived.range === null || !derived.coverage.isComplete) return null;
  if (compareStated(stated, derived.range).agreement !== 'differ') return null;
  return {
    kind: 'provinceAgainstUnits',
    severity: 'warning',
    subject,
    left: sideOf(said, input.statedSource, { reading: stated.reading }),
    right: sideOf(derived.range, input.derivedSource, { reading: derived.reading }),
    difference: differenceText(said, derived.range),
    settlements: ['keepLeft', 'keepRight', 'correctLeft', 'correctRight', 'differentBasis', 'accept'],
  };
}

/** One figure of an issued report's headline beside today's: a count (`completed`), or a percentage with its precision. */
export interface HeadlineFigure {
  readonly name: string;
  readonly printed: NumberInput;
  /** Decimals printed of a percentage; null for a count. */
  readonly decimals?: number | null;
  /** Today's figure: a count, or the fraction of the percentage. */
  readonly recount: NumberInput | { readonly numerator: number; readonly denominator: number };
}

/** The headline of an issued report against today's recount: a finding for each figure that came to differ. */
export function checkHeadline<S>(input: {
  readonly figures: readonly HeadlineFigure[];
  readonly reportSource: S;
  readonly recountSource: S;
}): Finding<S>[] {
  return input.figures.flatMap(({ name, printed, decimals, recount }): Finding<S>[] => {
    const reading: Reading =
      typeof recount === 'object'
        ? { numerator: String(recount.numerator), denominator: String(recount.denominator), qualifier: 'exact' }
        : { value: String(recount), qualifier: 'exact' };
    const [said, now] = [exactRange(printed), rangeOfReading(reading)];
    const stated: StatedFigure = { reading: { value: String(printed), qualifier: 'exact' }, decimals };
    if (now !== null && compareStated(stated, now).agreement !== 'differ') return [];
    return [
      {
        kind: 'headlineAgainstRecount',
        severity: 'warning',
        subject: name,
        left: sideOf(said, input.reportSource, { label: name }),
        right: now
          ? sideOf(now, input.recountSource, { reading, label: name, decimals: decimals ?? null })
          : wordSide('noOccurrence', input.recountSource),
        difference: now && differenceText(said, now),
        settlements: ['accept', 'differentBasis', 'correctRight'],
      },
    ];
  });
}
