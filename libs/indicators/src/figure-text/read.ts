import { parseDate, plainCharacters, readNumber, type ParsedNumber } from '../vietnamese/index.js';
import { clausesOf } from './clauses.js';
import { looksLikeDay, looksOverscaled, looksUnderscaled, pointsWithThousands, withLeadingZeros } from './doubts.js';
import { conversion, isCounted, measureUnitOf, shifted, type MeasureUnit } from './measure-unit.js';
import {
  NO_FIGURE,
  type FigureTextFailure,
  type FigureTextOptions,
  type FigureTextReading,
  type WrittenFigure,
} from './vocabulary.js';
import {
  changeStated,
  cumulativeParts,
  isVerdictInWords,
  outcomeWords,
  saysNone,
  saysNothing,
  takesFraction,
  verdictWords,
} from './words.js';

/** What is kept of a figure: 14 digits before the mark and 6 behind it. More would be changed by keeping it. */
const KEPT = /^-?\d{1,14}(?:\.\d{1,6})?$/;
/** Days as spreadsheets turn `03/03` into them: `03-Mar`, `3-thg 3`. */
const SPREADSHEET_DAY = /^\d{1,2}[-\s](?:thg\s*\d{1,2}|th\d{1,2}|[a-z]{3,9})(?:[-\s]\d{2,4})?$/iu;
const LEADING_WORDS = /^(?:kết quả|(?:đã\s+)?hoàn thành|chiếm|tỷ lệ|tỉ lệ)\s*:?\s+/iu;
const OF_A_RATE = /^(?:tỷ lệ|tỉ lệ)\s*:?\s+/iu;
const ESTIMATE_BEHIND = /^(.*\d.*?)\s*\(?\s*(?:số\s+)?ước(?:\s+(?:tính|thực hiện))?\s*\)?$/iu;

/**
 * Reads one cell of a report as people write it: `21/30`, `70%`, `5.896`, `trên 80%`, `gần 15 tỷ`, `ước đạt 96%`, `1 tỷ
 * 500 triệu`, `không phát sinh`, `0/0`, `không áp dụng`, `lũy kế 125`, `31 (lũy kế 125)`, `02/02 đạt 50%`, `đạt`. A
 * figure comes back in the indicator's unit: `15 tỷ` of `triệu đồng` is 15000, `1.500 người` of `nghìn người` 1,5, `500
 * m` of `km` 0,5. What can be read in two ways, a unit that does not turn into the line's, a second figure and words that
 * are not understood are asked back with the readings to choose from. Nothing is checked against anything here.
 */
export function readFigureText(text: string, options: FigureTextOptions = {}): FigureTextReading {
  const cleaned = plainCharacters(text)
    .replace(/(?<!\d)[.;,]$|;$/u, '')
    .trim();
  const said = inWords(cleaned, options);
  if (said) return said;
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

/** Cells that say it without a number; null where a number is to be read. */
function inWords(text: string, options: FigureTextOptions): FigureTextReading | null {
  const cumulative = options.cumulative ?? false;
  const zero = { ...NO_FIGURE, value: '0', cumulative };
  const nothing: WrittenFigure = { ...NO_FIGURE, outcome: 'noOccurrence' };
  const verdict = verdictWords(text);
  if (options.done && verdict) return { ok: true, figure: { ...zero, value: verdict === 'yes' ? '1' : '0' } };
  if (saysNothing(text)) return { ok: true, figure: null };
  const outcome = outcomeWords(text);
  const isCountOfFaults =
    options.direction === 'lowerIsBetter' && !options.done && !takesFraction(options.measureUnit ?? '');
  if (outcome === 'noOccurrence' || outcome === 'nothing of') {
    if (isCountOfFaults) return { ok: true, figure: zero };
    return outcome === 'noOccurrence' ? { ok: true, figure: nothing } : failure('says-none', [zero, nothing]);
  }
  if (outcome) return { ok: true, figure: { ...NO_FIGURE, outcome } };
  if (saysNone(text)) return failure('says-none', [zero, nothing]);
  return verdict && isVerdictInWords(text) ? failure('verdict-unexpected') : null;
}

/** One figure, perhaps with the percentage of its fraction beside it. */
function readOne(text: string, options: FigureTextOptions, cumulative: boolean): FigureTextReading {
  const behind = ESTIMATE_BEHIND.exec(text);
  const whole = behind?.[1] ? `ước ${behind[1]}` : text;
  const rest = whole.replace(LEADING_WORDS, '').trim();
  const change = OF_A_RATE.test(whole) ? null : changeStated(rest);
  if (change) return failure('change-stated', meantByChange(change, options, cumulative));
  const { figure, stated, isCrowded } = clausesOf(rest);
  const read = readFigure(figure, options, cumulative);
  if (isCrowded) return failure('several-numbers', read.ok && read.figure ? [read.figure] : []);
  if (stated === null || !read.ok || read.figure === null) return read;
  const percent = readNumber(`${stated}%`, options);
  if (percent.ok) return { ok: true, figure: { ...read.figure, statedPercent: percent.value } };
  const error = percent.error === 'empty' ? 'not-a-number' : percent.error;
  const readings = percent.readings.map(({ value }) => ({ ...(read.figure ?? NO_FIGURE), statedPercent: value }));
  return failure(error, readings.filter(isKept));
}

/** What "vượt 5%" and its like may mean: 105% of what was asked, or above 5%. A rise or a fall gives no level. */
function meantByChange(
  change: NonNullable<ReturnType<typeof changeStated>>,
  options: FigureTextOptions,
  cumulative: boolean,
): WrittenFigure[] {
  const read = change.word === 'change' ? null : readFigure(change.of, options, cumulative);
  if (!read?.ok || read.figure === null) return [];
  const figure = read.figure;
  if (change.word === 'plus') return [figure];
  const hedged: WrittenFigure = { ...figure, qualifier: change.word === 'below' ? 'below' : 'above' };
  const isSmallShare = options.measureUnit?.trim() === '%' && /^\d{1,2}(?:\.\d+)?$/.test(figure.value ?? '');
  if (change.word !== 'beyond' || !isSmallShare) return [hedged];
  const [units = '0', decimals] = (figure.value ?? '0').split('.');
  const overPlan = `${100 + Number(units)}${decimals === undefined ? '' : `.${decimals}`}`;
  return [{ ...figure, value: overPlan }, hedged];
}

/** The number of a figure with its unit, in the line's unit. */
function readFigure(text: string, options: FigureTextOptions, cumulative: boolean): FigureTextReading {
  const line = measureUnitOf(options.measureUnit ?? '');
  const isShare = line?.kind === 'percent';
  // A bare number of a percentage is read as one: in `96,123` the comma marks decimals.
  const isBare = /\d$/u.test(text) && !/[%/]/u.test(text);
  const read = readNumber(isShare && isBare ? `${text}%` : text, options);
  const taken = (reading: ParsedNumber): FigureTextReading => taking(reading, text, line, options, cumulative, isBare);
  if (!read.ok) {
    const error = read.error === 'empty' ? 'not-a-number' : read.error;
    return failure(
      error,
      read.readings.map(taken).flatMap((one) => (one.ok ? (one.figure ?? []) : one.candidates)),
    );
  }
  const thousands = line?.kind === 'points' ? pointsWithThousands(text) : null;
  if (thousands)
    return failure(
      'ambiguous-separator',
      thousands.map((value) => figureOf(read, cumulative, value)),
    );
  return taken(read);
}

function figureOf(parsed: ParsedNumber, cumulative: boolean, value: string | null): WrittenFigure {
  const { fraction, qualifier, isEstimate } = parsed;
  return {
    ...NO_FIGURE,
    ...(fraction ?? { value }),
    qualifier,
    cumulative,
    ...(isEstimate && { grade: 'estimate' as const }),
  };
}

function taking(
  parsed: ParsedNumber,
  text: string,
  line: MeasureUnit | null,
  options: FigureTextOptions,
  cumulative: boolean,
  isBare: boolean,
): FigureTextReading {
  const measureUnit = options.measureUnit ?? '';
  const { value, fraction } = parsed;
  const asWritten = figureOf(parsed, cumulative, value);
  if (fraction !== null) {
    if (!isKept(asWritten)) return failure('too-long');
    if (fraction.denominator === '0' && fraction.numerator !== '0') return failure('denominator-zero');
    if (!options.done && !takesFraction(measureUnit)) {
      const count = { ...NO_FIGURE, value: fraction.numerator, qualifier: parsed.qualifier, cumulative };
      return failure('fraction-unexpected', [count]);
    }
    if (!namesWhatIsCounted(parsed.unitText, measureUnit)) return failure('words-left', [asWritten]);
    const isEmpty = fraction.denominator === '0';
    if (!options.done && line !== null && !isEmpty && looksLikeDay(fraction))
      return failure('looks-like-a-date', [asWritten]);
    return { ok: true, figure: isEmpty ? { ...asWritten, outcome: 'noOccurrence' } : asWritten };
  }
  if (value === null) return failure('not-a-number');
  if (options.done) return yesOrNo(parsed, value, cumulative);
  const inLine = inUnit(parsed, value, line, measureUnit);
  if (inLine === null) return failure('unit-differs');
  const figure = { ...asWritten, value: inLine.value };
  if (!isKept(figure)) return failure('too-long');
  if (inLine.doubt) {
    return failure(inLine.doubt, inLine.others.map((other) => ({ ...figure, value: other })).filter(isKept));
  }
  const again = (other: string): WrittenFigure => ({ ...figure, value: other });
  if (withLeadingZeros(text)) return failure('malformed-number', withLeadingZeros(text)?.map(again));
  if (!isBare || line === null) return { ok: true, figure };
  const over = looksOverscaled(value, line);
  if (over) return failure('scale-doubtful', [figure, again(over)]);
  if (line.kind !== 'percent') return { ok: true, figure };
  const under = looksUnderscaled(text, value);
  if (under) return failure('scale-doubtful', [again(under), figure]);
  if (/^\d{5}$/.test(value) && value >= '36526' && value < '62000') return failure('looks-like-a-date', [figure]);
  return { ok: true, figure };
}

/** 1 and 0 answer a line of yes or no; any other number leaves it open. */
function yesOrNo(parsed: ParsedNumber, value: string, cumulative: boolean): FigureTextReading {
  const isAnswer = parsed.unit === null && parsed.unitText === '' && parsed.qualifier === 'exact';
  const figure = (answer: string): WrittenFigure => ({ ...NO_FIGURE, value: answer, cumulative });
  if (isAnswer && (value === '1' || value === '0')) return { ok: true, figure: figure(value) };
  return failure('yes-no-expected', [figure('1'), figure('0')]);
}

interface InLine {
  readonly value: string;
  readonly doubt: 'words-left' | 'scale-doubtful' | null;
  readonly others: readonly string[];
}

/** The value in the line's unit; null when what was written is of another kind (a percentage of sheets, metres of hectares). */
function inUnit(parsed: ParsedNumber, value: string, line: MeasureUnit | null, measureUnit: string): InLine | null {
  const plain = (fitting: string): InLine => ({ value: fitting, doubt: null, others: [] });
  const doubtful = (doubt: 'words-left' | 'scale-doubtful', ...others: string[]): InLine => ({ value, doubt, others });
  const { unit, unitText, magnitude } = parsed;
  if (line === null) return plain(value);
  if (unit === 'percent') {
    if (!takesFraction(measureUnit)) return null;
    return unitText === '' || isCounted(unitText) ? plain(value) : doubtful('words-left', value);
  }
  const isWhole = measureUnitOf(unitText)?.name === line.name && line.scale === 0;
  const typed: MeasureUnit | null =
    unit === 'dong'
      ? { kind: 'money', power: 0, scale: 0, name: 'dong' }
      : unitText === ''
        ? null
        : measureUnitOf(unitText);
  if (unit === 'dong' && unitText !== '') return doubtful('words-left', shifted(value, -line.scale));
  if (typed === null) {
    if (magnitude === 0) return plain(value);
    return line.kind === 'percent' || line.kind === 'points' ? null : plain(shifted(value, -line.scale));
  }
  if (isWhole) return plain(value);
  const turned = conversion(typed, line);
  if (turned.fits === 'yes') return plain(shifted(value, turned.power));
  if (turned.fits === 'doubtful') return doubtful('scale-doubtful', shifted(value, turned.power), value);
  // Words that are no unit: they may narrow the figure ("hồ sơ quá hạn"), or be another thing altogether.
  const isOtherThing = line.kind !== 'count' && (isCounted(typed.name) || typed.name.startsWith('diem '));
  if (typed.kind !== 'count' || isOtherThing) return null;
  return line.kind === 'count' ? doubtful('words-left', shifted(value, -line.scale)) : doubtful('words-left', value);
}

/** Behind a fraction: the thing counted, or the line's own unit. */
function namesWhatIsCounted(unitText: string, measureUnit: string): boolean {
  if (unitText === '' || isCounted(unitText) || measureUnit === '') return true;
  const [typed, line] = [measureUnitOf(unitText), measureUnitOf(measureUnit)];
  return typed !== null && line !== null && conversion(typed, line).fits === 'yes';
}

function isKept({ numerator, denominator, value, statedPercent }: WrittenFigure): boolean {
  return [numerator, denominator, value, statedPercent].every((decimal) => decimal === null || KEPT.test(decimal));
}

function failure(error: FigureTextFailure['error'], candidates: readonly WrittenFigure[] = []): FigureTextFailure {
  return { ok: false, error, candidates: candidates.filter(isKept) };
}
