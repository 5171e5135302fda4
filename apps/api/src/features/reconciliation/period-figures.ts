import type { Block } from '@tiendo/contracts';
import type { KnownFigures, StatedFigure } from '../figures/index.js';

/** Blocks whose units make up the province. */
const LOCALITY_BLOCKS: readonly Block[] = ['districts', 'communes'];

/** What is stated, of which period. */
interface StatedOfPeriod extends Omit<StatedFigure, 'statedPercent'> {
  /** Code of the period. */
  readonly period: string;
}

/** The province's stated figure beside what its localities put together. An end that is null is open. */
export interface ProvinceFigureRow extends StatedOfPeriod {
  readonly block: Block;
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
  readonly ratioNumerator: string | null;
  readonly ratioDenominator: string | null;
  readonly asked: number;
  readonly reported: number;
}

/** A unit's fraction with the percentage printed beside it. */
export interface StatedPercentRow extends StatedOfPeriod {
  readonly statedPercent: string;
}

/** The province's figures, each beside the one its localities put together. */
export function provinceFigures({ period, stated, aggregates }: KnownFigures): ProvinceFigureRow[] {
  return stated
    .filter(({ isOfProvince, outcome }) => isOfProvince && outcome === null)
    .flatMap((row) =>
      aggregates
        .filter(
          ({ indicatorId, block, reason }) =>
            indicatorId === row.indicatorId && LOCALITY_BLOCKS.includes(block) && reason === null,
        )
        .sort((a, b) => (a.block < b.block ? -1 : 1))
        .map(({ numerator, denominator, ...aggregate }) => ({
          ...row,
          ...aggregate,
          period: period.code,
          ratioNumerator: numerator,
          ratioDenominator: denominator,
        })),
    );
}

/** Fractions that came with a percentage of their own. */
export function statedPercents({ period, stated }: KnownFigures): StatedPercentRow[] {
  return stated.flatMap(({ statedPercent, ...row }) =>
    statedPercent === null || row.numerator === null || row.denominator === null
      ? []
      : [{ ...row, period: period.code, statedPercent }],
  );
}
