import { ONE, finiteDecimal, multiplyFractions, sumFractions, toFraction, type Amount } from '../aggregate/fraction.js';
import { meanOf, sumRanges } from '../aggregate/means.js';
import { exactRange, rangeOfReading, readingOfRange, scaleRange, type Limits } from '../aggregate/range-arithmetic.js';
import { DomainError } from '../domain-error.js';
import type { Reading } from '../target/measure.js';
import type { Fraction, Range } from '../target/range.js';
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
  readonly reading: Reading | null;
  readonly weight?: Amount | null;
}

/**
 * Why a unit has no carried figure. `notReported`: a predecessor has none. `noOccurrence`: a rate of nothing (0/0) is
 * among those to be put together. `shareUnknown`: a part of a unit, how much is
 * not stated. `partOfUnit`: a rate of a whole says nothing about its part. `fractionMissing`: a percentage without its
 * fraction cannot be summed with fractions.
 */
export type NotCarried =
  | 'notReported'
  | 'noOccurrence'
  | 'notComparable'
  | 'shareUnknown'
  | 'partOfUnit'
  | 'weightMissing'
  | 'weightsZero'
  | 'fractionMissing';

export interface CarriedFigure {
  /** Every value it may have; null for `reason`, and for 0/0 (a fraction without a value). */
  readonly range: Range | null;
  readonly ratio: { readonly numerator: Fraction; readonly denominator: Fraction } | null;
  readonly weight: Fraction | null;
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
 *   ended without one sum to those of before, where all shares are known.
 * - `weighted`, `mean`: only for units made of whole ones; a rate is not carried into parts.
 * - `notComparable`: no figure.
 *
 * A predecessor without a figure leaves the successor without one: a part is not the whole. Units none of whose
 * predecessors are among the figures stay out.
 * Throws DomainError `succession-target-exists` (a unit merges into one that goes on, which is not named in the act).
 */
export function carryFigures(
  before: ReadonlyMap<string, CarryInput>,
  acts: readonly Succession[],
  { from, to, rule, limits }: { from: Day; to: Day; rule: CarryRule; limits?: Limits | null },
): Carried {
  let figures = new Map([...before].map(([unit, input]) => [unit, ownFigure(input, limits)]));
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
      next.set(unit, successorFigure(act, links, figures, rule));
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

function ownFigure({ reading, weight }: CarryInput, limits?: Limits | null): CarriedFigure {
  const range = reading && rangeOfReading(reading, limits);
  const isFraction = typeof reading?.numerator === 'string' && typeof reading.denominator === 'string';
  const ratio =
    isFraction && reading.qualifier === 'exact'
      ? { numerator: toFraction(reading.numerator ?? 0), denominator: toFraction(reading.denominator ?? 0) }
      : null;
  const its = weight === null || weight === undefined ? null : toFraction(weight);
  const isSilent = range === null && ratio === null;
  return { range, ratio, weight: its, reason: isSilent ? 'notReported' : null, isCarried: false };
}

function successorFigure(
  act: Succession,
  links: readonly SuccessionLink[],
  figures: ReadonlyMap<string, CarriedFigure>,
  rule: CarryRule,
): CarriedFigure {
  const parts = links.map((link) => ({ figure: figures.get(link.from), share: shareOf(act, link) }));
  const [only] = parts;
  const isWhole = parts.every(({ share }) => share?.top === share?.bottom && share !== null);
  if (only?.figure && parts.length === 1 && isWhole) return only.figure;
  const known: Part[] = [];
  for (const { figure, share } of parts) {
    if (rule === 'notComparable') return without('notComparable');
    if (figure === undefined) return without('notReported');
    if (figure.reason !== null) return without(figure.reason);
    if (share === null && rule === 'sum') return without('shareUnknown');
    if (!isWhole && rule !== 'sum') return without('partOfUnit');
    known.push({ figure, share: share ?? ONE });
  }
  const weights = known.map(({ figure, share }) => figure.weight && multiplyFractions(figure.weight, share));
  const stated = weights.filter((weight) => weight !== null);
  const weight = stated.length === weights.length ? sumFractions(stated) : null;
  if (rule === 'sum') return summed(known, weight);
  if (rule === 'weighted' && weight === null) return without('weightMissing');
  const ranges = known.flatMap(({ figure: { range, weight: own } }) => (range ? [{ range, weight: own ?? ONE }] : []));
  const equal = ranges.map(({ range }) => ({ range, weight: ONE }));
  const range = ranges.length < known.length ? null : meanOf(rule === 'weighted' ? ranges : equal);
  if (range === null) return without(ranges.length < known.length ? 'noOccurrence' : 'weightsZero');
  return { range, ratio: null, weight, reason: null, isCarried: true };
}

interface Part {
  readonly figure: CarriedFigure;
  readonly share: Fraction;
}

function summed(parts: readonly Part[], weight: Fraction | null): CarriedFigure {
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
    return { range: rangeOfReading(reading), ratio: { numerator, denominator }, weight, reason: null, isCarried: true };
  }
  if (ratios.length > 0) return without('fractionMissing');
  const ranges = parts.map(({ figure: { range }, share }) => scaleRange(range ?? exactRange(0), share));
  return { range: sumRanges(ranges), ratio: null, weight, reason: null, isCarried: true };
}

function without(reason: NotCarried): CarriedFigure {
  return { range: null, ratio: null, weight: null, reason, isCarried: true };
}
