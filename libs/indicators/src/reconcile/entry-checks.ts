import { absolute, multiplyFractions, subtractFractions, toFraction, type Amount } from '../number/fraction.js';
import { addRanges, exactRange, exactValue, negateRange, rangeOfReading } from '../number/range-arithmetic.js';
import { DomainError } from '../domain-error.js';
import type { Reading } from '../target/measure.js';
import { compareFractions, isDisjoint, type Range } from '../number/range.js';
import type { Finding } from './finding.js';
import { differenceText, sideOf } from './sides.js';

/** A figure and the one of the period before, each with its source. */
export interface TwoPeriods<S> {
  readonly subject: string;
  readonly previous: Reading | null;
  readonly previousSource: S;
  readonly current: Reading | null;
  readonly currentSource: S;
}

/**
 * A part larger than its whole (5 of 4). Ask it of shares only: rates per 100 people may exceed 100.
 * Throws DomainError `number-invalid`.
 */
export function checkPartWithinWhole<S>(input: {
  readonly subject: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly source: S;
}): Finding<S> | null {
  const { subject, numerator, denominator, source } = input;
  if (compareFractions(toFraction(numerator), toFraction(denominator)) <= 0) return null;
  const [part, whole] = [exactRange(numerator), exactRange(denominator)];
  return {
    kind: 'partExceedsWhole',
    severity: 'error',
    subject,
    left: sideOf(part, source, { label: 'numerator' }),
    right: sideOf(whole, source, { label: 'denominator' }),
    difference: differenceText(part, whole),
    settlements: ['correctLeft', 'correctRight', 'accept'],
  };
}

/**
 * A cumulative figure (lũy kế) below that of the period before. Of counts and sums since one same day: a new year begins
 * anew, and a cumulative percentage may fall. Hedged figures are found only when each value of now lies below each of
 * then.
 */
export function checkCumulative<S>(input: TwoPeriods<S>): Finding<S> | null {
  const found = bothRanges(input);
  if (found === null) return null;
  const gap = addRanges(found.current, negateRange(found.previous));
  const wanted: Range = { low: exactRange(0).low, high: null };
  return isDisjoint(gap, wanted) ? against('cumulativeFalls', 'error', input, found) : null;
}

export interface JumpRule {
  /** A change beyond this part of the previous figure, in percent (above 0), is asked about. */
  readonly abovePercent: Amount;
}

/** A convention of this library, no source states one: more than half as much again, or less than half. */
export const DEFAULT_JUMP_RULE: JumpRule = { abovePercent: 50 };

/**
 * A figure far from that of the period before: changed by more than `abovePercent` of it, up or down (the limit itself is
 * no jump: 20 → 30 is not found, 20 → 30,1 is). Exact figures only; nothing is said after a zero.
 * Throws DomainError `jump-percent-invalid`.
 */
export function checkJump<S>(input: TwoPeriods<S>, { abovePercent }: JumpRule = DEFAULT_JUMP_RULE): Finding<S> | null {
  const { top, bottom } = toFraction(abovePercent);
  if (top <= 0n) throw new DomainError('jump-percent-invalid', {});
  const found = bothRanges(input);
  const [before, now] = [found && exactValue(found.previous), found && exactValue(found.current)];
  if (!found || !before || !now || before.top === 0n) return null;
  const allowed = multiplyFractions(absolute(before), { top, bottom: bottom * 100n });
  const isJump = compareFractions(absolute(subtractFractions(now, before)), allowed) > 0;
  return isJump ? against('jump', 'warning', input, found) : null;
}

function bothRanges<S>({ previous, current }: TwoPeriods<S>): { previous: Range; current: Range } | null {
  const [then, now] = [previous && rangeOfReading(previous), current && rangeOfReading(current)];
  return then && now ? { previous: then, current: now } : null;
}

/** Left is what was given now, right the period before. */
function against<S>(
  kind: Finding['kind'],
  severity: Finding['severity'],
  input: TwoPeriods<S>,
  { previous, current }: { previous: Range; current: Range },
): Finding<S> {
  return {
    kind,
    severity,
    subject: input.subject,
    left: sideOf(current, input.currentSource, { reading: input.current }),
    right: sideOf(previous, input.previousSource, { reading: input.previous }),
    difference: differenceText(current, previous),
    settlements: ['correctLeft', 'correctRight', 'differentBasis', 'accept'],
  };
}
