import type { SeriesPoint } from '@tiendo/contracts';
import {
  boundsOf,
  type Digits,
  type FlowPeriod,
  type Limits,
  type PeriodOfYear,
  periodsSinceYearStart,
  yearToDate,
} from '@tiendo/indicators';
import { readingOfPoint } from './reading-of-point.js';

interface Question {
  /** Of the points, in their order. */
  readonly periods: readonly PeriodOfYear[];
  readonly isShare: boolean;
  /** First day of the plan. */
  readonly startsOn: string;
  readonly limits: Limits;
  readonly digits: Digits;
}

/** The points of the year that the last figure is of, each the sum since that year's start; none where nothing was given. */
export function sumsOfYear(points: readonly SeriesPoint[], question: Question): SeriesPoint[] {
  const { periods, isShare, startsOn, limits, digits } = question;
  const flow = periods.map(({ kind, year, ordinal, startsOn: from, endsOn }, at): FlowPeriod => {
    return { kind, year, ordinal, startsOn: from, endsOn, figure: figureOf(points[at]) };
  });
  const last = flow.findLast((_, at) => points[at]?.gap === null);
  return points.flatMap((point, at) => {
    const period = flow[at];
    if (!period?.figure || period.year !== last?.year) return [];
    const { periods: its, isWhole } = periodsSinceYearStart(flow, period, startsOn);
    const { range, reading } = yearToDate(its, { isWhole, isShare, limits });
    if (range === null || reading === null) return [];
    const { numerator = null, denominator = null, qualifier } = reading;
    return [{ ...point, ...boundsOf(range, digits), numerator, denominator, qualifier, gap: null }];
  });
}

/** What a point says of its period; of a block whose units have not all reported at least what they did. */
function figureOf(point: SeriesPoint | undefined): FlowPeriod['figure'] {
  if (point === undefined) return null;
  if (point.gap === 'noOccurrence') return { reading: null, outcome: 'noOccurrence' };
  if (point.gap === 'notAsked') return { reading: null, outcome: 'notApplicable' };
  if (point.gap !== null) return null;
  const reading = readingOfPoint(point);
  const isPartial = point.asked !== null && point.reported !== null && point.reported < point.asked;
  const isHedged = reading.qualifier !== 'exact';
  if (isPartial && isHedged) return null;
  return {
    reading: isPartial ? { ...reading, qualifier: 'atLeast' } : reading,
    isCumulative: point.cumulative ?? false,
  };
}
