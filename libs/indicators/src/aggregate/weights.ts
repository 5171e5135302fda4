import { DomainError } from '../domain-error.js';
import type { Reading } from '../target/measure.js';
import { compareFractions, type End, type Fraction, type Range } from '../number/range.js';
import { ZERO, divideFractions, addFractions, multiplyFractions, toFraction, type Amount } from '../number/fraction.js';
import { exactRange, intersection, negateRange, rangeOfReading } from '../number/range-arithmetic.js';

/** What weighs a figure: a stated quantity, or every value that a hedged one allows. */
export type Weight = Amount | Range;

/** No quantity is below zero, whatever the words leave open. */
const NOT_NEGATIVE: Range = { low: { at: ZERO, open: false }, high: null };

/** Every value of a weight. Throws DomainError `weight-negative`, and what reading numbers throws. */
export function weightRange(weight: Weight): Range {
  const range = typeof weight === 'object' && 'low' in weight ? weight : exactRange(toFraction(weight));
  if (range.high !== null && range.high.at.top < 0n) throw new DomainError('weight-negative', {});
  return intersection(range, NOT_NEGATIVE);
}

/** The weight that a reading states, hedges kept as bounds; null: it states none. */
export function weightOfReading(reading: Reading | null): Range | null {
  return reading === null ? null : rangeOfReading(reading);
}

interface WeighedRange {
  readonly range: Range;
  readonly weight: Range;
}

/**
 * Every value of Σ weight × figure ÷ Σ weight where weights are bounds: with 1,000 at 90 and more than 5,000 at 60 the
 * mean lies above 60 and below 65. null when no weight can be above zero.
 */
export function meanUnderBounds(parts: readonly WeighedRange[]): Range | null {
  const weighing = parts.filter(({ weight }) => weight.high === null || weight.high.at.top > 0n);
  if (weighing.length === 0) return null;
  const mirrored = weighing.map(({ range, weight }) => ({ range: negateRange(range), weight }));
  return { low: negateEnd(greatestMean(mirrored)), high: greatestMean(weighing) };
}

interface Part {
  readonly value: End;
  readonly least: End;
  readonly most: End | null;
}

/**
 * The upper end: the greatest figures weigh as much as they can, the others as little. Of the ways to draw the line
 * between them one is the greatest; a figure whose weight has no upper bound can draw the mean towards itself without
 * end.
 */
function greatestMean(parts: readonly WeighedRange[]): End | null {
  const known: Part[] = [];
  for (const { range, weight } of parts) {
    if (range.high === null) return null;
    known.push({ value: range.high, least: weight.low ?? { at: ZERO, open: false }, most: weight.high });
  }
  known.sort((a, b) => compareFractions(b.value.at, a.value.at));
  let [points, total] = [ZERO, ZERO];
  for (const { value, least } of known) {
    points = addFractions(points, multiplyFractions(value.at, least.at));
    total = addFractions(total, least.at);
  }
  let best = divideFractions(points, total);
  for (const { value, least, most } of known) {
    if (most === null) continue;
    const more = addFractions(most.at, { top: -least.at.top, bottom: least.at.bottom });
    points = addFractions(points, multiplyFractions(value.at, more));
    total = addFractions(total, more);
    best = greater(best, divideFractions(points, total));
  }
  const drawn = known.find(({ most }) => most === null)?.value;
  if (drawn !== undefined && (best === null || compareFractions(drawn.at, best) > 0)) {
    return { at: drawn.at, open: best !== null || drawn.open };
  }
  return best === null ? null : { at: best, open: known.some((part) => leavesOpen(part, best)) };
}

/** Whether the mean only comes near this end because of this part: its figure, or a weight that matters, does not reach it. */
function leavesOpen({ value, least, most }: Part, end: Fraction): boolean {
  const order = compareFractions(value.at, end);
  if (order === 0) return value.open;
  const weighs = order > 0 ? most : least;
  return (weighs?.open ?? true) || (value.open && weighs !== null && weighs.at.top > 0n);
}

function greater(a: Fraction | null, b: Fraction | null): Fraction | null {
  if (a === null || b === null) return a ?? b;
  return compareFractions(a, b) >= 0 ? a : b;
}

function negateEnd(end: End | null): End | null {
  return end === null ? null : { at: { top: -end.at.top, bottom: end.at.bottom }, open: end.open };
}
