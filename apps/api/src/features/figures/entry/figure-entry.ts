import type { NewFigure } from '@tiendo/contracts';
import {
  type FigureTextFailureCode,
  NO_FIGURE,
  printFigureText,
  readFigureText,
  type WrittenFigure,
} from '@tiendo/indicators/figure-text';
import type { Bilingual, ProblemField } from '../../../platform/http/index.js';
import type { AskedLine } from '../../reporting/index.js';

/** What reading a figure has to know of what it answers. */
export type AskedText = Pick<AskedLine, 'measureUnit' | 'cumulative' | 'measures' | 'direction'>;

/** A figure as it was given, without what is said about it. */
export type GivenFigure = Pick<
  NewFigure,
  'text' | 'numerator' | 'denominator' | 'value' | 'statedPercent' | 'qualifier' | 'outcome' | 'cumulative'
>;

/** A figure as it was given: from its parts where there are any, else read from the text. */
export function entryOf(given: GivenFigure, line: AskedText): { figure: WrittenFigure } | { problems: ProblemField[] } {
  const { numerator, denominator, value, outcome, text } = given;
  const hasParts = [numerator, denominator, value, outcome].some((part) => part !== undefined);
  if (hasParts) return fromParts(given, line);
  if (text === undefined) return refused('/text', TEXT.nothing);
  const read = readFigureText(text, {
    measureUnit: line.measureUnit,
    cumulative: line.cumulative,
    done: isYesOrNo(line),
    direction: line.direction,
  });
  if (!read.ok)
    return refused(
      '/text',
      explained(
        read.error,
        read.candidates.map((figure) => printed(figure, line)),
      ),
    );
  if (read.figure === null) return refused('/text', TEXT.nothing);
  return { figure: { ...read.figure, cumulative: given.cumulative ?? read.figure.cumulative } };
}

/** A figure as it is written, in the words of reports. */
export function printed(figure: WrittenFigure, line: AskedText): string {
  return printFigureText(figure, { measureUnit: line.measureUnit, done: isYesOrNo(line) });
}

function fromParts(given: GivenFigure, line: AskedText): { figure: WrittenFigure } | { problems: ProblemField[] } {
  const { numerator = null, denominator = null, value = null, statedPercent = null, qualifier = 'exact' } = given;
  const outcome = given.outcome ?? null;
  const cumulative = given.cumulative ?? line.cumulative;
  if ((numerator === null) !== (denominator === null)) return refused('/denominator', TEXT.halfFraction);
  if (numerator !== null && value !== null) return refused('/value', TEXT.both);
  if (denominator?.startsWith('-')) return refused('/denominator', TEXT.negative);
  const isEmpty = denominator !== null && isZero(denominator);
  if (isEmpty && !isZero(numerator ?? '0')) return refused('/denominator', TEXT.ofNothing);
  if (outcome !== null && (value !== null || (denominator !== null && !isEmpty)))
    return refused('/outcome', TEXT.outcome);
  const figure = { ...NO_FIGURE, numerator, denominator, value, statedPercent, qualifier, cumulative };
  return { figure: { ...figure, outcome: isEmpty ? (outcome ?? 'noOccurrence') : outcome } };
}

const isZero = (decimal: string): boolean => /^-?0+(?:\.0+)?$/.test(decimal);

function isYesOrNo(line: AskedText): boolean {
  return line.measures.some(({ comparator }) => comparator === 'done');
}

function refused(pointer: string, detail: Bilingual): { problems: ProblemField[] } {
  return { problems: [{ pointer, code: 'figure-unreadable', detail }] };
}

function explained(error: FigureTextFailureCode, candidates: readonly string[]): Bilingual {
  const { vi, en } = FAILURES[error];
  if (candidates.length === 0) return { vi, en };
  const choices = candidates.map((text) => `“${text}”`).join(', ');
  return { vi: `${vi} Có thể hiểu là: ${choices}.`, en: `${en} It may mean: ${choices}.` };
}

const FAILURES: Readonly<Record<FigureTextFailureCode, Bilingual>> = {
  'ambiguous-separator': {
    vi: 'Dấu phân cách có thể là hàng nghìn hoặc thập phân.',
    en: 'The separator may be of thousands or of decimals.',
  },
  'english-format': {
    vi: 'Số viết theo kiểu tiếng Anh; kiểu Việt Nam là 1.234,5.',
    en: 'The number is in English format; the Vietnamese one is 1.234,5.',
  },
  'malformed-number': { vi: 'Số viết chưa đúng.', en: 'The number is not well formed.' },
  'not-a-number': { vi: 'Không thấy số nào.', en: 'There is no number in it.' },
  'several-numbers': { vi: 'Có nhiều hơn một số.', en: 'There is more than one number.' },
  'two-figures': { vi: 'Có cả số trong kỳ và số lũy kế.', en: 'There is a figure of the period and a cumulative one.' },
  'looks-like-a-date': {
    vi: 'Giống ngày tháng; bảng tính có thể đã đổi 3/3 thành ngày.',
    en: 'It looks like a day; a spreadsheet may have turned 3/3 into one.',
  },
  'denominator-zero': { vi: 'Mẫu số bằng 0 mà tử số khác 0.', en: 'The denominator is 0 and the numerator is not.' },
  'fraction-unexpected': { vi: 'Chỉ số này không tính bằng phân số.', en: 'This indicator is not a fraction.' },
  'unit-differs': { vi: 'Đơn vị tính khác với chỉ số.', en: 'The unit of measure differs from the indicator’s.' },
  'words-left': { vi: 'Còn chữ không hiểu được.', en: 'Some words are not understood.' },
  'verdict-unexpected': { vi: 'Chỉ số này cần một con số.', en: 'This indicator needs a number.' },
  'change-stated': {
    vi: 'Đây là mức tăng, giảm hoặc vượt, chưa phải là kết quả đạt được.',
    en: 'This is a rise, a fall or an excess, not the result itself.',
  },
  'says-none': {
    vi: 'Có thể là số 0, cũng có thể là trong kỳ không phát sinh.',
    en: 'It may be the number 0, or that nothing occurred in the period.',
  },
  'yes-no-expected': {
    vi: 'Chỉ tiêu này trả lời bằng “đạt” hoặc “chưa đạt”.',
    en: 'This target is answered by “đạt” (reached) or “chưa đạt” (not reached).',
  },
  'scale-doubtful': {
    vi: 'Chưa rõ số này theo đơn vị nào.',
    en: 'It is not clear in which unit this number is.',
  },
  'too-long': {
    vi: 'Số quá dài: tối đa 14 chữ số trước và 6 chữ số sau dấu phẩy.',
    en: 'The number is too long: at most 14 digits before and 6 behind the mark.',
  },
};

const TEXT = {
  nothing: {
    vi: 'Chưa có số liệu nào để ghi; muốn bỏ số đã ghi hãy rút lại kèm lý do.',
    en: 'There is no figure to record; take back the recorded one with a reason to remove it.',
  },
  halfFraction: { vi: 'Tử số và mẫu số phải đi cùng nhau.', en: 'A numerator and a denominator go together.' },
  both: { vi: 'Ghi một giá trị hoặc một phân số, không ghi cả hai.', en: 'Give a value or a fraction, not both.' },
  negative: { vi: 'Mẫu số không được âm.', en: 'A denominator must not be negative.' },
  ofNothing: { vi: 'Mẫu số bằng 0 mà tử số khác 0.', en: 'The denominator is 0 and the numerator is not.' },
  outcome: {
    vi: 'Đã nêu không phát sinh hoặc không áp dụng thì không kèm số.',
    en: 'What did not occur or does not apply has no figure.',
  },
} as const satisfies Record<string, Bilingual>;
