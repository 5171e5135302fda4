import { decimalText, exact } from '../number/exact.js';

export interface NumeralOptions {
  /** The text is known to be Vietnamese: a lone comma always marks decimals, a lone dot before three digits groups. */
  readonly assume?: 'vietnamese';
}

export interface Numeral {
  readonly ok: true;
  readonly value: string;
  readonly decimals: number;
}

export interface NumeralFailure {
  readonly ok: false;
  readonly error: 'ambiguous-separator' | 'english-format' | 'malformed-number';
  readonly candidates: readonly string[];
}

const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+$/;

/**
 * Reads digits with separators.
 * dots and one comma: grouped, comma decimal (`1.234,5`); commas and one dot, or several commas: English, asked back.
 * One comma: decimal, unless it could group (`1,332`), which is asked back; in a percentage only behind one digit,
 * because a rate of thousands of percent occurs (`1,503%`) and one of tens of thousands does not (`96,123%`).
 * One dot: groups before exactly three digits (`1.332`; asked back in a percentage), else decimal (`0.702`, `62.5`).
 */
export function readNumeral(
  text: string,
  options: NumeralOptions & { percent?: boolean } = {},
): Numeral | NumeralFailure {
  const sign = /^[-−]/.test(text) ? '-' : '';
  const digits = text.replace(/^[+\-−]/, '');
  if (!/^\d[\d.,]*$/.test(digits) || /[.,]$/.test(digits)) return failed('malformed-number');
  const [dots, commas] = [count(digits, '.'), count(digits, ',')];
  const grouped = digits.replaceAll('.', '');

  if (dots === 0 && commas === 0) return numeral(sign, digits, '');
  if (commas === 0) {
    const [whole = '', fraction = ''] = digits.split('.');
    if (DOT_GROUPS.test(digits)) {
      if (dots === 1 && options.percent && options.assume === undefined) {
        return failed('ambiguous-separator', [sign + grouped, sign + digits]);
      }
      return numeral(sign, grouped, '');
    }
    if (dots > 1) return failed('malformed-number');
    const couldNotGroup = fraction.length !== 3 || /^0+$/.test(whole);
    return couldNotGroup ? numeral(sign, whole, fraction) : failed('ambiguous-separator', [sign + digits]);
  }
  if (dots === 0) {
    if (commas > 1) {
      return COMMA_GROUPS.test(digits)
        ? failed('english-format', [sign + digits.replaceAll(',', '')])
        : failed('malformed-number');
    }
    const [whole = '', fraction = ''] = digits.split(',');
    const couldGroup = COMMA_GROUPS.test(digits) && (!options.percent || whole.length === 1);
    if (couldGroup && options.assume === undefined) {
      return failed('ambiguous-separator', [`${sign}${whole}.${fraction}`, `${sign}${whole}${fraction}`]);
    }
    return numeral(sign, whole, fraction);
  }
  const [beforeComma = '', afterComma = ''] = digits.split(',');
  if (commas === 1 && DOT_GROUPS.test(beforeComma) && !afterComma.includes('.')) {
    return numeral(sign, beforeComma.replaceAll('.', ''), afterComma);
  }
  const [beforeDot = '', afterDot = ''] = digits.split('.');
  return dots === 1 && COMMA_GROUPS.test(beforeDot) && !afterDot.includes(',')
    ? failed('english-format', [`${sign}${beforeDot.replaceAll(',', '')}.${afterDot}`])
    : failed('malformed-number');
}

function numeral(sign: string, whole: string, fraction: string): Numeral {
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return { ok: true, value: decimalText(exact(`${sign}${text}`)), decimals: fraction.length };
}

function failed(error: NumeralFailure['error'], candidates: readonly string[] = []): NumeralFailure {
  return { ok: false, error, candidates };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
