import {
  aggregateUnits,
  boundsOf,
  figureFromUnits,
  isTelling,
  indicatorKind,
  levelFor,
  rangeOfReading,
  type Reading,
  type UnitReading,
  type Weight,
  weightOfReading,
} from '@tiendo/indicators';
import { unitsAsked } from '@tiendo/indicators/periods';
import type { AskedLine, AskedUnit } from '../../reporting/index.js';
import type { AskedPeriod } from '../asked-period.js';
import type { AggregateRow } from './aggregate.queries.js';
import type { FigureOf, SpokenFigure } from '../figure.queries.js';
import { readingOfFigure } from '../figure-reading.js';

/** Decimals kept of an aggregate. */
const KEPT_DECIMALS = 6;
/** Digits before the mark that the table keeps of a sum. */
const KEPT_SUM = /^-?\d{1,20}(?:\.\d{1,6})?$/;

/** The units whose figures make up that of a line's block: those that any of these plans asks, in official order. */
export function unitsOfAggregate(plans: readonly AskedPeriod[], { indicatorId, block }: AskedLine): AskedUnit[] {
  const lines = plans.flatMap(({ form }) => form.lines.filter((line) => line.indicatorId === indicatorId));
  const all = plans.find(({ blockUnits }) => blockUnits.has(block))?.blockUnits.get(block);
  return unitsAsked(lines, block, all ?? []);
}

/** The figure of a line's block from the figures of its units. */
export function aggregateRowOf(line: AskedLine, units: readonly AskedUnit[], figureOf: FigureOf): AggregateRow {
  const { indicatorId, weightIndicatorId, block, aggregation, direction, limitLow, limitHigh, measures } = line;
  const rule = { kind: indicatorKind(line), limits: { low: limitLow, high: limitHigh } };
  const rows = units.map(({ id }): UnitReading => {
    const figure = figureOf(indicatorId, id);
    return {
      unit: id,
      ...(readingOfFigure(figure) ?? { reading: null, outcome: null }),
      isCumulative: figure?.cumulative ?? false,
      weight: weightIndicatorId === null ? null : weightOf(figureOf(weightIndicatorId, id)),
      measure: measures[0] ? levelFor(id, measures[0], line.day) : null,
      asOf: figure?.asOf ?? null,
    };
  });
  const aggregate = aggregateUnits(rows, { ...rule, aggregation, direction, measure: measures[0] ?? null });
  // What is only ever stated: told from the units where nearly all give both sums, and marked by its reason.
  const sums = aggregation === 'stated' ? figureFromUnits(rows) : null;
  const reading = sums === null ? aggregate.reading : { ...sums, qualifier: 'exact' as const };
  const range = sums === null || reading === null ? aggregate.range : rangeOfReading(reading);
  const isTold = range !== null && isTelling(range, rule);
  const bounds = range !== null && isTold ? boundsOf(range, KEPT_DECIMALS) : null;
  return {
    indicatorId,
    block,
    ...fractionOf(reading),
    low: bounds?.low ?? null,
    lowOpen: bounds?.lowOpen ?? false,
    high: bounds?.high ?? null,
    highOpen: bounds?.highOpen ?? false,
    reason: range !== null && !isTold ? 'tooWide' : aggregate.reason,
    asked: aggregate.coverage.expected,
    reported: aggregate.coverage.reported,
  };
}

/** A weight as it was stated, hedged ones as bounds. */
function weightOf(figure: SpokenFigure | undefined): Weight | null {
  return figure ? weightOfReading(readingOfFigure(figure).reading) : null;
}

/** The sums behind a ratio where they can be kept; the exact fraction behind a mean of many cannot. */
function fractionOf(reading: Reading | null): { numerator: string | null; denominator: string | null } {
  const { numerator, denominator } = reading ?? {};
  const isKept = [numerator, denominator].every((part) => typeof part === 'string' && KEPT_SUM.test(part));
  return isKept
    ? { numerator: numerator ?? null, denominator: denominator ?? null }
    : { numerator: null, denominator: null };
}
