import { earlierDay } from '@tiendo/indicators/time';
import { dayInVietnam } from '../../../platform/clock/clock.js';
import type { LineRecord, LineValues } from './line.queries.js';

/** A figure as a line keeps it, whole. */
export type KeptAnswer = Pick<
  LineValues,
  'numerator' | 'denominator' | 'value' | 'statedPercent' | 'qualifier' | 'outcome' | 'cumulative'
> & {
  readonly asOf: string;
  readonly grade: NonNullable<LineValues['grade']>;
  readonly origin: NonNullable<LineValues['origin']>;
};

/** The figure that a line gives, by itself or by keeping what stood; null: its answer is none. */
export function figureOfLine(line: LineRecord): KeptAnswer | null {
  const { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, asOf, grade, origin } = line;
  if (asOf === null || grade === null || origin === null) return null;
  return { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative, asOf, grade, origin };
}

/** The day a figure is of where its unit named it: not the last day of the period that had come when it was written. */
export function ownDayOf({ asOf, updatedAt }: LineRecord, periodEnds: string): string | null {
  if (asOf === null || updatedAt === null) return null;
  return asOf === earlierDay(periodEnds, dayInVietnam(new Date(updatedAt))) ? null : asOf;
}

/** A line without any answer. */
export const NO_ANSWER: Omit<LineValues, 'indicatorId' | 'subjectUnitId'> = {
  answer: null,
  numerator: null,
  denominator: null,
  value: null,
  statedPercent: null,
  qualifier: 'exact',
  outcome: null,
  cumulative: false,
  asOf: null,
  grade: null,
  origin: null,
  statedText: null,
  yearEstimate: null,
  documentId: null,
  reference: null,
  section: null,
  note: null,
  passReason: null,
  notUpdated: false,
};
