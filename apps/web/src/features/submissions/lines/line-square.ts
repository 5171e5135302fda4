import type { SubmissionLineBody } from '@tiendo/contracts';
import { formatNumber } from '@tiendo/indicators/vietnamese';
import { typedText, type EnteredSquare, type ExtrasOf, type FigureLine } from '../../../shared/figure-entry';
import type { LineWrite } from '../submissions.queries';

/** A line of a report as the cell that it is typed into. */
export interface LineSquare extends EnteredSquare {
  readonly body: SubmissionLineBody;
}

export const lineKey = ({ indicator, subject }: Pick<SubmissionLineBody, 'indicator' | 'subject'>): string =>
  `${indicator.code}|${subject.code}`;

const figureLine = ({ indicator, cumulative, level }: SubmissionLineBody): FigureLine => ({
  ...{ indicator, cumulative, target: level },
});

/** A figure that was carried over is sent even where the same is typed: somebody has looked at it then. */
export function squareOf(body: SubmissionLineBody): LineSquare {
  const { answer, version } = body;
  const figure = answer?.figure && !answer.notUpdated ? { ...answer.figure, statedText: answer.statedText } : null;
  return { key: lineKey(body), body, line: figureLine(body), cell: { figure, version } };
}

/** What stands in the field of a line: its figure as it was typed, or as one would type it. */
export function standingText({ body, line }: LineSquare): string {
  const figure = body.answer?.figure;
  if (!figure) return '';
  return body.answer?.statedText ?? typedText(figure, line);
}

/** What goes with a figure that is typed into a line. */
export const TYPED: ExtrasOf<LineWrite> = { answer: 'figure' };
/** The figure that stood last, kept as it is. */
export const UNCHANGED: LineWrite = { answer: 'unchanged' };
export const NONE: LineWrite = { answer: 'none' };
export const TAKEN_BACK: LineWrite = { answer: null };

/** An estimate as one types it: the API reads text, in Vietnamese. */
const estimateText = (value: string | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : formatNumber(value, DECIMALS);

const DECIMALS = 6;

/** A write with what stays on its line whatever is answered: the estimate and the note, unless it says them itself. */
export function withKept({ answer }: SubmissionLineBody, write: LineWrite): LineWrite {
  if (write.answer === null || !answer) return write;
  return { yearEstimate: estimateText(answer.yearEstimate), note: answer.note ?? undefined, ...write };
}

/** What a line says already, to be said again with something beside it changed; null: it says nothing. */
export function sameAnswer({ answer }: SubmissionLineBody): LineWrite | null {
  if (!answer) return null;
  const { figure, statedText, document, reference, section, note, passReason, yearEstimate } = answer;
  const beside = {
    answer: answer.answer,
    yearEstimate: estimateText(yearEstimate),
    documentId: document?.id,
    reference: reference ?? undefined,
    section: section ?? undefined,
    note: note ?? undefined,
    passReason: passReason ?? undefined,
  };
  if (answer.answer !== 'figure' || !figure) return { ...beside, asOf: figure?.asOf };
  const { numerator, denominator, value, statedPercent, outcome, qualifier, cumulative, grade, origin, asOf } = figure;
  return {
    ...beside,
    text: statedText ?? undefined,
    numerator: numerator ?? undefined,
    denominator: denominator ?? undefined,
    value: value ?? undefined,
    statedPercent: statedPercent ?? undefined,
    outcome: outcome ?? undefined,
    ...{ qualifier, cumulative, grade, origin, asOf },
  };
}
