import { DomainError } from '../domain-error.js';
import { compareFractions } from '../number/range.js';
import {
  decimalOf,
  decimalSum,
  divideFractions,
  finiteDecimal,
  floor,
  type Amount,
  multiplyFractions,
  subtractFractions,
  sumFractions,
  toFraction,
} from '../number/fraction.js';
import type { Fraction } from '../number/range.js';
import type { Day } from '../time/day.js';
import { allotmentOf, type AllottedMeasure } from './level.js';

/** A unit with its share of a quantity: a percentage, or any weight (inhabitants, villages). */
export interface Share {
  readonly unit: string;
  readonly share: string;
}

/** What a unit is allotted of a quantity. */
export interface Apportioned {
  readonly unit: string;
  /** With at most the digits asked for. */
  readonly value: string;
  /** It got one more of the last digit, of what cutting off had left over. */
  readonly gotRest: boolean;
}

/** More decimals than any unit of measure has. */
const MOST_DIGITS = 6;

/**
 * Divides a quantity among units by their shares, in steps of the last digit, so that the parts add up to it exactly:
 * each gets its share cut off at that digit, and what is left over goes, one step each, to those whose share was cut off
 * most; among equals to those that come first. Units keep their order.
 * Shape: quantity and shares 0 or more, not all shares 0. Throws DomainError `allotment-quantity-invalid` (negative, or
 * finer than the digits), `allotment-share-invalid`, `number-invalid`.
 */
export function apportion(quantity: Amount, shares: readonly Share[], digits: number): Apportioned[] {
  const whole = toFraction(quantity);
  const steps = digits < 0 || digits > MOST_DIGITS ? null : inSteps(whole, digits);
  if (steps === null || steps < 0n) throw new DomainError('allotment-quantity-invalid');
  const parts = shares.map(({ unit, share }) => ({ unit, share: toFraction(share) }));
  const total = sumFractions(parts.map(({ share }) => share));
  const broken = parts.find(({ share }) => share.top < 0n);
  if (broken || total.top <= 0n) throw new DomainError('allotment-share-invalid', broken && { unit: broken.unit });
  const cut = parts.map(({ unit, share }, at) => {
    const exact = multiplyFractions({ top: steps, bottom: 1n }, divideFractions(share, total) ?? share);
    const kept = floor(exact);
    return { unit, at, kept, lost: subtractFractions(exact, { top: kept, bottom: 1n }) };
  });
  const left = Number(steps - cut.reduce((sum, { kept }) => sum + kept, 0n));
  const most = [...cut].sort((a, b) => compareFractions(b.lost, a.lost) || a.at - b.at).slice(0, left);
  const more = new Set(most.map(({ at }) => at));
  return cut.map(({ unit, at, kept }) => ({
    unit,
    value: decimalOf({ top: kept + (more.has(at) ? 1n : 0n), bottom: 10n ** BigInt(digits) }, digits),
    gotRest: more.has(at),
  }));
}

/** The number of steps of the last digit in an amount; null where it is finer than that. */
function inSteps(amount: Fraction, digits: number): bigint | null {
  const top = amount.top * 10n ** BigInt(digits);
  return top % amount.bottom === 0n ? top / amount.bottom : null;
}

/** What is allotted on a day, held against the level of the whole. */
export interface AllottedTogether {
  /** Units that have a level of their own. */
  readonly units: number;
  /** Of a count that is added up: their levels together; null of everything else. */
  readonly sum: string | null;
  /** What of the level of the whole nobody is allotted yet; below 0: more is allotted than asked. null without a sum. */
  readonly rest: string | null;
}

/** What is allotted of a measure on a day, all units together. A sum of rates says nothing. */
export function allottedTogether(measure: AllottedMeasure, day: Day): AllottedTogether {
  const { allotments = [], aggregation, value } = measure;
  const units = [...new Set(allotments.map(({ unit }) => unit))];
  const levels = units.flatMap((unit) => allotmentOf(unit, allotments, day)?.value ?? []);
  if (aggregation !== 'sum') return { units: levels.length, sum: null, rest: null };
  const sum = decimalSum(levels);
  const rest = value === null ? null : finiteDecimal(subtractFractions(toFraction(value), toFraction(sum)));
  return { units: levels.length, sum, rest };
}
