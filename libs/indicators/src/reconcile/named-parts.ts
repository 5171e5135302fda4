import { checkParts, type PartsCheck } from '../aggregate/checks.js';
import { rangeOfReading } from '../number/range-arithmetic.js';
import type { FigureOutcome } from '../figure-text/index.js';
import type { IndicatorKind } from '../target/kind.js';
import type { Reading } from '../target/measure.js';
import type { Finding } from './finding.js';
import { differenceText, sideOf } from './sides.js';

/** How a part relates to its whole: `comprises` (gồm) lists all that make it up, `ofWhich` (trong đó) some of it. */
export const PART_KINDS = ['comprises', 'ofWhich'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A figure as it is held against its whole or its parts. */
export interface PartFigure extends Omit<Reading, 'qualifier'> {
  readonly qualifier: Reading['qualifier'];
  readonly outcome: FigureOutcome | null;
  readonly cumulative: boolean;
}

/** A part with its figure; null: none was given. */
export interface NamedPart {
  readonly kind: PartKind;
  readonly figure: PartFigure | null;
}

/** Parts that cannot be those of their whole. */
export interface PartsContradiction {
  readonly kind: PartKind;
  /** They come to more than the whole; false: they do not make it up, and may come to less. */
  readonly exceeds: boolean;
  readonly whole: Reading;
  readonly sum: NonNullable<PartsCheck['sum']>;
}

/**
 * Holds the named parts of one figure against it. Parts that it comprises make it up exactly once all of them are given;
 * before that, and of those it only has among others, none by itself and not all together may exceed it. Shares are held
 * by their numerators. A hedged figure is every value that its words allow, so that nothing is found which might be true.
 * Nothing that occurred, and nothing that applies, is 0; a figure of the other kind (of the period, cumulative) says nothing.
 */
export function contradictionsOfParts(
  whole: PartFigure | null,
  parts: readonly NamedPart[],
  indicator: IndicatorKind,
): PartsContradiction[] {
  const total = whole && amountOf(whole, indicator);
  if (!whole || !total) return [];
  return PART_KINDS.flatMap((kind): PartsContradiction[] => {
    const amounts = parts
      .filter((part) => part.kind === kind)
      .map(({ figure }) => (figure?.cumulative === whole.cumulative ? amountOf(figure, indicator) : null));
    const known = amounts.filter((amount) => amount !== null);
    const isWhole = kind === 'comprises' && known.length === amounts.length;
    for (const those of [known, ...known.map((one) => [one])]) {
      const { agreement, sum } = checkParts(total, those, 'some');
      if (agreement === 'differ' && sum !== null) return [{ kind, exceeds: true, whole: total, sum }];
    }
    const { agreement, sum } = checkParts(total, known, 'exhaustive');
    return isWhole && agreement === 'differ' && sum !== null ? [{ kind, exceeds: false, whole: total, sum }] : [];
  });
}

/** A whole that its named parts contradict ({@link contradictionsOfParts}); the right side is what the parts come to. */
export function checkNamedParts<S>(input: {
  readonly subject: string;
  readonly whole: PartFigure | null;
  readonly wholeSource: S;
  readonly parts: readonly NamedPart[];
  readonly partsSource: S;
  readonly indicator: IndicatorKind;
}): Finding<S>[] {
  const { subject, wholeSource, partsSource } = input;
  return contradictionsOfParts(input.whole, input.parts, input.indicator).flatMap(({ kind, whole, sum }) => {
    const range = rangeOfReading(whole);
    if (range === null) return [];
    return [
      {
        kind: 'partsAgainstWhole' as const,
        severity: 'error' as const,
        subject,
        left: sideOf(range, wholeSource),
        right: sideOf(sum, partsSource, { label: kind }),
        difference: differenceText(range, sum),
        settlements: ['correctLeft', 'correctRight', 'differentBasis', 'accept'] as const,
      },
    ];
  });
}

/** What a figure adds up by: its numerator, else its value; of a share without a numerator nothing adds up. */
function amountOf(figure: PartFigure, indicator: IndicatorKind): Reading | null {
  const { numerator, denominator, value, qualifier, outcome } = figure;
  if (outcome !== null) return { value: '0', qualifier: 'exact' };
  if (typeof numerator === 'string' && typeof denominator === 'string') return { value: numerator, qualifier };
  return indicator === 'rate' || typeof value !== 'string' ? null : { value, qualifier };
}

/** Whether a parent would make an indicator a part of itself, over however many others. `parentOf`: as it would be. */
export function isPartOfItself(indicator: string, parentOf: (indicator: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let at = parentOf(indicator); at !== null && !seen.has(at); at = parentOf(at)) {
    if (at === indicator) return true;
    seen.add(at);
  }
  return false;
}
