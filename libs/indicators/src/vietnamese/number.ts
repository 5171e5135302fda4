import { addExact, compareExact, shifted } from '../number/exact.js';
import { plainCharacters } from './characters.js';
import { withoutHedges } from './hedge-words.js';
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

const FIGURE = /^([+\-−]?[\d.,]*\d)(?:\s*\/\s*(\d(?:[\d.,]*\d)?))?(?=$|[^\d])(.*)$/su;
const NEXT_PART = /^(?:và\s+|,\s*)?(\d(?:[\d.,]*\d)?)(?=\D|$)(.*)$/su;
const AND_A_HALF = /^(?:rưỡi|rưởi|ruoi)(?!\p{L})\s*/iu;
/** Thousands grouped by spaces or apostrophes, as other countries and some programs write them: `1 234 567,5`. */
const SPACED = /^([+\-−]?[1-9]\d{0,2}(?:[ '’]\d{3})+)((?:,\d+)?)(?![\d/])(.*)$/su;
/** What a spreadsheet makes of a number that does not fit its column: `1,5E+06`. Digits may be lost. */
const POWER_OF_TEN = /^([+\-−]?\d+(?:[.,]\d+)?)E\+?(\d{1,2})(?!\d)$/iu;
const DONG = /^(?:đồng|dong|vnđ|vnd|₫)(?=$|\s(?!chí|chi(?!\p{L}))|\/)/iu;
const PER_CENT = /^(?:%|(?:phần trăm|phan tram|percent|pct)(?!\p{L}))\s*/iu;

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
  const another = writtenOtherwise(rest);
  if (another !== null) {
    const readings = [readNumber(another, { assume: 'vietnamese' })];
    return unclear(
      'ambiguous-separator',
      readings.flatMap((one) => (one.ok ? [{ ...one, qualifier, isEstimate }] : [])),
    );
  }
  const figure = FIGURE.exec(rest);
  const [first, second] = [figure?.[1], figure?.[2]];
  if (figure === null || first === undefined) return unclear('not-a-number');
  let tail = (figure[3] ?? '').trim();
  if (/^[.,]/.test(tail)) return unclear('malformed-number');
  if (tail.startsWith('/')) return unclear('not-a-number');
  const isPercent = PER_CENT.test(tail);
  if (isPercent) tail = tail.replace(PER_CENT, '');
  if (isPercent && /^\/\s*\d/.test(tail)) return unclear('several-numbers');

  const { power, rest: behind } = isPercent || second !== undefined ? { power: 0, rest: tail } : takeMagnitude(tail);
  const shared = { ok: true, qualifier, isEstimate, magnitude: power } as const;
  const parts = power > 0 ? furtherParts(behind, power) : { added: '0', rest: behind };
  const isNegativeInParts = parts !== null && parts.added !== '0' && /^[-−]/.test(first);
  if (parts === null || isNegativeInParts || /^-|(?:^|[^/\d.,])\d/.test(parts.rest)) {
    const whole = second === undefined ? readNumeral(first, options) : null;
    const last = whole?.ok ? unscaledPart(behind, power) : null;
    if (!whole?.ok || last === null) return unclear('several-numbers');
    const reading = { ...shared, fraction: null, decimals: 0, ...unitBehind(last.rest) };
    return unclear(
      'several-numbers',
      last.worth.map((part) => ({ ...reading, value: addExact(shifted(whole.value, power), part) })),
    );
  }

  if (second !== undefined) {
    const [above, below] = [readNumeral(first, options), readNumeral(second, options)];
    // One part of a fraction is no reading of the whole.
    if (!above.ok) return unclear(above.error);
    if (!below.ok) return unclear(below.error);
    if (isPercent) return unclear('not-a-number');
    const fraction = { numerator: above.value, denominator: below.value };
    return { ...shared, value: null, fraction, unit: null, unitText: tail, decimals: above.decimals };
  }
  const { unit, unitText } = isPercent ? ({ unit: 'percent', unitText: parts.rest } as const) : unitBehind(parts.rest);
  const whole = (value: string, decimals: number): ParsedNumber => {
    const total = addExact(shifted(value, power), parts.added);
    return { ...shared, value: total, fraction: null, unit, unitText, decimals };
  };
  const numeral = readNumeral(first, { ...options, percent: isPercent });
  if (numeral.ok) return whole(numeral.value, numeral.decimals);
  return unclear(
    numeral.error,
    numeral.candidates.map((value) => whole(value, value.split('.')[1]?.length ?? 0)),
  );
}

/**
 * The smaller parts of a figure in parts (`1 tỷ 500 triệu`), added up. Each has a scale word smaller than the one before
 * and fits under it; null where one does not ("1 tỷ 500" may be a thousand and a half million or 500 dong more).
 */
function furtherParts(text: string, above: number): { added: string; rest: string } | null {
  let [added, rest, limit] = ['0', text, above];
  if (AND_A_HALF.test(text)) return { added: `5${'0'.repeat(above - 1)}`, rest: text.replace(AND_A_HALF, '') };
  for (let next = NEXT_PART.exec(rest); next; next = NEXT_PART.exec(rest)) {
    const numeral = readNumeral(next[1] ?? '', { assume: 'vietnamese' });
    const { power, rest: behind } = takeMagnitude(next[2] ?? '');
    if (!numeral.ok || power === 0 || power >= limit) return null;
    const part = shifted(numeral.value, power);
    if (compareExact(part, `1${'0'.repeat(limit)}`) >= 0) return null;
    [added, rest, limit] = [addExact(added, part), behind, power];
  }
  return { added, rest };
}

/**
 * A last part without its scale: "1 tỷ 2" is said for 1,2 tỷ and "1 tỷ 200" for 1 tỷ 200 triệu, but could be that many
 * single ones. What the part may be worth; null where the text is something else.
 */
function unscaledPart(text: string, above: number): { worth: readonly string[]; rest: string } | null {
  const [, digits = '', rest = ''] = /^(\d{1,3})(?![\d.,/%])\s*(\D*)$/u.exec(text) ?? [];
  if (digits === '' || digits.length > above) return null;
  return { worth: [`${digits}${'0'.repeat(above - digits.length)}`, digits], rest };
}

function unitBehind(text: string): Pick<ParsedNumber, 'unit' | 'unitText'> {
  const dong = DONG.exec(text);
  return dong ? { unit: 'dong', unitText: text.slice(dong[0].length).trim() } : { unit: null, unitText: text };
}

/** The same number as it is written here, where its form is that of another country or of a spreadsheet. */
function writtenOtherwise(text: string): string | null {
  const spaced = SPACED.exec(text);
  if (spaced?.[1]) return `${spaced[1].replaceAll(/[ '’]/g, '')}${spaced[2]}${spaced[3]}`;
  const power = POWER_OF_TEN.exec(text);
  if (!power?.[1]) return null;
  return shifted(power[1].replace(',', '.').replace('−', '-'), Number(power[2])).replace('.', ',');
}

function unclear(error: NumberFailure['error'], readings: readonly ParsedNumber[] = []): UnclearNumber {
  return { ok: false, error, readings };
}
