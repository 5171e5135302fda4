import fc from 'fast-check';
import {
  boundsOf,
  compareFractions,
  exactRange,
  exactValue,
  rangeOfReading,
  readingOfRange,
  sameRange,
  type Fraction,
  type Range,
} from '../number/index.js';
import { AGGREGATIONS, type Reading } from '../target/index.js';
import { QUALIFIERS } from '../vietnamese/index.js';
import { roundingRange } from './checks.js';
import {
  addFractions,
  ceiling,
  decimalOf,
  divideFractions,
  finiteDecimal,
  floor,
  subtractFractions,
  sumFractions,
  toFraction,
} from '../number/fraction.js';
import { aggregateUnits, type UnitReading } from './index.js';
import { isEmptyRange } from '../number/range-arithmetic.js';

const SHARE = { low: 0, high: 100 };
const fraction = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 400 }))
  .map(([top, bottom]): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) }));
const isIn = (point: Fraction, { low, high }: Range): boolean => {
  const [above, below] = [low && compareFractions(point, low.at), high && compareFractions(point, high.at)];
  return (
    (above === null || above > 0 || (above === 0 && !low?.open)) &&
    (below === null || below < 0 || (below === 0 && !high?.open))
  );
};

/** A unit's true share, and a reading that states or hedges it truthfully. */
const truth = fc
  .record({
    numerator: fc.integer({ min: 0, max: 40 }),
    denominator: fc.constantFrom(40, 43, 50, 60),
    form: fc.constantFrom('fraction', 'above', 'atLeast', 'below', 'atMost'),
    slack: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ numerator, denominator, form, slack }) => {
    const share: Fraction = { top: BigInt(numerator) * 100n, bottom: BigInt(denominator) };
    const exactly: Reading = { numerator: `${numerator}`, denominator: `${denominator}`, qualifier: 'exact' };
    if (form === 'fraction') return { numerator, denominator, share, reading: exactly };
    const bound =
      form === 'above' || form === 'atLeast' ? floor(share) - BigInt(slack) : ceiling(share) + BigInt(slack);
    const hedged: Reading = { value: String(bound), qualifier: form };
    return { numerator, denominator, share, reading: hedged };
  });

describe('aggregation of truthful readings', () => {
  it('never denies the truth, whatever hedges the readings', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 12 }), (units) => {
        const rows = units.map(({ reading, denominator }, index): UnitReading => {
          return { unit: `u${index}`, reading, weight: denominator };
        });
        const shares = units.map(({ share }) => share);
        const sum = sumFractions(shares);
        const [numerators, denominators] = [
          units.reduce((total, { numerator }) => total + numerator, 0),
          units.reduce((total, { denominator }) => total + denominator, 0),
        ];
        const pooled: Fraction = { top: BigInt(numerators) * 100n, bottom: BigInt(denominators) };
        const sorted = [...shares].sort(compareFractions);
        const expected = {
          ratioOfSums: pooled,
          weightedMean: pooled,
          sum,
          mean: { top: sum.top, bottom: sum.bottom * BigInt(units.length) },
          min: sorted[0] ?? sum,
          max: sorted.at(-1) ?? sum,
        };
        for (const [aggregation, figure] of Object.entries(expected) as [keyof typeof expected, Fraction][]) {
          const { range } = aggregateUnits(rows, { aggregation, limits: SHARE });
          expect(range !== null && isIn(figure, range)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of units', () => {
    const row = fc.record({
      reading: fc.oneof(
        fc.record({ value: fc.integer({ min: 0, max: 100 }).map(String), qualifier: fc.constantFrom(...QUALIFIERS) }),
        fc.constant(null),
      ),
      outcome: fc.constantFrom(null, null, 'noOccurrence' as const, 'notApplicable' as const),
      weight: fc.nat(9),
      asOf: fc.constantFrom('2025-04-30', '2025-05-13'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), fc.constantFrom(...AGGREGATIONS), (rows, aggregation) => {
        const units = rows.map((each, index) => ({ ...each, unit: `u${index}` }));
        const measure = { comparator: 'atLeast', value: '50', dueOn: null } as const;
        const [there, back] = [units, units.toReversed()].map((list) =>
          aggregateUnits(list, { aggregation, measure, limits: SHARE }),
        );
        expect([there?.reason, there?.coverage]).toEqual([back?.reason, back?.coverage]);
        if (there?.range && back?.range) expect(sameRange(there.range, back.range)).toBe(true);
        else expect(there?.range).toEqual(back?.range);
        if (there?.range) expect(isEmptyRange(there.range)).toBe(false);
      }),
    );
  });
});

describe('exact arithmetic', () => {
  it('adds, takes away and divides without loss', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compareFractions(subtractFractions(addFractions(a, b), b), a)).toBe(0);
        const quotient = divideFractions(a, b);
        expect(quotient === null).toBe(b.top === 0n);
        if (quotient)
          expect(quotient.top * quotient.bottom * a.bottom * b.top).toBe(a.top * b.bottom * quotient.bottom ** 2n);
        const text = finiteDecimal(a);
        if (text !== null) expect(compareFractions(toFraction(text), a)).toBe(0);
      }),
    );
  });

  it('says a range again as a reading, and prints bounds outwards', () => {
    fc.assert(
      fc.property(fraction, fc.constantFrom(...QUALIFIERS), fc.nat(4), (figure, qualifier, digits) => {
        const reading = readingOfRange(exactRange(figure));
        expect(reading && rangeOfReading(reading)).toBeTruthy();
        const range = reading && rangeOfReading({ ...reading, qualifier });
        if (!range) return;
        const again = readingOfRange(range);
        if (again) expect(sameRange(rangeOfReading(again) ?? exactRange(0), range)).toBe(true);
        const { low, high, value } = boundsOf(range, digits);
        if (value !== null) expect(isIn(figure, roundingRange(figure, digits))).toBe(true);
        if (value === null && low !== null && range.low)
          expect(compareFractions(toFraction(low), range.low.at) <= 0).toBe(true);
        if (value === null && high !== null && range.high)
          expect(compareFractions(toFraction(high), range.high.at) >= 0).toBe(true);
        expect(exactValue(range) !== null).toBe(value !== null);
      }),
    );
  });

  it('knows which values print alike', () => {
    fc.assert(
      fc.property(fraction, fraction, fc.nat(2), (a, b, digits) => {
        expect(isIn(b, roundingRange(a, digits))).toBe(decimalOf(a, digits) === decimalOf(b, digits));
      }),
    );
  });
});
