import type { Reading } from '../target/measure.js';
import { rangeOfReading, sameRange } from '../number/range-arithmetic.js';
import { normalizeVietnamese } from '../vietnamese/fold.js';

/** What one unit gave for one item in one period. */
export interface PeriodStatement {
  readonly reading: Reading | null;
  readonly sentence: string | null;
}

/**
 * How a sentence repeats another one. `datesOnly`: the same but for days, months, quarters and years ("tháng 4/2025"
 * became "tháng 5/2025" and nothing else did).
 */
export type SentenceRepeat = 'identical' | 'datesOnly';

export interface Repeat {
  /** The very figure of the period before: the same words, the same fraction or value. 21/30 does not repeat 70%. */
  readonly figure: boolean;
  readonly sentence: SentenceRepeat | null;
}

/** Letters and digits decide; case, spaces, punctuation and the form of diacritics do not. */
const NOT_WORDS = /[^\p{L}\p{N}%]+/gu;
const DATES =
  /(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|(?:ngày|tháng|quý|năm)\s+(?:\d{1,4}|[ivx]{1,4})(?:\s*[/.-]\s*\d{1,4}){0,2}(?!\p{L})/giu;

/** Whether a unit says again what it said the period before. Nothing given never repeats anything. */
export function repeatOf(previous: PeriodStatement, current: PeriodStatement): Repeat {
  return {
    figure: previous.reading !== null && current.reading !== null && sameReading(previous.reading, current.reading),
    sentence: sentenceRepeat(previous.sentence, current.sentence),
  };
}

/**
 * How many periods running, the last one included, one figure or one sentence was given; 1: not repeated, 0: nothing
 * given last. Statements from the earliest to the latest, one for every period; null: not reported, which ends a run.
 */
export function repeatRuns(statements: readonly (PeriodStatement | null)[]): { figure: number; sentence: number } {
  const last = statements.at(-1) ?? null;
  if (last === null) return { figure: 0, sentence: 0 };
  const run = (isGiven: boolean, isRepeat: (repeat: Repeat) => boolean): number => {
    if (!isGiven) return 0;
    let length = 1;
    for (let index = statements.length - 1; index > 0; index -= 1) {
      const [previous, current] = [statements[index - 1] ?? null, statements[index] ?? null];
      if (previous === null || current === null || !isRepeat(repeatOf(previous, current))) break;
      length += 1;
    }
    return length;
  };
  return {
    figure: run(last.reading !== null, ({ figure }) => figure),
    sentence: run(wordsOf(last.sentence) !== '', ({ sentence }) => sentence !== null),
  };
}

function sentenceRepeat(previous: string | null, current: string | null): SentenceRepeat | null {
  const [before, now] = [wordsOf(previous), wordsOf(current)];
  if (before === '' || now === '') return null;
  if (before === now) return 'identical';
  const [left, right] = [wordsOf(withoutDates(previous)), wordsOf(withoutDates(current))];
  return left === right && left !== '' ? 'datesOnly' : null;
}

function wordsOf(text: string | null): string {
  return text === null ? '' : normalizeVietnamese(text).toLowerCase().replace(NOT_WORDS, ' ').trim();
}

function withoutDates(text: string | null): string | null {
  return text === null ? null : normalizeVietnamese(text).replace(DATES, ' ');
}

function sameReading(a: Reading, b: Reading): boolean {
  const isFraction = ({ numerator, denominator }: Reading): boolean =>
    typeof numerator === 'string' && typeof denominator === 'string';
  if (isFraction(a) !== isFraction(b) || a.qualifier !== b.qualifier) return false;
  const part = (value: string | null | undefined) => rangeOfReading({ value: value ?? null, qualifier: 'exact' });
  const same = (left: string | null | undefined, right: string | null | undefined): boolean => {
    const [one, other] = [part(left), part(right)];
    return one !== null && other !== null && sameRange(one, other);
  };
  return isFraction(a) ? same(a.numerator, b.numerator) && same(a.denominator, b.denominator) : same(a.value, b.value);
}
