import {
  type Aggregation,
  type CarryInput,
  type CarryOptions,
  type CarryRule,
  type IndicatorKind,
  indicatorKind,
  weightOfReading,
} from '@tiendo/indicators';
import type { PeriodFigure } from '../../figures/index.js';

/** What of an indicator's rule decides how its figures are carried over. */
interface CarriedBy {
  readonly measureUnit: string;
  readonly aggregation: Aggregation;
  readonly kind: IndicatorKind | null;
  readonly carryRule: CarryRule;
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
}

/** How an indicator's figures are carried over. */
export function carryOptions({ carryRule, limitLow, limitHigh, ...rule }: CarriedBy): CarryOptions {
  return { rule: carryRule, kind: indicatorKind(rule), limits: { low: limitLow, high: limitHigh } };
}

/** A unit's figure as it is carried: its reading or what it said instead, and what weighs it, hedged ones as bounds. */
export function carryInput(figure: PeriodFigure | null, weight: PeriodFigure | null): CarryInput {
  const reading = figure === null || figure.outcome !== null ? null : figure;
  return { reading, outcome: figure?.outcome ?? null, weight: weightOfReading(weight) };
}
