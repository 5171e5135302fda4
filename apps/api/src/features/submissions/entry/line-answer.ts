// Reads what a unit answers on one line: the same reading of figures as in the office's grid.
import type { NewLineAnswer } from '@tiendo/contracts';
import { readFigureText } from '@tiendo/indicators/figure-text';
import { PROBLEMS, type ProblemCode } from '@tiendo/contracts';
import type { Bilingual, ProblemField } from '../../../platform/http/index.js';
import { type AskedText, entryOf } from '../../figures/index.js';
import { type KeptAnswer, NO_ANSWER } from './kept-answer.js';
import type { LineValues } from './line.queries.js';

/** What an answer is read by. */
export interface AnswerFrame {
  readonly line: AskedText;
  /** The last day of the period that has come: what a figure is of unless it says otherwise. */
  readonly asOf: string;
  readonly today: string;
  /** What stood last; undefined: nothing. */
  readonly before: KeptAnswer | undefined;
  /** Documents of the owner among those named. */
  readonly documents: ReadonlySet<string>;
}

type Values = Omit<LineValues, 'indicatorId' | 'subjectUnitId'>;

/** What an answer writes on its line, or what is wrong with it. */
export function answerOf(
  given: NewLineAnswer,
  frame: AnswerFrame,
): { readonly values: Values } | { readonly problems: readonly ProblemField[] } {
  if (given.answer === null) return { values: NO_ANSWER };
  const problems: ProblemField[] = [];
  if (given.documentId !== undefined && !frame.documents.has(given.documentId)) {
    problems.push(fieldOf('unknown-document', '/documentId'));
  }
  const estimate = estimateOf(given.yearEstimate, frame.line);
  if ('problem' in estimate) problems.push(estimate.problem);
  const said: Values = {
    ...NO_ANSWER,
    answer: given.answer,
    yearEstimate: 'value' in estimate ? estimate.value : null,
    documentId: given.documentId ?? null,
    reference: given.reference ?? null,
    section: given.section ?? null,
    note: given.note ?? null,
    passReason: given.passReason ?? null,
  };
  const answer = answered(given, said, frame);
  if ('problems' in answer) problems.push(...answer.problems);
  return problems.length > 0 || 'problems' in answer ? { problems } : answer;
}

function answered(
  given: NewLineAnswer,
  said: Values,
  frame: AnswerFrame,
): { readonly values: Values } | { readonly problems: readonly ProblemField[] } {
  if (given.answer === 'none') return { values: said };
  if (given.answer === 'reportedElsewhere') {
    const isNamed = said.documentId !== null || said.reference !== null;
    return isNamed ? { values: said } : refused('rule-broken', '/reference', NAME_THE_PAPER);
  }
  if (given.answer === 'unchanged') {
    const { before } = frame;
    if (before === undefined) return { problems: [fieldOf('nothing-before', '/answer')] };
    return { values: { ...said, ...before, asOf: given.asOf ?? frame.asOf } };
  }
  const asOf = given.asOf ?? frame.asOf;
  if (asOf > frame.today) return { problems: [fieldOf('effective-day-in-future', '/asOf')] };
  const entry = entryOf(given, frame.line);
  if ('problems' in entry) return entry;
  const { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative } = entry.figure;
  const origin = given.origin ?? (said.documentId === null ? 'selfReported' : 'document');
  return {
    values: {
      ...said,
      ...{ numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, asOf, origin },
      grade: entry.figure.grade ?? given.grade,
      statedText: given.text ?? null,
    },
  };
}

/** The year's estimate as a number in the measure unit of the line. */
function estimateOf(
  text: string | undefined,
  line: AskedText,
): { readonly value: string | null } | { readonly problem: ProblemField } {
  if (text === undefined) return { value: null };
  const read = readFigureText(text, { measureUnit: line.measureUnit, cumulative: true, direction: line.direction });
  const value = read.ok ? (read.figure?.value ?? null) : null;
  if (value !== null) return { value };
  return { problem: { pointer: '/yearEstimate', code: 'figure-unreadable', detail: NO_NUMBER } };
}

const fieldOf = (code: ProblemCode, pointer: string): ProblemField => ({ pointer, code, detail: PROBLEMS[code] });
const refused = (code: ProblemCode, pointer: string, detail: Bilingual) => ({ problems: [{ pointer, code, detail }] });

const NAME_THE_PAPER = {
  vi: 'Cần nêu văn bản đã báo cáo: số, ký hiệu và ngày',
  en: 'Name the paper that tells it: its number and day',
};
const NO_NUMBER = { vi: 'Ước cả năm phải là một con số', en: 'The estimate for the year must be a number' };
