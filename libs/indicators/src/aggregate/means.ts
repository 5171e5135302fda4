import { DomainError } from '../domain-error.js';
import type { Fraction, Range } from '../number/range.js';
import { ONE, decimalSum, divideFractions, sumFractions, toFraction } from '../number/fraction.js';
import { addRanges, exactRange, exactValue, hullOfMeans, scaleRange } from '../number/range-arithmetic.js';
import type { Figured, PutTogether } from './shapes.js';
import { meanUnderBounds, weightRange, type Weight } from './weights.js';

/** Every value a sum may have; the sum of nothing is 0. In pairs, so that thousands of fractions stay quick. */
export function sumRanges(ranges: readonly Range[]): Range {
  let rest = ranges;
  while (rest.length > 1) {
    const pairs: Range[] = [];
    for (let index = 0; index < rest.length; index += 2) {
      const [a, b] = [rest[index] ?? exactRange(0), rest[index + 1]];
      pairs.push(b === undefined ? a : addRanges(a, b));
    }
    rest = pairs;
  }
  return rest[0] ?? exactRange(0);
}

/**
 * Every value of Σ weight × figure ÷ Σ weight, weights that are bounds taken as all they may be; null when the weights
 * sum to zero. Throws `weight-negative`.
 */
export function meanOf(parts: readonly { readonly range: Range; readonly weight: Weight }[]): Range | null {
  const weighing = parts.map(({ range, weight }) => ({ range, weight: weightRange(weight) }));
  const factors = weighing.flatMap(({ weight }) => exactValue(weight) ?? []);
  if (factors.length < weighing.length) return meanUnderBounds(weighing);
  const share = divideFractions(ONE, sumFractions(factors));
  if (share === null) return null;
  const weighed = parts.flatMap(({ range }, index) => {
    const factor = factors[index];
    return factor === undefined || factor.top === 0n ? [] : [scaleRange(range, factor)];
  });
  return scaleRange(sumRanges(weighed), share);
}

/** `weightMissing` when a unit with a figure has no weight, `weightsZero` when they sum to nothing. */
export function weightedMean(figured: readonly Figured[]): PutTogether {
  const parts: { range: Range; weight: Weight }[] = [];
  for (const { range, weight } of figured) {
    if (weight === null || weight === undefined) return 'weightMissing';
    parts.push({ range, weight });
  }
  const range = meanOf(parts);
  return range === null ? 'weightsZero' : { range };
}

/**
 * Σ numerators ÷ Σ denominators × 100. A reading without its fraction weighs an unknown, positive amount: together with
 * such readings the whole lies between the least and the greatest of them.
 */
export function ratioOfSums(figured: readonly [Figured, ...Figured[]]): PutTogether {
  const weighed = figured.flatMap(({ reading: { numerator, denominator }, range }) =>
    typeof numerator === 'string' && typeof denominator === 'string' ? [{ numerator, denominator, range }] : [],
  );
  if (weighed.length === figured.length && weighed.every(({ range }) => exactValue(range) !== null)) {
    const numerator = decimalSum(weighed.map((part) => part.numerator));
    const denominator = decimalSum(weighed.map((part) => part.denominator));
    const range = exactRange(ratio(numerator, denominator));
    return { range, reading: { numerator, denominator, qualifier: 'exact' } };
  }
  const known = meanOf(weighed.map(({ denominator, range }) => ({ range, weight: denominator })));
  const unknown = figured
    .filter(
      ({ reading: { numerator, denominator } }) => typeof numerator !== 'string' || typeof denominator !== 'string',
    )
    .map(({ range }) => range);
  const [first, ...others] = known === null ? unknown : [known, ...unknown];
  return first === undefined ? 'noOccurrence' : { range: hullOfMeans([first, ...others]) };
}

function ratio(numerator: string, denominator: string): Fraction {
  const percent = divideFractions(toFraction(numerator), toFraction(denominator));
  if (percent === null) throw new DomainError('number-invalid', { value: denominator });
  return { top: percent.top * 100n, bottom: percent.bottom };
}
