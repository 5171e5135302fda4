import type { KnownFigures } from '../figures/index.js';
import {
  LOCALITY_BLOCKS,
  type ProvinceFigureRow,
  type StatedPercentRow,
  type StatedRow,
} from './period-figure.queries.js';

/** The province's figures of a past moment, each beside the one its localities put together then. */
export function provinceFiguresThen(
  { period, aggregates }: KnownFigures,
  stated: readonly StatedRow[],
): ProvinceFigureRow[] {
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

/** Fractions of a past moment that came with a percentage of their own. */
export function statedPercentsThen({ period }: KnownFigures, stated: readonly StatedRow[]): StatedPercentRow[] {
  return stated.flatMap(({ statedPercent, ...row }) =>
    statedPercent === null || row.numerator === null || row.denominator === null
      ? []
      : [{ ...row, period: period.code, statedPercent }],
  );
}
