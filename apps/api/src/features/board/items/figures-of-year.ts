import { type FlowPeriod, isRateUnit, periodsSinceYearStart, yearToDate } from '@tiendo/indicators';
import type { DatedObservation, FlowOfUnits } from '../../figures/index.js';
import type { MeasureAsAsked } from '../../plans/index.js';
import type { SpeakingFigure } from '../board.js';

/** A period of the plan with what is known of it: stated for the province, else what its units say together. */
interface Known extends FlowPeriod {
  readonly stated: DatedObservation | null;
  readonly ofUnits: FlowOfUnits['ofUnits'];
}

/**
 * What may speak for a level of a flow, latest first: cumulative figures as they were stated, and the sum since the
 * year's start of what was given for single periods. Units speak for a period that nobody stated a figure for.
 */
export function figuresOfYear(
  measure: MeasureAsAsked,
  results: readonly DatedObservation[],
  periods: readonly FlowOfUnits[],
  startsOn: string,
): SpeakingFigure[] {
  const known = periods.map((one) => knownOf(one, results));
  const sums = known.flatMap((period) => sumOf(measure, known, period, startsOn) ?? []);
  const isSummed = new Set(known.flatMap(({ stated }) => (stated?.cumulative === false ? stated.id : [])));
  const asStated = results.flatMap((one) => {
    if (isSummed.has(one.id)) return [];
    // Of a period that is not the plan's own, nothing is known of what came before it.
    const open = one.cumulative || one.periodId === null ? {} : atLeast(one);
    return open === null ? [] : [{ ...one, ...open, fromUnits: null, yearToDate: null }];
  });
  const isStatedSince = (day: string): boolean => results.some(({ asOf }) => asOf >= day);
  const speaking = sums.filter(({ fromUnits }) => fromUnits === null || !isStatedSince(fromUnits.period.startsOn));
  return [...asStated, ...speaking].sort((a, b) => b.asOf.localeCompare(a.asOf));
}

function knownOf({ period, ofUnits }: FlowOfUnits, results: readonly DatedObservation[]): Known {
  const stated =
    results.find(({ periodId }) => periodId === period.periodId) ??
    results.find(({ asOf, periodId }) => periodId === null && asOf === period.endsOn) ??
    null;
  const { kind, year, ordinal, startsOn, endsOn } = period;
  const span = { kind, year, ordinal, startsOn, endsOn };
  if (stated !== null) {
    // What was stated for a day holds everything up to it.
    const isCumulative = stated.cumulative || stated.periodId === null;
    return {
      ...span,
      stated,
      ofUnits: null,
      figure: { reading: readingOf(stated), outcome: stated.outcome, isCumulative },
    };
  }
  const figure = ofUnits && { reading: ofUnits, isCumulative: ofUnits.isCumulative };
  return { ...span, stated, ofUnits, figure };
}

/** A figure of some period as a bound of the sum it is part of; null: it says nothing of that. */
function atLeast({ qualifier }: DatedObservation): Pick<DatedObservation, 'qualifier'> | null {
  if (qualifier === 'exact') return { qualifier: 'atLeast' };
  return qualifier === 'above' || qualifier === 'atLeast' ? { qualifier } : null;
}

function readingOf(figure: DatedObservation): DatedObservation | null {
  return figure.value === null && figure.numerator === null ? null : figure;
}

/** The sum up to a period; null: nothing was given for it, or its own figure is cumulative or of a day. */
function sumOf(
  measure: MeasureAsAsked,
  known: readonly Known[],
  period: Known,
  spanStartsOn: string,
): SpeakingFigure | null {
  const { stated, ofUnits } = period;
  if (stated === null ? ofUnits === null : stated.cumulative || stated.periodId === null) return null;
  const { periods, isWhole } = periodsSinceYearStart(known, period, spanStartsOn);
  const isShare = isRateUnit(measure.measureUnit);
  const sum = yearToDate(periods, { isWhole, isShare, limits: measure.limits });
  if (sum.reading === null) return null;
  const { from, missing } = sum;
  const isOne = periods.length === 1 && missing === 0;
  const { numerator = null, denominator = null, value = null, qualifier } = sum.reading;
  return {
    id: isOne ? (stated?.id ?? null) : null,
    asOf: stated?.asOf ?? period.endsOn,
    periodEndsOn: period.endsOn,
    numerator,
    denominator,
    value,
    qualifier,
    range: sum.range,
    sourceDocumentId: stated?.sourceDocumentId ?? null,
    sourceSection: stated?.sourceSection ?? null,
    fromUnits: ofUnits?.fromUnits ?? null,
    yearToDate: isOne || ofUnits?.isCumulative ? null : { from, periods: sum.periods, missing },
  };
}
