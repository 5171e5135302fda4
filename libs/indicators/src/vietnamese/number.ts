import { decimalText, exact, pow10 } from '../percent/exact.js';
import type { Qualifier } from './qualifier.js';
import { readNumeral, type NumeralFailure, type NumeralOptions } from './numeral.js';

export interface ParsedNumber {
  readonly ok: true;
  /** Decimal string, point as mark, magnitude words multiplied out (`15 tỷ` → `15000000000`); null for a fraction. */
  readonly value: string | null;
  /** `21/30`; not divided, because most fractions have no decimal value. Leading zeros dropped. */
  readonly fraction: { readonly numerator: string; readonly denominator: string } | null;
  readonly qualifier: Qualifier;
  readonly unit: 'percent' | 'dong' | null;
  /** The words after the figure that are not part of it (`hồ sơ`); empty when there are none. */
  readonly unitText: string;
  /** Decimals printed, for comparing at the source's own precision. */
  readonly decimals: number;
}

export interface NumberFailure {
  readonly ok: false;
  readonly error: NumeralFailure['error'] | 'empty' | 'not-a-number' | 'several-numbers';
  /** The readings a person can choose from, decimal strings; empty when there is nothing to offer. */
  readonly candidates: readonly string[];
}

/** Longest first, so that "không dưới" is not read as "dưới". Hedges before the figure. */
const HEDGES: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/^(?:không dưới|không ít hơn|không thấp hơn|tối thiểu|ít nhất|từ|>=|≥)\s*/iu, 'atLeast'],
  [/^(?:không quá|không vượt quá|không trên|không nhiều hơn|tối đa|nhiều nhất|<=|≤)\s*/iu, 'atMost'],
  [/^(?:trên|hơn|lớn hơn|cao hơn|vượt|>)\s*/iu, 'above'],
  [/^(?:dưới|nhỏ hơn|thấp hơn|ít hơn|<)\s*/iu, 'below'],
  [/^(?:khoảng|gần|ước tính|ước đạt|ước|xấp xỉ|~|≈)\s*/iu, 'approximately'],
];
/** Words that state without hedging. */
const PLAIN = /^(?:đạt|là|bằng|=)\s+/iu;
const UPWARD = /\s*(?:trở lên|hoặc hơn)$/iu;
const DOWNWARD = /\s*(?:trở xuống)$/iu;
const FIGURE = /^([+\-−]?[\d.,]*\d)(?:\s*\/\s*(\d(?:[\d.,]*\d)?))?(?=$|[^\d])(.*)$/su;
const MAGNITUDES: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^(?:nghìn|ngàn)(?=\s|$)/iu, 3],
  [/^triệu(?=\s|$)/iu, 6],
  [/^(?:tỷ|tỉ)(?=\s|$)/iu, 9],
];
const DONG = /^(?:đồng|vnđ|vnd)(?=$|\s(?!chí)|\/)/iu;

/**
 * Reads one figure as Vietnamese reports print it: `1.234,5`, `70%`, `21/30`, `03/03`, `trên 80%`, `gần 15 tỷ đồng`,
 * `từ 95% trở lên`. A dot before exactly three digits groups thousands (`1.332`), a comma marks decimals; where a lone
 * separator could be either (`1,332`) or the text is in English format (`1,384,389`) it asks instead of guessing.
 * Two figures in one text, dates and words are refused. `gần 15 tỷ` is approximate, not "below".
 */
export function parseNumber(text: string, options: NumeralOptions = {}): ParsedNumber | NumberFailure {
  let rest = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (rest === '') return failure('empty');
  let qualifier: Qualifier = 'exact';
  rest = rest.replace(PLAIN, '');
  for (const [pattern, hedge] of HEDGES) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '').replace(PLAIN, '');
    qualifier = hedge;
    break;
  }
  if (UPWARD.test(rest)) [rest, qualifier] = [rest.replace(UPWARD, ''), 'atLeast'];
  if (DOWNWARD.test(rest)) [rest, qualifier] = [rest.replace(DOWNWARD, ''), 'atMost'];

  const figure = FIGURE.exec(rest);
  const [first, second] = [figure?.[1], figure?.[2]];
  if (figure === null || first === undefined) return failure('not-a-number');
  let tail = (figure[3] ?? '').trim();
  if (/^[.,]/.test(tail)) return failure('malformed-number');
  if (tail.startsWith('/')) return failure('not-a-number');
  if (/^-|(?:^|[^/\d])\d/.test(tail)) return failure('several-numbers');
  const isPercent = tail.startsWith('%');
  if (isPercent) tail = tail.slice(1).trim();

  const { power, remainder } = isPercent || second !== undefined ? { power: 0, remainder: tail } : magnitudeOf(tail);
  const numeral = readNumeral(first, { ...options, percent: isPercent });
  if (!numeral.ok) {
    // One part of a fraction is no reading of the whole.
    const candidates = second === undefined ? numeral.candidates.map((value) => scaled(value, power)) : [];
    return failure(numeral.error, candidates);
  }
  const shared = { ok: true, qualifier, decimals: numeral.decimals } as const;
  if (second !== undefined) {
    const below = readNumeral(second, options);
    if (!below.ok) return failure(below.error);
    if (isPercent) return failure('not-a-number');
    const fraction = { numerator: numeral.value, denominator: below.value };
    return { ...shared, value: null, fraction, unit: null, unitText: tail };
  }
  if (isPercent) return { ...shared, value: numeral.value, fraction: null, unit: 'percent', unitText: tail };
  const dong = DONG.exec(remainder);
  const unitText = dong ? remainder.slice(dong[0].length).trim() : remainder;
  return { ...shared, value: scaled(numeral.value, power), fraction: null, unit: dong ? 'dong' : null, unitText };
}

function scaled(value: string, power: number): string {
  const { units, scale } = exact(value);
  return decimalText({ units: units * pow10(power), scale });
}

/** Magnitude words multiply: `nghìn tỷ` is 10^12. */
function magnitudeOf(tail: string): { power: number; remainder: string } {
  let [power, remainder, found] = [0, tail, true];
  while (found) {
    found = false;
    for (const [pattern, exponent] of MAGNITUDES) {
      const match = pattern.exec(remainder);
      if (!match) continue;
      power += exponent;
      remainder = remainder.slice(match[0].length).trim();
      found = true;
    }
  }
  return { power, remainder };
}

function failure(error: NumberFailure['error'], candidates: readonly string[] = []): NumberFailure {
  return { ok: false, error, candidates };
}
