// Reads what a unit answers on one line: the same reading of figures as in the office's grid.
import type { NewLineAnswer } from '@tiendo/contracts';
import { readFigureText } from '@tiendo/indicators/figure-text';
import { PROBLEMS, type ProblemCode } from '@tiendo/contracts';
import { formatDay } from '@tiendo/indicators/vietnamese';
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
  /** The day that the unit itself said the figure on this line is of; null: it said none. */
  readonly saidAsOf: string | null;
  /** What stood last; undefined: nothing. */
  readonly before: KeptAnswer | undefined;
  /** Documents of the owner among those named. */
  readonly documents: ReadonlySet<string>;
  /** The listed document behind a number and a day; undefined: the list has none. */
  readonly listed: (paper: NamedPaper) => string | undefined;
}

/** A paper as it is named where it tells what a line asks. */
export type NamedPaper = NonNullable<NewLineAnswer['paper']>;

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
    ...paperOf(given, frame),
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
    if (given.paper && given.paper.issuedOn > frame.today) {
      return refused('effective-day-in-future', '/paper/issuedOn', PAPER_TO_COME);
    }
    const isNamed = said.documentId !== null || said.reference !== null;
    return isNamed ? { values: said } : refused('rule-broken', '/reference', NAME_THE_PAPER);
  }
  const asOf = given.asOf ?? frame.saidAsOf ?? frame.asOf;
  if (asOf > frame.today) return { problems: [fieldOf('effective-day-in-future', '/asOf')] };
  if (given.answer === 'unchanged') {
    const { before } = frame;
    if (before === undefined) return { problems: [fieldOf('nothing-before', '/answer')] };
    return { values: { ...said, ...before, asOf } };
  }
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

/** The paper that an answer names: the listed one, else as it is cited. */
function paperOf(
  { documentId, reference, paper }: NewLineAnswer,
  { listed }: AnswerFrame,
): Pick<Values, 'documentId' | 'reference'> {
  const listedId = documentId ?? (paper && listed(paper)) ?? null;
  if (listedId !== null || !paper) return { documentId: listedId, reference: reference ?? null };
  return { documentId: null, reference: `${citedNumber(paper.number)} ngày ${formatDay(paper.issuedOn)}` };
}

/** A number as a report cites it: "Văn bản số 403/SNV-VP", unless its kind is said already. */
const citedNumber = (number: string): string => (/^\d/u.test(number) ? `Văn bản số ${number}` : number);

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
const PAPER_TO_COME = {
  vi: 'Ngày văn bản không được sau hôm nay',
  en: 'The day of the paper must not be after today',
};
const NO_NUMBER = { vi: 'Ước cả năm phải là một con số', en: 'The estimate for the year must be a number' };
