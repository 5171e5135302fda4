import { ONE, ZERO, finiteDecimal, multiplyFractions, sumFractions, toFraction } from '../number/fraction.js';
import { meanOf, sumRanges } from '../aggregate/means.js';
import {
  isOutsideLimits,
  rangeOfReading,
  readingOfRange,
  scaleRange,
  withinLimits,
  type Limits,
} from '../number/range-arithmetic.js';
import { weightRange, type Weight } from '../aggregate/weights.js';
import { DomainError } from '../domain-error.js';
import type { IndicatorKind } from '../target/kind.js';
import type { Reading } from '../target/measure.js';
import type { Fraction, Range } from '../number/range.js';
import type { Day } from '../time/day.js';
import { actsBetween, shareOf, type Succession, type SuccessionLink } from './succession.js';

/**
 * How an indicator's figures go over from units to their successors. It belongs to the indicator and is named wherever
 * carried figures are shown. `sum`: counts, and numerators with their denominators. `weighted`: rates, by a quantity
 * stated for each unit (people, dossiers). `mean`: as the indices of merged provinces are put together.
 */
export const CARRY_RULES = ['sum', 'weighted', 'mean', 'notComparable'] as const;
export type CarryRule = (typeof CARRY_RULES)[number];

/** One unit's figure before the act; `weight` is the stated quantity of `weighted`. */
export interface CarryInput {
  /** null: nothing was given. Not reported, unless `outcome` says otherwise. */
  readonly reading: Reading | null;
  /** `noOccurrence`: reported that nothing occurred. `notApplicable`: the unit is not asked at all. */
  readonly outcome?: 'noOccurrence' | 'notApplicable' | null;
  readonly weight?: Weight | null;
}

/** What the figures of an indicator are, and how they go over. */
export interface CarryOptions {
  readonly rule: CarryRule;
  readonly kind: IndicatorKind;
  readonly limits?: Limits | null;
}

/**
 * Why a unit has no carried figure. `notReported`: a predecessor has none. `noOccurrence`: nothing occurred in any of
 * them; `notApplicable`: none of them is asked. `shareUnknown`: a part of a unit, how much is not stated. `partOfUnit`:
 * a rate of a whole says nothing about its part. `fractionMissing`: a rate without its fraction is added to nothing.
 * `outsideLimits`: what goes in or comes out is a value the indicator cannot have: something is wrong with it.
 */
export type NotCarried =
  | 'notReported'
  | 'noOccurrence'
  | 'notApplicable'
  | 'notComparable'
  | 'shareUnknown'
  | 'partOfUnit'
  | 'weightMissing'
  | 'weightsZero'
  | 'fractionMissing'
  | 'outsideLimits';

export interface CarriedFigure {
  /** Every value it may have; null for `reason`, and for 0/0 (a fraction without a value). */
  readonly range: Range | null;
  readonly ratio: { readonly numerator: Fraction; readonly denominator: Fraction } | null;
  /** Every value its weight may have. */
  readonly weight: Range | null;
  readonly reason: NotCarried | null;
  /** False: the unit's own figure, untouched or under another name. */
  readonly isCarried: boolean;
}

export interface Carried {
  /** By unit of the later day. */
  readonly figures: ReadonlyMap<string, CarriedFigure>;
  /** Figures of units that ended without a successor: they are in no figure of the later day. */
  readonly lost: ReadonlyMap<string, CarriedFigure>;
}

/**
 * Carries figures of one period from the units of an earlier day to those of a later one, act by act. A unit that goes
 * on whole as one other unit (renamed) keeps its figure under every rule. Otherwise:
 *
 * - `sum`: each successor gets its stated share of each predecessor; a share that is not stated leaves it without a
 *   figure, it is never divided equally. What there was is what there is: figures of successors and of units that
 *   ended without one sum to those of before, where all shares are known. Of a rate only the fraction is carried: a
 *   percentage is never added up, nor scaled by a share.
 * - `weighted`, `mean`: only for units made of whole ones; a rate is not carried into parts.
 * - `notComparable`: no figure.
 *
 * A predecessor in which nothing occurred adds nothing, one that is not asked is left out; where it is so of all of
 * them, it is so of the successor. A predecessor without a word leaves the successor without a figure: a part is not
 * the whole. Hedged figures are carried as all they may be. No carried figure lies outside the limits. Units none of
 * whose predecessors are among the figures stay out.
 * Throws DomainError `succession-target-exists` (a unit merges into one that goes on, which is not named in the act).
 */
export function carryFigures(
  before: ReadonlyMap<string, CarryInput>,
  acts: readonly Succession[],
  { from, to, ...options }: CarryOptions & { from: Day; to: Day },
): Carried {
  let figures = new Map([...before].map(([unit, input]) => [unit, ownFigure(input, options.limits)]));
  const lost = new Map<string, CarriedFigure>();
  for (const act of actsBetween(acts, from, to)) {
    const next = new Map(figures);
    for (const unit of [...act.links.map((link) => link.from), ...(act.abolished ?? [])]) next.delete(unit);
    for (const unit of act.abolished ?? []) {
      const figure = figures.get(unit);
      if (figure) lost.set(unit, figure);
    }
    for (const unit of new Set(act.links.map((link) => link.to))) {
      const links = act.links.filter((link) => link.to === unit);
      if (!links.some((link) => figures.has(link.from))) continue;
      if (next.has(unit)) throw new DomainError('succession-target-exists', { id: act.id, unit });
      next.set(unit, successorFigure(act, links, figures, options));
    }
    figures = next;
  }
  return { figures, lost };
}

/** A carried figure as one reading: its fraction where it has one. null where one reading cannot say it. */
export function carriedReading({ ratio, range }: CarriedFigure): Reading | null {
  const [numerator, denominator] = ratio ? [finiteDecimal(ratio.numerator), finiteDecimal(ratio.denominator)] : [];
  if (numerator && denominator) return { numerator, denominator, qualifier: 'exact' };
  return range === null ? null : readingOfRange(range);
}

function ownFigure({ reading, outcome = null, weight = null }: CarryInput, limits?: Limits | null): CarriedFigure {
  const its = weight === null ? null : weightRange(weight);
  if (outcome !== null) return { range: null, ratio: null, weight: its, reason: outcome, isCarried: false };
  const range = reading && rangeOfReading(reading, limits);
  const isFraction = typeof reading?.numerator === 'string' && typeof reading.denominator === 'string';
  const ratio =
    isFraction && reading.qualifier === 'exact'
      ? { numerator: toFraction(reading.numerator ?? 0), denominator: toFraction(reading.denominator ?? 0) }
      : null;
  const isSilent = range === null && ratio === null;
  return { range, ratio, weight: its, reason: isSilent ? 'notReported' : null, isCarried: false };
}

/** Nothing was counted, so that there is nothing to take a share of. */
const EMPTY: readonly (NotCarried | null)[] = ['noOccurrence', 'notApplicable'];

function successorFigure(
  act: Succession,
  links: readonly SuccessionLink[],
  figures: ReadonlyMap<string, CarriedFigure>,
  options: CarryOptions,
): CarriedFigure {
  const { rule } = options;
  const parts = links.map((link) => ({ figure: figures.get(link.from), share: shareOf(act, link) }));
  const [only] = parts;
  const isWhole = parts.every(({ share }) => share?.top === share?.bottom && share !== null);
  if (only?.figure && parts.length === 1 && isWhole) return only.figure;
  const known: Part[] = [];
  for (const { figure, share } of parts) {
    if (rule === 'notComparable') return without('notComparable');
    if (figure === undefined) return without('notReported');
    if (EMPTY.includes(figure.reason)) {
      known.push({ figure, share: share ?? ONE });
      continue;
    }
    if (figure.reason !== null) return without(figure.reason);
    if (share === null && rule === 'sum') return without('shareUnknown');
    if (!isWhole && rule !== 'sum') return without('partOfUnit');
    known.push({ figure, share: share ?? ONE });
  }
  const counted = known.filter(({ figure }) => !EMPTY.includes(figure.reason));
  const weight = weightOf(known);
  if (counted.length === 0) {
    const hasReported = known.some(({ figure }) => figure.reason === 'noOccurrence');
    return { ...without(hasReported ? 'noOccurrence' : 'notApplicable'), weight };
  }
  const put = rule === 'sum' ? summed(counted, options) : averaged(counted, rule === 'weighted');
  if (typeof put === 'string') return without(put);
  const ranges = [put.range, ...counted.map(({ figure }) => figure.range)].filter((range) => range !== null);
  if (ranges.some((range) => isOutsideLimits(range, options.limits))) return without('outsideLimits');
  const range = put.range && withinLimits(put.range, options.limits);
  return { ...put, range, weight, reason: null, isCarried: true };
}

interface Part {
  readonly figure: CarriedFigure;
  readonly share: Fraction;
}

/** The weight of all parts together; null when one of them has none. */
function weightOf(parts: readonly Part[]): Range | null {
  const weights = parts.flatMap(({ figure, share }) => (figure.weight ? [scaleRange(figure.weight, share)] : []));
  return weights.length === parts.length ? sumRanges(weights) : null;
}

type Put = Pick<CarriedFigure, 'range' | 'ratio'>;

function averaged(parts: readonly Part[], isWeighted: boolean): Put | NotCarried {
  const weighed: { range: Range; weight: Weight }[] = [];
  for (const { figure } of parts) {
    if (isWeighted && figure.weight === null) return 'weightMissing';
    const weight = isWeighted && figure.weight !== null ? figure.weight : ONE;
    if (figure.range !== null) weighed.push({ range: figure.range, weight });
  }
  if (weighed.length === 0) return 'noOccurrence';
  const range = meanOf(weighed);
  return range === null ? 'weightsZero' : { range, ratio: null };
}

function summed(parts: readonly Part[], { kind }: CarryOptions): Put | NotCarried {
  const ratios = parts.flatMap(({ figure: { ratio }, share }) =>
    ratio
      ? [
          {
            numerator: multiplyFractions(ratio.numerator, share),
            denominator: multiplyFractions(ratio.denominator, share),
          },
        ]
      : [],
  );
  if (ratios.length === parts.length) {
    const numerator = sumFractions(ratios.map((ratio) => ratio.numerator));
    const denominator = sumFractions(ratios.map((ratio) => ratio.denominator));
    const reading: Reading = {
      numerator: String(numerator.top * denominator.bottom),
      denominator: String(denominator.top * numerator.bottom),
      qualifier: 'exact',
    };
    return { range: rangeOfReading(reading), ratio: { numerator, denominator } };
  }
  const isScaled = parts.some(({ figure, share }) => figure.ratio === null && share.top !== share.bottom);
  if (kind === 'rate') return isScaled ? 'partOfUnit' : 'fractionMissing';
  if (ratios.length > 0) return 'fractionMissing';
  const ranges = parts.map(({ figure: { range }, share }) => scaleRange(range ?? NOTHING, share));
  return { range: sumRanges(ranges), ratio: null };
}

const NOTHING: Range = { low: { at: ZERO, open: false }, high: { at: ZERO, open: false } };

function without(reason: NotCarried): CarriedFigure {
  return { range: null, ratio: null, weight: null, reason, isCarried: true };
}
