import { decimalText, exact } from '../percent/exact.js';
import { foldVietnamese, normalizeVietnamese, parseDate, parseNumber, type ParsedNumber } from '../vietnamese/index.js';
import {
  NO_FIGURE,
  type FigureTextFailure,
  type FigureTextOptions,
  type FigureTextReading,
  type WrittenFigure,
} from './vocabulary.js';
import { cumulativeParts, outcomeWords, saysNothing, takesFraction, unitPower, verdictWords } from './words.js';

/** What is kept of a figure: 14 digits before the mark and 6 behind it. More would be changed by keeping it. */
const KEPT = /^-?\d{1,14}(?:\.\d{1,6})?$/;
/** Days as spreadsheets turn `03/03` into them: `03-Mar`, `3-thg 3`. */
const SPREADSHEET_DAY = /^\d{1,2}[-\s](?:thg\s*\d{1,2}|th\d{1,2}|[a-z]{3,9})(?:[-\s]\d{2,4})?$/iu;
const LEADING_WORDS = /^(?:kết quả|(?:đã\s+)?hoàn thành|chiếm|tỷ lệ|tỉ lệ)\s*:?\s+/iu;
const FRACTION_THEN_PERCENT = /^([^\d]*\d[\d.,]*\s*\/\s*\d(?:[\d.,]*\d)?)(?!\s*%)([^\d%/]+)([\d.,]*\d)\s*%\s*\)?$/u;
const PERCENT_THEN_FRACTION = /^(?:đạt\s+)?([\d.,]*\d)\s*%([^\d%/]+)(\d[\d.,]*\s*\/\s*\d(?:[\d.,]*\d)?[^\d%/)]*)\)?$/u;
/** Words between a fraction and a percentage that make the second more than the same said again. */
const HEDGING_GAP = /trên|dưới|hơn|gần|khoảng|ước|chưa|không|còn/iu;
const MAGNITUDE = /(?:^|[\s\d])(?:nghìn|ngàn|triệu|tỷ|tỉ)(?=\s|$)/iu;

/**
 * Reads one cell of a report as people write it: `21/30`, `70%`, `5.896`, `trên 80%`, `gần 15 tỷ`, `không phát sinh`,
 * `0/0`, `không áp dụng`, `lũy kế 125`, `31 (lũy kế 125)`, `02/02 đạt 50%`, `đạt`. A figure comes back in the
 * indicator's unit: `gần 15 tỷ` of `triệu đồng` is about 15000. What can be read in two ways, and words that are not
 * understood, are asked back with the readings to choose from. Nothing is checked against anything here.
 */
export function readFigureText(text: string, options: FigureTextOptions = {}): FigureTextReading {
  const cleaned = normalizeVietnamese(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<!\d)[.;,]$|;$/u, '')
    .trim();
  if (saysNothing(cleaned)) return { ok: true, figure: null };
  const outcome = outcomeWords(cleaned);
  if (outcome) return { ok: true, figure: { ...NO_FIGURE, outcome } };
  const verdict = verdictWords(cleaned);
  if (verdict) {
    if (!options.done) return failure('verdict-unexpected');
    return { ok: true, figure: { ...NO_FIGURE, value: verdict === 'yes' ? '1' : '0' } };
  }
  if (parseDate(cleaned) !== null || SPREADSHEET_DAY.test(cleaned)) return failure('looks-like-a-date');

  const parts = cumulativeParts(cleaned);
  if (parts.cumulative === null) return readOne(cleaned, options, options.cumulative ?? false);
  const cumulative = readOne(parts.cumulative, options, true);
  if (parts.period === null) return cumulative;
  const ofPeriod = readOne(parts.period, options, false);
  if (!cumulative.ok) return cumulative;
  if (!ofPeriod.ok) return ofPeriod;
  if (options.cumulative === undefined) {
    return failure(
      'two-figures',
      [ofPeriod.figure, cumulative.figure].flatMap((figure) => figure ?? []),
    );
  }
  return options.cumulative ? cumulative : ofPeriod;
}

/** One figure, perhaps with the percentage of its fraction beside it. */
function readOne(text: string, options: FigureTextOptions, cumulative: boolean): FigureTextReading {
  const rest = text.replace(LEADING_WORDS, '').trim();
  const first = FRACTION_THEN_PERCENT.exec(rest);
  const second = first ? null : PERCENT_THEN_FRACTION.exec(rest);
  const [fraction, gap, percent] = first ? [first[1], first[2], first[3]] : [second?.[3], second?.[2], second?.[1]];
  if (fraction === undefined || percent === undefined || HEDGING_GAP.test(gap ?? '')) {
    // A bare number of a percentage is read as one: in `96,123` the comma marks decimals.
    const isBarePercent = options.measureUnit?.trim() === '%' && /^[^%/]*\d$/u.test(rest);
    return finished(parseNumber(isBarePercent ? `${rest}%` : rest, options), rest, options, cumulative);
  }
  const stated = parseNumber(`${percent}%`, options);
  if (!stated.ok) return failure(stated.error === 'empty' ? 'not-a-number' : stated.error);
  return finished(parseNumber(fraction, options), fraction, options, cumulative, stated.value);
}

function finished(
  parsed: ReturnType<typeof parseNumber>,
  text: string,
  options: FigureTextOptions,
  cumulative: boolean,
  statedPercent: string | null = null,
): FigureTextReading {
  if (!parsed.ok) {
    const error = parsed.error === 'empty' ? 'not-a-number' : parsed.error;
    const candidates = parsed.candidates.map((value) => ({ ...NO_FIGURE, value, cumulative }));
    return failure(error, candidates.filter(isKept));
  }
  const figure = inUnit(parsed, text, options.measureUnit ?? '');
  if (figure === null) return failure('unit-differs');
  const whole: WrittenFigure = { ...figure, statedPercent, cumulative };
  if (!isKept(whole)) return failure('too-long');
  if (whole.denominator === '0' && whole.numerator !== '0') return failure('denominator-zero');
  if (whole.numerator !== null && !options.done && !takesFraction(options.measureUnit ?? '')) {
    const count = { ...NO_FIGURE, value: whole.numerator, qualifier: whole.qualifier, cumulative };
    return failure('fraction-unexpected', [count]);
  }
  if (!belongs(parsed.unitText, options.measureUnit ?? '')) return failure('words-left', [whole]);
  const outcome = whole.denominator === '0' ? 'noOccurrence' : null;
  return { ok: true, figure: { ...whole, outcome } };
}

/** The figure in the indicator's unit; null when what was written is of another kind (a percentage of sheets). */
function inUnit(parsed: ParsedNumber, text: string, measureUnit: string): WrittenFigure | null {
  const { qualifier, value, fraction } = parsed;
  if (fraction !== null) return { ...NO_FIGURE, ...fraction, qualifier };
  const unit = foldVietnamese(measureUnit);
  if (unit !== '') {
    if (parsed.unit === 'percent' && !takesFraction(measureUnit)) return null;
    if (parsed.unit === 'dong' && !/dong|vnd/.test(unit)) return null;
  }
  const isScaled = parsed.unit === 'dong' || MAGNITUDE.test(text);
  if (value === null || !isScaled || unit === '') return { ...NO_FIGURE, value, qualifier };
  if (unit === '%') return null;
  const { units, scale } = exact(value);
  const power = unitPower(measureUnit);
  const shifted = decimalText({ units, scale: scale + power });
  return { ...NO_FIGURE, value: shifted, qualifier };
}

/** Words behind the figure are its unit, or part of it, or it of them. */
function belongs(unitText: string, measureUnit: string): boolean {
  const [words, unit] = [foldVietnamese(unitText), foldVietnamese(measureUnit)];
  return words === '' || unit === '' || unit.includes(words) || words.includes(unit);
}

function isKept({ numerator, denominator, value, statedPercent }: WrittenFigure): boolean {
  return [numerator, denominator, value, statedPercent].every((decimal) => decimal === null || KEPT.test(decimal));
}

function failure(error: FigureTextFailure['error'], candidates: readonly WrittenFigure[] = []): FigureTextFailure {
  return { ok: false, error, candidates };
}
