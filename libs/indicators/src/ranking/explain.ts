import {
  decimalOf,
  divideFractions,
  negated,
  subtractFractions,
  sumFractions,
  toFraction,
  absolute,
  type Amount,
} from '../number/fraction.js';
import { compareFractions, type Fraction } from '../number/range.js';
import type { RankingRule } from './entrant.js';

/** What each indicator adds to a unit's score, in points of the score; null: no figure. */
export type Scorecard = Readonly<Record<string, Amount | null>>;

/** What one indicator did to one unit's standing. Decimal strings in points of the score, two decimals, half-up. */
export interface IndicatorEffect {
  readonly indicator: string;
  /** Points then and now. */
  readonly before: string;
  readonly after: string;
  /** Now minus then. */
  readonly change: string;
  /** The change less the mean change of all compared units, turned so that more is better. Decides the order. */
  readonly effect: string;
  /** 1 towards a better rank, −1 towards a worse one, 0 neither. */
  readonly towards: 1 | 0 | -1;
}

export interface Explanation {
  /** Largest effect first, whatever its sign; then by indicator code. */
  readonly effects: readonly IndicatorEffect[];
  /** Indicators without a figure then or now: nothing can be said about them. */
  readonly notCompared: readonly string[];
}

/**
 * Which indicators moved each unit. Rank is relative: a unit can gain points and fall because the others gained more.
 * So the effect of an indicator is the unit's change less the mean change of the compared units that have it both times.
 * Over those units the effects of an indicator sum to zero. Give the units compared by `movementsBetween`; `only` limits
 * for whom it is worked out (the rows of one page), not what they are compared with.
 */
export function explainMovements(
  previous: ReadonlyMap<string, Scorecard>,
  current: ReadonlyMap<string, Scorecard>,
  { direction }: Pick<RankingRule, 'direction'>,
  only?: ReadonlySet<string>,
): Map<string, Explanation> {
  const changes = new Map<string, Map<string, { before: Fraction; after: Fraction; change: Fraction }>>();
  const byIndicator = new Map<string, Fraction[]>();
  const missing = new Map<string, string[]>();
  for (const [key, now] of current) {
    const then = previous.get(key);
    if (then === undefined) continue;
    const its = new Map<string, { before: Fraction; after: Fraction; change: Fraction }>();
    changes.set(key, its);
    for (const indicator of [...new Set([...Object.keys(then), ...Object.keys(now)])].sort()) {
      const [before, after] = [then[indicator] ?? null, now[indicator] ?? null];
      if (before === null || after === null) {
        missing.set(key, [...(missing.get(key) ?? []), indicator]);
        continue;
      }
      const [from, to] = [toFraction(before), toFraction(after)];
      const change = subtractFractions(to, from);
      its.set(indicator, { before: from, after: to, change });
      const known = byIndicator.get(indicator);
      if (known === undefined) byIndicator.set(indicator, [change]);
      else known.push(change);
    }
  }
  const means = new Map([...byIndicator].map(([indicator, all]) => [indicator, meanOfFractions(all)]));
  const explained = new Map<string, Explanation>();
  for (const [key, its] of changes) {
    if (only !== undefined && !only.has(key)) continue;
    const effects = [...its].map(([indicator, { before, after, change }]) => {
      const beyondMean = subtractFractions(change, means.get(indicator) ?? change);
      return {
        indicator,
        before,
        after,
        change,
        effect: direction === 'lowerIsBetter' ? negated(beyondMean) : beyondMean,
      };
    });
    effects.sort(
      (a, b) => compareFractions(absolute(b.effect), absolute(a.effect)) || (a.indicator < b.indicator ? -1 : 1),
    );
    explained.set(key, { effects: effects.map(printed), notCompared: missing.get(key) ?? [] });
  }
  return explained;
}

/** The indicator that moved the unit most in the direction it went (▲ 1, ▼ −1); null when none did. */
export function mostMoved({ effects }: Explanation, towards: 1 | -1): IndicatorEffect | null {
  return effects.find((effect) => effect.towards === towards) ?? null;
}

interface ExactEffect {
  readonly indicator: string;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly change: Fraction;
  readonly effect: Fraction;
}

function printed({ indicator, before, after, change, effect }: ExactEffect): IndicatorEffect {
  const towards = effect.top > 0n ? 1 : effect.top < 0n ? -1 : 0;
  const [first, last, moved, beyond] = [before, after, change, effect].map((value) => decimalOf(value, 2));
  return { indicator, before: first ?? '', after: last ?? '', change: moved ?? '', effect: beyond ?? '', towards };
}

function meanOfFractions(all: readonly Fraction[]): Fraction {
  return divideFractions(sumFractions(all), { top: BigInt(all.length), bottom: 1n }) ?? { top: 0n, bottom: 1n };
}
