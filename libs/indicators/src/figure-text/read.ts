import { addExact, compareExact } from '../number/exact.js';
import { parseDate, readNumber } from '../vietnamese/index.js';
import { clausesOf } from './clauses.js';
import { plainCell } from './plain-cell.js';
import { readFigure } from './read-figure.js';
import {
  failure,
  isKept,
  NO_FIGURE,
  type FigureTextOptions,
  type FigureTextReading,
  type WrittenFigure,
} from './vocabulary.js';
import {
  changeStated,
  cumulativeParts,
  FALLEN_TO,
  isVerdictInWords,
  outcomeWords,
  RISEN_TO,
  saysNone,
  saysNotAvailable,
  saysNothing,
  takesFraction,
  verdictWords,
} from './words.js';

/** Days as spreadsheets turn `03/03` into them: `03-Mar`, `3-thg 3`. */
const SPREADSHEET_DAY =
  /^\d{1,2}[-\s](?:thg\s*\d{1,2}|th\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6})(?:[-\s]\d{2,4})?$/iu;
/** Words in front that only introduce the figure. */
const LEADING_WORDS =
  /^(?:kết quả|(?:đã\s+)?(?:hoàn thành|thực hiện)(?:\s+được)?|(?:hiện|đã|mới|chỉ)\s+có|có|chiếm|số lượng|tổng(?:\s+(?:số|cộng))?|tỷ lệ|tỉ lệ)(?=\s*:|\s)\s*:?\s*(?:là\s+|đạt\s+(?=tỷ lệ|tỉ lệ))?/iu;
const OF_A_RATE = /^(?:tỷ lệ|tỉ lệ)\s*:?\s+/iu;
const ESTIMATE_BEHIND = /^(.*\d.*?)\s*\(?\s*(?:số\s+)?ước(?:\s+(?:tính|thực hiện))?\s*\)?$/iu;
/** A figure in brackets: emphasis, or a negative one of an accountant. */
const BRACKETED = /^\(\s*([^()]*\d[^()]*)\)$/u;
const NUMERAL = String.raw`\d(?:[\d.,]*\d)?`;
const RANGE = new RegExp(
  String.raw`^(?:khoảng\s+)?(?:từ\s+)?(${NUMERAL})\s*%?\s*(?:-|–|—|đến|tới)\s*(${NUMERAL})(.*)$`,
  'iu',
);
/** A figure with something beside it that is another one: `125 (tăng 12)`, `125, tăng 12 hồ sơ`. */
const BESIDE = /^([^(,;]*\d[\d.,]*[^(,;\d]*?)\s*(?:[([;]|,\s).*\d/u;
/** Words that are not understood in front of a figure: they may narrow it ("đã giải quyết 125 hồ sơ"). */
const WORDS_IN_FRONT = /^[\p{L}\s:]+?\s(?=\d)/u;

/**
 * Reads one cell of a report as people write it: `21/30`, `70%`, `5.896`, `trên 80%`, `gần 15 tỷ`, `ước đạt 96%`, `1 tỷ
 * 500 triệu`, `2 km 500 m`, `không phát sinh`, `0/0`, `không áp dụng`, `lũy kế 125`, `31 (lũy kế 125)`, `02/02 đạt 50%`,
 * `đạt`. A figure comes back in the indicator's unit: `15 tỷ` of `triệu đồng` is 15000, `1.500 người` of `nghìn người` 1,5,
 * `500 m` of `km` 0,5. What can be read in two ways, a unit that does not turn into the line's, a second figure and words
 * that are not understood are asked back with the readings to choose from. Nothing is checked against anything here.
 */
export function readFigureText(text: string, options: FigureTextOptions = {}): FigureTextReading {
  const cleaned = plainCell(text);
  const said = inWords(cleaned, options);
  if (said) return said;
  const cumulative = options.cumulative ?? false;
  if (options.done) return yesOrNo(cleaned, cumulative);
  if (parseDate(cleaned) !== null || SPREADSHEET_DAY.test(cleaned)) return failure('looks-like-a-date');
  const bracketed = BRACKETED.exec(cleaned);
  if (bracketed?.[1]) return ofEitherSign(bracketed[1].trim(), options);

  const parts = cumulativeParts(cleaned);
  if (parts.cumulative === null) return readOne(parts.period ?? cleaned, options, cumulative);
  const running = readOne(parts.cumulative, options, true);
  if (parts.period === null) return running;
  const ofPeriod = readOne(parts.period, options, false);
  if (!running.ok) return running;
  if (!ofPeriod.ok) return ofPeriod;
  if (options.cumulative === undefined) {
    return failure(
      'two-figures',
      [ofPeriod.figure, running.figure].flatMap((figure) => figure ?? []),
    );
  }
  return options.cumulative ? running : ofPeriod;
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
  if (options.done) return null;
  if (saysNotAvailable(text)) return failure('not-a-number', [{ ...NO_FIGURE, outcome: 'notApplicable' }]);
  if (saysNone(text)) return failure('says-none', [zero, nothing]);
  return verdict && isVerdictInWords(text) ? failure('verdict-unexpected') : null;
}

/** A line of yes or no takes the words for them, and 1 and 0; a share, a count or a fraction leaves it open. */
function yesOrNo(text: string, cumulative: boolean): FigureTextReading {
  const figure = (answer: string): WrittenFigure => ({ ...NO_FIGURE, value: answer, cumulative });
  const read = readNumber(text);
  const isBare = read.ok && read.unit === null && read.unitText === '' && read.qualifier === 'exact';
  if (isBare && (read.value === '1' || read.value === '0')) return { ok: true, figure: figure(read.value) };
  return failure('yes-no-expected', [figure('1'), figure('0')]);
}

function ofEitherSign(text: string, options: FigureTextOptions): FigureTextReading {
  const read = readOne(text, options, options.cumulative ?? false);
  if (!read.ok || read.figure === null) return read;
  const { figure } = read;
  if (figure.value === null) return read;
  return failure('malformed-number', [figure, { ...figure, value: `-${figure.value}` }]);
}

/** One figure, perhaps with the percentage of its fraction beside it. */
function readOne(text: string, options: FigureTextOptions, cumulative: boolean): FigureTextReading {
  const behind = ESTIMATE_BEHIND.exec(text);
  const whole = behind?.[1] ? `ước ${behind[1]}` : text;
  const rest = whole.replace(LEADING_WORDS, '').replace(FALLEN_TO, '').replace(RISEN_TO, '').trim();
  const change = OF_A_RATE.test(whole) ? null : changeStated(rest);
  if (change) return failure('change-stated', meantByChange(change, options, cumulative));
  const { figure, stated, isCrowded } = clausesOf(rest);
  const read = readFigure(figure, options, cumulative);
  if ((isCrowded || !read.ok) && RANGE.test(rest)) return withOffers('several-numbers', rest, options, cumulative);
  if (isCrowded) return failure('several-numbers', read.ok && read.figure ? [read.figure] : []);
  if (!read.ok && read.candidates.length === 0) return withOffers(read.error, rest, options, cumulative);
  if (stated === null || !read.ok || read.figure === null) return read;
  const percent = readNumber(`${stated}%`, options);
  if (percent.ok) return { ok: true, figure: { ...read.figure, statedPercent: percent.value } };
  const error = percent.error === 'empty' ? 'not-a-number' : percent.error;
  const readings = percent.readings.map(({ value }) => ({ ...(read.figure ?? NO_FIGURE), statedPercent: value }));
  return failure(error, readings.filter(isKept));
}

/** What may be meant where the text as a whole is no figure: either end of a range, the figure behind words. */
function withOffers(
  error: Parameters<typeof failure>[0],
  text: string,
  options: FigureTextOptions,
  cumulative: boolean,
): FigureTextReading {
  const figuresOf = (part: string): readonly WrittenFigure[] => {
    const read = readFigure(part, options, cumulative);
    return read.ok ? (read.figure ? [read.figure] : []) : read.candidates;
  };
  const range = RANGE.exec(text);
  if (range) {
    const [low, high] = [`${range[1]}${range[3]}`, `${range[2]}${range[3]}`].map(figuresOf);
    const ends = [...(low ?? []), ...(high ?? [])];
    const [first, last] = [ends[0]?.value, ends.at(-1)?.value];
    const isUpward = first && last && compareExact(first, last) < 0;
    return failure(error, isUpward ? ends : []);
  }
  const beside = BESIDE.exec(text)?.[1];
  if (beside) return failure('several-numbers', figuresOf(beside));
  if (/\d[.,]$/u.test(text)) return failure(error, figuresOf(text.slice(0, -1)));
  if (!WORDS_IN_FRONT.test(text)) return failure(error);
  const offered = figuresOf(text.replace(WORDS_IN_FRONT, ''));
  return failure(offered.length > 0 ? 'words-left' : error, offered);
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
  return [{ ...figure, value: addExact('100', figure.value ?? '0') }, hedged];
}
