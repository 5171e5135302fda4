import { DomainError } from '../domain-error.js';
import { evaluateMeasure, isMet } from '../target/evaluate.js';
import type { Measure, Reading } from '../target/measure.js';
import type { Range } from '../number/range.js';
import { compareDays } from '../time/day.js';
import { coverageOf } from './coverage.js';
import { ONE } from '../number/fraction.js';
import { meanOf, ratioOfSums, sumRanges, weightedMean } from './means.js';
import {
  exactRange,
  greatestOf,
  leastOf,
  rangeOfReading,
  readingOfRange,
  sameRange,
} from '../number/range-arithmetic.js';
import type { Aggregate, AggregationRule, Figured, PutTogether, UnitReading } from './shapes.js';

/**
 * The province's figure from those of its units, by the indicator's aggregation. It stands for the units that reported:
 * `coverage` says how many those are, and belongs beside the figure wherever it is not complete.
 *
 * - `ratioOfSums`: sum of numerators ÷ sum of denominators × 100. A unit that gave a percentage without its fraction
 *   weighs an unknown amount, so the whole lies between the least and the greatest: bounds.
 * - `sum`: nothing occurred adds 0. The other aggregations leave out units where nothing occurred, but for a count that
 *   should be low, of which it is a 0.
 * - `weightedMean`: every unit with a figure needs its weight, else `weightMissing`.
 * - `shareMeeting`: units that meet the measure, each by its own level ÷ units with a figure × 100; undetermined ones make bounds.
 * - `latest`: the reading of the latest as-of day; several that differ on that day are `latestAmbiguous`.
 * - `stated`: never derived.
 *
 * Throws DomainError `unit-twice`, `weight-negative`, and what reading numbers throws.
 */
export function aggregateUnits(all: readonly UnitReading[], rule: AggregationRule): Aggregate {
  const seen = new Set<string>();
  for (const { unit } of all) {
    if (seen.has(unit)) throw new DomainError('unit-twice', { unit });
    seen.add(unit);
  }
  return aggregateReadings(all, rule);
}

/** The same for readings that are not of different units: the periods of one unit, the parts of one figure. */
export function aggregateReadings(all: readonly UnitReading[], rule: AggregationRule): Aggregate {
  const asked = all.filter(({ outcome }) => outcome !== 'notApplicable');
  const reported = asked.filter(({ reading, outcome }) => reading !== null || outcome === 'noOccurrence');
  const coverage = coverageOf(reported.length, asked.length);
  const outcome = combine(reported, rule);
  if (typeof outcome === 'string') return { range: null, reading: null, reason: outcome, coverage };
  return { range: outcome.range, reading: outcome.reading ?? readingOfRange(outcome.range), reason: null, coverage };
}

function combine(reported: readonly UnitReading[], rule: AggregationRule): PutTogether {
  const { aggregation, limits, measure } = rule;
  if (aggregation === 'stated') return 'stated';
  if (reported.length === 0) return 'nothingReported';
  const isZero = isZeroOfNothing(rule);
  const [first, ...others] = reported.flatMap((row): Figured[] => {
    if (row.outcome === 'noOccurrence') return isZero ? [{ ...row, reading: ZERO_READING, range: exactRange(0) }] : [];
    const range = row.reading === null ? null : rangeOfReading(row.reading, limits);
    return row.reading === null || range === null ? [] : [{ ...row, reading: row.reading, range }];
  });
  if (first === undefined) return aggregation === 'sum' ? { range: exactRange(0) } : 'noOccurrence';
  const figured: [Figured, ...Figured[]] = [first, ...others];
  const isMixed = others.some(({ isCumulative }) => (isCumulative === true) !== (first.isCumulative === true));
  if (isMixed) return 'mixedKinds';
  const ranges: [Range, ...Range[]] = [first.range, ...others.map(({ range }) => range)];
  switch (aggregation) {
    case 'ratioOfSums':
      return ratioOfSums(figured);
    case 'sum':
      return { range: sumRanges(ranges) };
    case 'mean':
      return { range: meanOf(ranges.map((range) => ({ range, weight: ONE }))) ?? first.range };
    case 'weightedMean':
      return weightedMean(figured);
    case 'shareMeeting':
      return measure === null || measure === undefined ? 'measureMissing' : shareMeeting(figured, measure);
    case 'latest':
      return latest(figured);
    case 'min':
      return { range: leastOf(ranges) };
    case 'max':
      return { range: greatestOf(ranges) };
  }
}

const ZERO_READING: Reading = { value: '0', qualifier: 'exact' };

/** Of a count that should be low, nothing occurred is a figure: the best there is. */
function isZeroOfNothing({ kind, direction, aggregation }: AggregationRule): boolean {
  const isCount = kind === 'stock' || kind === 'flow';
  return isCount && direction === 'lowerIsBetter' && aggregation !== 'sum';
}

/** Units that meet the measure, of those with a figure; an undetermined one may or may not. */
function shareMeeting(figured: readonly Figured[], measure: Measure): PutTogether {
  const verdicts = figured.map(({ reading, measure: own }) => evaluateMeasure(own ?? measure, reading));
  const met = verdicts.filter(isMet).length;
  const open = verdicts.filter((verdict) => verdict === 'undetermined').length;
  const end = (count: number) => ({ at: { top: BigInt(count) * 100n, bottom: BigInt(verdicts.length) }, open: false });
  const range: Range = { low: end(met), high: end(met + open) };
  if (open > 0) return { range };
  return { range, reading: { numerator: String(met), denominator: String(verdicts.length), qualifier: 'exact' } };
}

function latest(figured: readonly Figured[]): PutTogether {
  let [day, best]: [string | null, Figured[]] = [null, []];
  for (const row of figured) {
    if (row.asOf === null || row.asOf === undefined) return 'dayMissing';
    const order = day === null ? 1 : compareDays(row.asOf, day);
    if (order > 0) [day, best] = [row.asOf, [row]];
    else if (order === 0) best.push(row);
  }
  const [first, ...others] = best;
  if (first === undefined) return 'nothingReported';
  if (others.some(({ range }) => !sameRange(range, first.range))) return 'latestAmbiguous';
  return { range: first.range, reading: first.reading };
}
