import {
  addFractions,
  decimalOf,
  divideFractions,
  finiteDecimal,
  multiplyFractions,
  subtractFractions,
  toFraction,
  ZERO,
} from '../number/fraction.js';
import { statedFigure, type Fraction } from '../number/range.js';
import type { Reading } from '../number/reading.js';
import { achievement } from '../target/achievement.js';
import type { IndicatorKind } from '../target/kind.js';
import type { Measure } from '../target/measure.js';

/** A figure as a sheet reads it. */
export interface SheetFigure extends Reading {
  /** Since the year began, and not of the period alone. */
  readonly cumulative: boolean;
}

/** What a sheet knows of one line. */
export interface SheetQuestion {
  /** What the figures of the indicator are: only a flow is added up over periods. */
  readonly kind: IndicatorKind;
  /** What is given now; null: no figure. */
  readonly figure: SheetFigure | null;
  /** Of every period of the same kind and year before this one, in order; null: nothing is known of it. */
  readonly before: readonly (SheetFigure | null)[];
  /** Of the same period of the year before. */
  readonly lastYear: SheetFigure | null;
  /** The level asked of the unit; null: none is. */
  readonly level: Measure | null;
}

/** How a figure changed: a quantity in percent of what it was, a rate by the difference of both. */
export interface SheetChange {
  readonly by: 'percent' | 'difference';
  /** Half-up to two decimals; negative: it fell. */
  readonly value: string;
}

/** The columns of a sheet (biểu) for one line; decimals in the measure unit, null: not known. */
export interface SheetFigures {
  /** Trong kỳ. */
  readonly inPeriod: string | null;
  /** Lũy kế từ đầu năm. */
  readonly cumulative: string | null;
  /** % kế hoạch: how far the level is reached; of a flow by what came together since the year began. */
  readonly planPercent: number | null;
  /** So cùng kỳ. */
  readonly change: SheetChange | null;
}

const NOTHING: SheetFigures = { inPeriod: null, cumulative: null, planPercent: null, change: null };
const CHANGE_DECIMALS = 2;

/**
 * What a sheet states beside a figure. Of a flow what came together since the year began follows from the periods before,
 * and the period alone from two cumulative figures, as long as no period between is unknown: what is not known is not
 * added up. Everything else stands as it was given. Only exact figures are reckoned with.
 */
export function sheetOf({ kind, figure, before, lastYear, level }: SheetQuestion): SheetFigures {
  const now = figure && exactFigure(figure);
  if (!figure || !now) return NOTHING;
  const earlier = kind === 'flow' ? runningBefore(before) : null;
  const derived = earlier && (figure.cumulative ? subtractFractions(now, earlier) : addFractions(now, earlier));
  const [inPeriod, cumulative] = figure.cumulative ? [derived, now] : [now, derived];
  const reached = kind === 'flow' ? cumulative : now;
  return {
    inPeriod: inPeriod && printable(inPeriod),
    cumulative: cumulative && printable(cumulative),
    planPercent: level && reached ? achievement(level, readingOf(figure, now, reached)) : null,
    change: lastYear && lastYear.cumulative === figure.cumulative ? changeOf(kind, now, exactFigure(lastYear)) : null,
  };
}

/** What came together in the periods before; null: one of them is not known. A cumulative figure begins the sum anew. */
function runningBefore(before: readonly (SheetFigure | null)[]): Fraction | null {
  return before.reduce<Fraction | null>((sum, figure) => {
    const value = figure && exactFigure(figure);
    if (!figure || !value) return null;
    return figure.cumulative ? value : sum && addFractions(sum, value);
  }, ZERO);
}

const exactFigure = (figure: SheetFigure): Fraction | null =>
  figure.qualifier === 'exact' ? statedFigure(figure) : null;

/** The figure itself, with its parts, where nothing was added to it. */
function readingOf(figure: SheetFigure, now: Fraction, reached: Fraction): Reading {
  return reached === now ? figure : { value: finiteDecimal(reached), qualifier: 'exact' };
}

function changeOf(kind: IndicatorKind, now: Fraction, then: Fraction | null): SheetChange | null {
  if (then === null) return null;
  const difference = subtractFractions(now, then);
  if (kind === 'rate') return { by: 'difference', value: decimalOf(difference, CHANGE_DECIMALS) };
  const share = divideFractions(difference, then);
  return share && { by: 'percent', value: decimalOf(multiplyFractions(share, toFraction(100)), CHANGE_DECIMALS) };
}

/** A share that no decimal ends is rounded as a change is. */
const printable = (value: Fraction): string => finiteDecimal(value) ?? decimalOf(value, CHANGE_DECIMALS);
