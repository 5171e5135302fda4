import type { Qualifier } from '../vietnamese/index.js';

/** Reported, without a figure: nothing of the kind happened, or the line does not concern the unit. */
export const FIGURE_OUTCOMES = ['noOccurrence', 'notApplicable'] as const;
export type FigureOutcome = (typeof FIGURE_OUTCOMES)[number];

/**
 * One figure as it was written. Decimal strings, point as mark, in the indicator's own unit of measure. Either a value
 * or a numerator and denominator, or an outcome (0/0 keeps its zeros beside `noOccurrence`).
 */
export interface WrittenFigure {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  /** The percentage written beside a fraction: `11.111/11.740 (94,6%)`. Kept, never checked here. */
  readonly statedPercent: string | null;
  readonly qualifier: Qualifier;
  readonly outcome: FigureOutcome | null;
  /** Lũy kế: runs on from period to period. */
  readonly cumulative: boolean;
  /** What the words say of how final it is: "ước đạt 96%" is an estimate. Absent where they say nothing. */
  readonly grade?: 'estimate' | 'preliminary' | 'official';
}

/** Why a cell cannot be read; stable codes. Those of `parseNumber`, and what only a cell of an indicator can break. */
export const FIGURE_TEXT_FAILURES = [
  'ambiguous-separator',
  'english-format',
  'malformed-number',
  'not-a-number',
  'several-numbers',
  'two-figures',
  'looks-like-a-date',
  'denominator-zero',
  'fraction-unexpected',
  'unit-differs',
  'words-left',
  'verdict-unexpected',
  'change-stated',
  'says-none',
  'yes-no-expected',
  'scale-doubtful',
  'too-long',
] as const;
export type FigureTextFailureCode = (typeof FIGURE_TEXT_FAILURES)[number];

export interface FigureTextFailure {
  readonly ok: false;
  readonly error: FigureTextFailureCode;
  /** The readings a person can choose from; empty when there is nothing to offer. */
  readonly candidates: readonly WrittenFigure[];
}

/** `figure: null`: the cell says that there is no figure yet (empty, a dash, "chưa có số liệu"). */
export type FigureTextReading = { readonly ok: true; readonly figure: WrittenFigure | null } | FigureTextFailure;

export interface FigureTextOptions {
  /** The indicator's unit of measure (`%`, `phiếu`, `triệu đồng`); what is left open without it is read as written. */
  readonly measureUnit?: string | null;
  /** The line asks for cumulative figures: which of two in `31 (lũy kế 125)` is meant; undefined: it is asked. */
  readonly cumulative?: boolean | undefined;
  /** The line is measured by yes or no: `đạt` is 1, `chưa đạt` is 0. */
  readonly done?: boolean;
  /** Of the indicator: where less is better, a count that did not occur is a result of 0. */
  readonly direction?: string;
  /** The text is known to be Vietnamese: `1,332` is a decimal without asking. */
  readonly assume?: 'vietnamese';
}

export const NO_FIGURE: WrittenFigure = {
  numerator: null,
  denominator: null,
  value: null,
  statedPercent: null,
  qualifier: 'exact',
  outcome: null,
  cumulative: false,
};

/** What is kept of a figure: 14 digits before the mark and 6 behind it. More would be changed by keeping it. */
const KEPT = /^-?\d{1,14}(?:\.\d{1,6})?$/;

/** Every number of it can be kept as it is. */
export function isKept({ numerator, denominator, value, statedPercent }: WrittenFigure): boolean {
  return [numerator, denominator, value, statedPercent].every((decimal) => decimal === null || KEPT.test(decimal));
}

/** A question back, with those readings that can be kept, each once. */
export function failure(error: FigureTextFailureCode, candidates: readonly WrittenFigure[] = []): FigureTextFailure {
  const offered = new Map(candidates.filter(isKept).map((figure) => [JSON.stringify(figure), figure]));
  return { ok: false, error, candidates: [...offered.values()] };
}
