import { DomainError } from '../domain-error.js';
import { decimalText, divideHalfUp, exact, type NumberInput } from './exact.js';
import type { Fraction } from './range.js';

/** A number as it comes in, or the exact result of an earlier step. */
export type Amount = NumberInput | Fraction;

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

/** Beyond this size a fraction is left as it is: finding the common divisor would cost more than it saves. */
const REDUCED_BELOW = 10n ** 60n;

/** Reads an amount exactly. Throws DomainError `number-invalid`, `fraction-invalid` (bottom not positive). */
export function toFraction(amount: Amount): Fraction {
  if (typeof amount === 'object') {
    if (amount.bottom <= 0n) throw new DomainError('fraction-invalid', { bottom: String(amount.bottom) });
    return amount;
  }
  const { units, scale } = exact(amount);
  return { top: units, bottom: 10n ** BigInt(scale) };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  if (a.bottom % b.bottom === 0n) return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
  if (b.bottom % a.bottom === 0n) return { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
  return reduced({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
}

/** Exact sum, in pairs: thousands of different denominators stay quick. 0 for none. */
export function sumFractions(all: readonly Fraction[]): Fraction {
  let rest = all;
  while (rest.length > 1) {
    const pairs: Fraction[] = [];
    for (let index = 0; index < rest.length; index += 2) {
      const [a, b] = [rest[index] ?? ZERO, rest[index + 1]];
      pairs.push(b === undefined ? a : addFractions(a, b));
    }
    rest = pairs;
  }
  return rest[0] ?? ZERO;
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, negated(b));
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return reduced({ top: a.top * b.top, bottom: a.bottom * b.bottom });
}

/** null over zero: there is no such quotient. */
export function divideFractions(a: Fraction, b: Fraction): Fraction | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return reduced({ top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign });
}

export function negated({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

export function absolute(value: Fraction): Fraction {
  return value.top < 0n ? negated(value) : value;
}

/** Lowest terms. */
export function reduced(value: Fraction): Fraction {
  if (value.bottom > REDUCED_BELOW) return value;
  let [a, b] = [value.top < 0n ? -value.top : value.top, value.bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? value : { top: value.top / a, bottom: value.bottom / a };
}

/** Smallest whole number that is not below the fraction. */
export function ceiling({ top, bottom }: Fraction): bigint {
  const quotient = top / bottom;
  return top > 0n && quotient * bottom !== top ? quotient + 1n : quotient;
}

/** Largest whole number that is not above the fraction. */
export function floor(value: Fraction): bigint {
  return -ceiling(negated(value));
}

/** Half-up (away from zero) to at most `digits` decimals, as a decimal string without trailing zeros. */
export function decimalOf({ top, bottom }: Fraction, digits: number): string {
  const units = divideHalfUp({ units: top, scale: 0 }, { units: bottom, scale: 0 }, digits) ?? 0n;
  return decimalText({ units, scale: digits });
}

/** Not above the fraction (`down`) or not below it (`up`), to `digits` decimals: a printed bound must stay true. */
export function decimalOutward({ top, bottom }: Fraction, digits: number, side: 'down' | 'up'): string {
  const scaled = { top: top * 10n ** BigInt(digits), bottom };
  return decimalText({ units: side === 'down' ? floor(scaled) : ceiling(scaled), scale: digits });
}

/** The whole decimal string of a fraction that has one (a bottom of twos and fives), else null. */
export function finiteDecimal(value: Fraction): string | null {
  const { top, bottom } = reduced(value);
  let [rest, twos, fives] = [bottom, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return null;
  const digits = Math.max(twos, fives);
  return decimalText({ units: (top * 10n ** BigInt(digits)) / bottom, scale: digits });
}

/** Exact sum of decimal numbers, as a decimal string; '0' for none. */
export function decimalSum(values: readonly NumberInput[]): string {
  const numbers = values.map(exact);
  const scale = numbers.reduce((most, number) => Math.max(most, number.scale), 0);
  const units = numbers.reduce((sum, number) => sum + number.units * 10n ** BigInt(scale - number.scale), 0n);
  return decimalText({ units, scale });
}
