import { DomainError } from '../domain-error.js';
import { decimalText, exact, roundHalfUp, type NumberInput } from '../number/exact.js';
import { groupDigits, type Locale } from '../percent/percent.js';

/**
 * A number with Vietnamese separators: `1.234,5`. With `digits`: rounded half-up to at most so many decimals, trailing
 * zeros dropped; without: every decimal it has. Written without Intl, so that every runtime prints the same.
 */
export function formatNumber(value: NumberInput, digits?: number, locale: Locale = 'vi'): string {
  const number = exact(value);
  const rounded = digits === undefined ? number : { units: roundHalfUp(number, digits), scale: digits };
  return groupDigits(decimalText(rounded), locale);
}

/** A count as documents write it in running text: `03 nội dung`; two digits from 1 to 9, `0` and `10` as they are. */
export function countText(count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new DomainError('count-invalid', { count });
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** Part of a whole as documents write it: `03/03`, `08/30`, `0/03`. */
export function ratioText(part: number, whole: number): string {
  return `${countText(part)}/${countText(whole)}`;
}
