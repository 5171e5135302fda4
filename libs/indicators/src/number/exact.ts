import { DomainError } from '../domain-error.js';

/** A number of the field as it comes in: a finite number, a bigint, or a decimal string (`'-12.50'`, point as mark). */
export type NumberInput = number | bigint | string;

/** An exact decimal: `units / 10^scale`. Arithmetic on bigints, so that nothing is ever rounded by accident. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a number exactly as it prints (0.1 is one tenth). Throws DomainError `number-invalid`. */
export function exact(value: NumberInput): Exact {
  if (typeof value === 'bigint') return { units: value, scale: 0 };
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { units: BigInt(value), scale: 0 };
  const match = SHAPE.exec(String(value).trim());
  if (!match) throw new DomainError('number-invalid', { value: String(value) });
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2]}${fraction}`) * (match[1] === '-' ? -1n : 1n);
  const scale = fraction.length - Number(match[4] ?? 0);
  return scale >= 0 ? { units, scale } : { units: units * pow10(-scale), scale: 0 };
}

/** Negative, 0 or positive, as `a` is smaller than, equal to or greater than `b`. */
export function compareExact(a: NumberInput, b: NumberInput): number {
  const [left, right] = aligned(exact(a), exact(b));
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * `numerator ÷ denominator × factor` rounded half-up (away from zero) to `digits` decimals, as units of 10^-digits.
 * null when the denominator is zero: there is no such ratio, not even for 0/0. Throws DomainError `digits-invalid`.
 */
export function divideHalfUp(numerator: Exact, denominator: Exact, digits: number, factor = 1n): bigint | null {
  checkDigits(digits);
  const [top, bottom] = aligned(numerator, denominator);
  if (bottom === 0n) return null;
  return roundedQuotient(top * factor * pow10(digits), bottom);
}

/** Rounds half-up (away from zero) to `digits` decimals, as units of 10^-digits. Throws DomainError `digits-invalid`. */
export function roundHalfUp(value: Exact, digits: number): bigint {
  checkDigits(digits);
  return value.scale <= digits
    ? value.units * pow10(digits - value.scale)
    : roundedQuotient(value.units, pow10(value.scale - digits));
}

/** Decimal string of `units / 10^scale` with a point; trailing zeros dropped unless kept on purpose. */
export function decimalText({ units, scale }: Exact, keepZeros = false): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const printed = digits.slice(digits.length - scale);
  const fraction = keepZeros ? printed : printed.replace(/0+$/, '');
  const sign = units < 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

export function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The sum, as a decimal string. */
export function addExact(a: NumberInput, b: NumberInput): string {
  const [one, other] = [exact(a), exact(b)];
  const [left, right] = aligned(one, other);
  return decimalText({ units: left + right, scale: Math.max(one.scale, other.scale) });
}

/** Both numbers as units of the finer of the two scales. */
export function aligned(a: Exact, b: Exact): [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * pow10(scale - a.scale), b.units * pow10(scale - b.scale)];
}

function roundedQuotient(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const quotient = (2n * a + b) / (2n * b);
  return negative ? -quotient : quotient;
}

function checkDigits(digits: number): void {
  if (!Number.isInteger(digits) || digits < 0 || digits > 100) throw new DomainError('digits-invalid', { digits });
}

/** Decimals a decimal string is printed with: the precision at which a source's figure is compared. */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/** A decimal moved by a power of ten. */
export function shifted(value: string, power: number): string {
  const { units, scale } = exact(value);
  return power >= 0
    ? decimalText({ units: units * pow10(power), scale })
    : decimalText({ units, scale: scale - power });
}
