import { addFractions, multiplyFractions, subtractFractions, toFraction, type Amount } from '../number/fraction.js';
import { rangeOfReading, type Limits } from '../number/range-arithmetic.js';
import { DomainError } from '../domain-error.js';
import type { Reading } from '../target/measure.js';
import { compareFractions, isInside, type End, type Fraction, type Range } from '../number/range.js';
import { compareDays, type Day } from '../time/day.js';
import { checkPath, expectedAt, type CheckedPath, type ExpectedPath } from './path.js';

/** Đúng tiến độ, có nguy cơ chậm, chậm tiến độ; `undetermined`: nothing observed, or too hedged to tell. */
export const PACE_VERDICTS = ['onTrack', 'atRisk', 'late', 'undetermined'] as const;
export type PaceVerdict = (typeof PACE_VERDICTS)[number];

export interface PaceRule {
  /** Least part of the expected way, in percent (above 0, at most 100), that is still only at risk. */
  readonly atRiskFromPercent: Amount;
}

/** A convention of this library: no source states one. Four fifths of the way due so far. */
export const DEFAULT_PACE_RULE: PaceRule = { atRiskFromPercent: 80 };

export interface Pace {
  readonly verdict: PaceVerdict;
  /** Where the path asks to be on the day. */
  readonly expected: Fraction;
  /** The least that is still only at risk. Equal to `expected` on the first day, and after the due day. */
  readonly atRiskFrom: Fraction;
}

/**
 * How a reading stands against its path on a day.
 *
 * `onTrack`: at the expected value or beyond it. `atRisk`: behind it, and at least `atRiskFromPercent` of the way due so
 * far is done, counted from the path's start (80% of the way from 40 to an expected 60 is 56; both ends included).
 * `late`: less than that; and any value short of the target once its due day has passed. On the due day itself the rule
 * is that of every other day. A path that stays where it is (100% to be kept up) counts the level itself as the way.
 * A hedged reading gets a verdict when all its values share it. Falling paths (lower is better) work the same way.
 * Throws DomainError `pace-percent-invalid`, and what `checkPath` and reading numbers throw.
 */
export function paceOn(
  path: ExpectedPath,
  reading: Reading | null,
  day: Day,
  options: {
    readonly rule?: PaceRule;
    readonly direction?: 'higherIsBetter' | 'lowerIsBetter';
    readonly limits?: Limits;
  } = {},
): Pace {
  const checked = checkPath(path);
  const expected = expectedAt(checked, day);
  const isOver = compareDays(day, checked.target.on) > 0;
  const isFalling = checked.sense === 0 ? options.direction === 'lowerIsBetter' : checked.sense === -1;
  const atRiskFrom = isOver ? expected : leastAtRisk(checked, expected, isFalling, options.rule ?? DEFAULT_PACE_RULE);
  const range = reading === null ? null : rangeOfReading(reading, options.limits);
  const verdict = range === null ? 'undetermined' : verdictOf(range, expected, atRiskFrom, isFalling);
  return { verdict, expected, atRiskFrom };
}

function leastAtRisk({ start, sense }: CheckedPath, expected: Fraction, isFalling: boolean, rule: PaceRule): Fraction {
  const { top, bottom } = toFraction(rule.atRiskFromPercent);
  if (top <= 0n || top > bottom * 100n) throw new DomainError('pace-percent-invalid', {});
  const share = { top, bottom: bottom * 100n };
  if (sense !== 0) return addFractions(start.value, multiplyFractions(subtractFractions(expected, start.value), share));
  // Nothing to go: four fifths of a level to be kept, or a quarter more than one to stay below.
  const kept = isFalling ? { top: share.bottom, bottom: share.top } : share;
  const level = multiplyFractions(expected, kept);
  const isBehind = compareFractions(level, expected) * (isFalling ? -1 : 1) <= 0;
  return isBehind ? level : expected;
}

function verdictOf(range: Range, expected: Fraction, atRiskFrom: Fraction, isFalling: boolean): PaceVerdict {
  const end = (at: Fraction, open: boolean): End => ({ at, open });
  const beyond = (near: End | null, far: End | null): Range =>
    isFalling ? { low: far, high: near } : { low: near, high: far };
  if (isInside(range, beyond(end(expected, false), null))) return 'onTrack';
  if (isInside(range, beyond(null, end(atRiskFrom, true)))) return 'late';
  const isAtRisk = compareFractions(atRiskFrom, expected) !== 0;
  return isAtRisk && isInside(range, beyond(end(atRiskFrom, false), end(expected, true))) ? 'atRisk' : 'undetermined';
}
