import { aligned, compareExact, decimalText, exact, pow10 } from '../number/exact.js';
import { plainCharacters } from './characters.js';
import { takeMagnitude } from './magnitude.js';
import type { Qualifier } from './qualifier.js';
import { readNumeral, type NumeralFailure, type NumeralOptions } from './numeral.js';

export interface ParsedNumber {
  readonly ok: true;
  /** Decimal string, point as mark, magnitude words multiplied out (`15 tỷ` → `15000000000`); null for a fraction. */
  readonly value: string | null;
  /** `21/30`; not divided, because most fractions have no decimal value. Leading zeros dropped. */
  readonly fraction: { readonly numerator: string; readonly denominator: string } | null;
  readonly qualifier: Qualifier;
  /** "Ước đạt": the figure is an estimate; its value is the one stated. */
  readonly isEstimate: boolean;
  readonly unit: 'percent' | 'dong' | null;
  /** The words after the figure that are not part of it (`hồ sơ`); empty when there are none. */
  readonly unitText: string;
  /** Decimals printed, for comparing at the source's own precision. */
  readonly decimals: number;
  /** Ten to the power of the scale words that `value` was multiplied by; 0 without. */
  readonly magnitude: number;
}

export interface NumberFailure {
  readonly ok: false;
  readonly error: NumeralFailure['error'] | 'empty' | 'not-a-number' | 'several-numbers';
  /** The readings a person can choose from, decimal strings; empty when there is nothing to offer. */
  readonly candidates: readonly string[];
}

/** Longest first, so that "không dưới" is not read as "dưới". Hedges before the figure. */
const HEDGES: readonly (readonly [pattern: RegExp, qualifier: Qualifier])[] = [
  [/^(?:không dưới|không ít hơn|không thấp hơn|không nhỏ hơn|tối thiểu|ít nhất|từ|>=|≥|≧)\s*/iu, 'atLeast'],
  [
    /^(?:không quá|không vượt quá|không vượt|không trên|không nhiều hơn|không cao hơn|không lớn hơn|tối đa|nhiều nhất|<=|≤|≦)\s*/iu,
    'atMost',
  ],
  [/^(?:trên|tren(?=\s)|hơn|lớn hơn|cao hơn|vượt|>)\s*/iu, 'above'],
  [/^(?:dưới|duoi(?=\s)|nhỏ hơn|thấp hơn|ít hơn|<)\s*/iu, 'below'],
  [/^(?:gần(?:\s+(?:đạt|bằng|được))?|gan(?=\s))\s*/iu, 'nearly'],
  [/^(?:khoảng|khoang(?=\s)|xấp xỉ|chừng|~|≈)\s*/iu, 'approximately'],
];
const ESTIMATE = /^(?:ước(?:\s+(?:tính|thực hiện))?(?:\s+đạt)?|uoc(?:\s+(?:tinh|dat))?)\s*:?\s+/iu;
/** Words that state without hedging. */
const PLAIN = /^(?:đạt(?:\s+được)?|là|bằng|ở mức|=)\s+/iu;
const UPWARD = /\s*(?:trở lên|hoặc hơn)$/iu;
const DOWNWARD = /\s*(?:trở xuống)$/iu;
const FIGURE = /^([+\-−]?[\d.,]*\d)(?:\s*\/\s*(\d(?:[\d.,]*\d)?))?(?=$|[^\d])(.*)$/su;
const NEXT_PART = /^(?:và\s+|,\s*)?(\d(?:[\d.,]*\d)?)(?=\D)(.*)$/su;
const DONG = /^(?:đồng|dong|vnđ|vnd|₫)(?=$|\s(?!chí|chi(?!\p{L}))|\/)/iu;
const PER_CENT = /^(?:%|phần trăm|phan tram)\s*/iu;

/** Why a text is no one figure, with every reading of it that somebody may have meant. */
export interface UnclearNumber {
  readonly ok: false;
  readonly error: NumberFailure['error'];
  readonly readings: readonly ParsedNumber[];
}

/**
 * Reads one figure as Vietnamese reports print it: `1.234,5`, `70%`, `21/30`, `03/03`, `trên 80%`, `gần 15 tỷ đồng`,
 * `từ 95% trở lên`, `1 tỷ 500 triệu`. A dot before exactly three digits groups thousands (`1.332`), a comma marks
 * decimals; where a lone separator could be either (`1,332`) or the text is in English format (`1,384,389`) it asks
 * instead of guessing. Two figures in one text, dates and words are refused. "Ước đạt 96%" is 96, an estimate.
 */
export function parseNumber(text: string, options: NumeralOptions = {}): ParsedNumber | NumberFailure {
  const read = readNumber(text, options);
  if (read.ok) return read;
  const candidates = read.readings.flatMap(({ value }) => value ?? []);
  return { ok: false, error: read.error, candidates };
}

/** As `parseNumber`, with the whole of each possible reading: its hedge, unit and scale, and not its value alone. */
export function readNumber(text: string, options: NumeralOptions = {}): ParsedNumber | UnclearNumber {
  const plain = plainCharacters(text);
  if (plain === '') return unclear('empty');
  const { rest, qualifier, isEstimate } = withoutHedges(plain);
  const figure = FIGURE.exec(rest);
  const [first, second] = [figure?.[1], figure?.[2]];
  if (figure === null || first === undefined) return unclear('not-a-number');
  let tail = (figure[3] ?? '').trim();
  if (/^[.,]/.test(tail)) return unclear('malformed-number');
  if (tail.startsWith('/')) return unclear('not-a-number');
  const isPercent = PER_CENT.test(tail);
  if (isPercent) tail = tail.replace(PER_CENT, '');
  if (isPercent && tail.startsWith('/')) return unclear('several-numbers');

  const { power, rest: behind } = isPercent || second !== undefined ? { power: 0, rest: tail } : takeMagnitude(tail);
  const parts = power > 0 ? furtherParts(behind, power) : { added: '0', rest: behind };
  const isNegativeInParts = parts !== null && parts.added !== '0' && /^[-−]/.test(first);
  if (parts === null || isNegativeInParts || /^-|(?:^|[^/\d])\d/.test(parts.rest)) return unclear('several-numbers');

  const shared = { ok: true, qualifier, isEstimate, magnitude: power } as const;
  if (second !== undefined) {
    const [above, below] = [readNumeral(first, options), readNumeral(second, options)];
    // One part of a fraction is no reading of the whole.
    if (!above.ok) return unclear(above.error);
    if (!below.ok) return unclear(below.error);
    if (isPercent) return unclear('not-a-number');
    const fraction = { numerator: above.value, denominator: below.value };
    return { ...shared, value: null, fraction, unit: null, unitText: tail, decimals: above.decimals };
  }
  const dong = isPercent ? null : DONG.exec(parts.rest);
  const unitText = dong ? parts.rest.slice(dong[0].length).trim() : parts.rest;
  const unit = isPercent ? 'percent' : dong ? 'dong' : null;
  const whole = (value: string, decimals: number): ParsedNumber => {
    const total = sum(scaled(value, power), parts.added);
    return { ...shared, value: total, fraction: null, unit, unitText, decimals };
  };
  const numeral = readNumeral(first, { ...options, percent: isPercent });
  if (numeral.ok) return whole(numeral.value, numeral.decimals);
  return unclear(
    numeral.error,
    numeral.candidates.map((value) => whole(value, value.split('.')[1]?.length ?? 0)),
  );
}

/** What stands around the figure: estimate, one hedge, words that only state. */
function withoutHedges(text: string): { rest: string; qualifier: Qualifier; isEstimate: boolean } {
  let rest = text.replace(PLAIN, '');
  const isEstimate = ESTIMATE.test(rest);
  if (isEstimate) rest = rest.replace(ESTIMATE, '').replace(PLAIN, '');
  let qualifier: Qualifier = 'exact';
  for (const [pattern, hedge] of HEDGES) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '').replace(PLAIN, '');
    qualifier = hedge;
    break;
  }
  if (UPWARD.test(rest)) [rest, qualifier] = [rest.replace(UPWARD, ''), 'atLeast'];
  if (DOWNWARD.test(rest)) [rest, qualifier] = [rest.replace(DOWNWARD, ''), 'atMost'];
  return { rest, qualifier, isEstimate };
}

/**
 * The smaller parts of a figure in parts (`1 tỷ 500 triệu`), added up. Each has a scale word smaller than the one before
 * and fits under it; null where one does not ("1 tỷ 500" may be a thousand and a half million or 500 dong more).
 */
function furtherParts(text: string, above: number): { added: string; rest: string } | null {
  let [added, rest, limit] = ['0', text, above];
  for (let next = NEXT_PART.exec(rest); next; next = NEXT_PART.exec(rest)) {
    const numeral = readNumeral(next[1] ?? '', { assume: 'vietnamese' });
    const { power, rest: behind } = takeMagnitude(next[2] ?? '');
    if (!numeral.ok || power === 0 || power >= limit) return null;
    const part = scaled(numeral.value, power);
    if (compareExact(part, `1${'0'.repeat(limit)}`) >= 0) return null;
    [added, rest, limit] = [sum(added, part), behind, power];
  }
  return { added, rest };
}

function sum(one: string, other: string): string {
  const [a, b] = [exact(one), exact(other)];
  const [left, right] = aligned(a, b);
  return decimalText({ units: left + right, scale: Math.max(a.scale, b.scale) });
}

function scaled(value: string, power: number): string {
  const { units, scale } = exact(value);
  return decimalText({ units: units * pow10(power), scale });
}

function unclear(error: NumberFailure['error'], readings: readonly ParsedNumber[] = []): UnclearNumber {
  return { ok: false, error, readings };
}
