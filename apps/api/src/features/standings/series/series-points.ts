import type { Language, SeriesPoint } from '@tiendo/contracts';
import {
  boundsOf,
  type CarriedFigure,
  carriedReading,
  type Digits,
  digitsOfReading,
  type Limits,
  rangeOfReading,
  type Reading,
} from '@tiendo/indicators';
import { periodTitle } from '@tiendo/indicators/periods';
import type { PeriodRef } from '../../reporting/index.js';
import { type PeriodAggregate, type PeriodFigure, rangeOfAggregate } from '../../figures/index.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** A period without a figure, and why. */
export function gapPoint(period: PeriodRef, language: Language, gap: NonNullable<SeriesPoint['gap']>): SeriesPoint {
  return {
    period: { code: period.code, label: periodTitle(period, language), endsOn: period.endsOn },
    on: period.endsOn,
    ...{ value: null, low: null, lowOpen: false, high: null, highOpen: false },
    ...{ numerator: null, denominator: null, qualifier: null, grade: null },
    provisional: period.state === 'open',
    gap,
    carriedFrom: [],
    asked: null,
    reported: null,
  };
}

/** A unit's own figure in a period; none where nothing was reported or nothing is asked. */
export function ownPoint(
  period: PeriodRef,
  language: Language,
  cell: PeriodFigure | null,
  { isAsked, limits }: { readonly isAsked: boolean; readonly limits: Limits },
): SeriesPoint {
  if (cell === null) return gapPoint(period, language, isAsked ? 'notReported' : 'notAsked');
  const blank = gapPoint(period, language, cell.outcome ?? 'noOccurrence');
  const told = {
    ...blank,
    on: cell.asOf,
    grade: cell.grade,
    provisional: blank.provisional || cell.grade !== 'official',
    ...(cell.cumulative && { cumulative: true }),
  };
  const range = cell.outcome === null ? rangeOfReading(cell, limits) : null;
  if (range === null) return told;
  const { numerator, denominator, qualifier } = cell;
  return { ...told, ...boundsOf(range, digitsOfReading(cell)), numerator, denominator, qualifier, gap: null };
}

/** A figure carried over from what a unit was before, or became. */
export function carriedPoint(
  period: PeriodRef,
  language: Language,
  figure: CarriedFigure | null,
  { carriedFrom, digits }: { readonly carriedFrom: readonly Named[]; readonly digits: Digits },
): SeriesPoint {
  const from = carriedFrom.map(({ code, name }) => ({ code, name }));
  if (figure?.range && figure.reason === null) {
    const reading: Reading | null = carriedReading(figure);
    const ratio = figure.ratio === null ? {} : { numerator: reading?.numerator, denominator: reading?.denominator };
    return {
      ...gapPoint(period, language, 'noFigure'),
      ...boundsOf(figure.range, digits),
      numerator: ratio.numerator ?? null,
      denominator: ratio.denominator ?? null,
      qualifier: reading?.qualifier ?? null,
      provisional: true,
      gap: null,
      carriedFrom: from,
    };
  }
  return { ...gapPoint(period, language, figure?.reason ?? 'notComparable'), carriedFrom: from };
}

/** The figure of a whole block, put together from its units. */
export function blockPoint(
  period: PeriodRef,
  language: Language,
  row: PeriodAggregate | null,
  digits: Digits,
): SeriesPoint {
  if (row === null) return gapPoint(period, language, 'notReported');
  const { asked, reported, numerator, denominator } = row;
  const range = rangeOfAggregate(row);
  const gap = reported === 0 ? 'notReported' : row.reason === 'noOccurrence' ? 'noOccurrence' : 'noFigure';
  const blank = { ...gapPoint(period, language, gap), asked, reported };
  if (range === null) return blank;
  const provisional = blank.provisional || reported < asked;
  return { ...blank, ...boundsOf(range, digits), numerator, denominator, provisional, gap: null };
}
