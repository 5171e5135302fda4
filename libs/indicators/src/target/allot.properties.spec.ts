import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalSum } from '../number/fraction.js';
import { toFraction } from '../number/index.js';
import { allottedTogether, apportion } from './allot.js';
import { type Allotment, levelFor } from './level.js';

const digits = fc.integer({ min: 0, max: 4 });
const quantity = fc.tuple(fc.nat(10_000_000), digits).map(([units, scale]) => ({
  digits: scale,
  text:
    scale === 0
      ? String(units)
      : `${Math.floor(units / 10 ** scale)}.${String(units % 10 ** scale).padStart(scale, '0')}`,
}));
const shares = fc
  .array(fc.nat(500_000), { minLength: 1, maxLength: 60 })
  .filter((all) => all.some((share) => share > 0))
  .map((all) => all.map((share, at) => ({ unit: `u${at}`, share: `${share / 10}` })));

describe('a quantity divided among units, whatever it is', () => {
  it('is the sum of its parts, each less than a step from its exact share', () => {
    fc.assert(
      fc.property(quantity, shares, ({ text, digits: scale }, by) => {
        const parts = apportion(text, by, scale);
        expect(toFraction(decimalSum(parts.map(({ value }) => value)))).toEqual(toFraction(decimalSum([text])));
        const total = by.reduce((sum, { share }) => sum + Number(share), 0);
        for (const [at, { value, unit }] of parts.entries()) {
          const exact = (Number(text) * Number(by[at]?.share)) / total;
          expect(Math.abs(Number(value) - exact)).toBeLessThan(10 ** -scale + 1e-6);
          expect(unit).toBe(by[at]?.unit);
        }
      }),
    );
  });

  it('gives nobody more than one with a greater share', () => {
    fc.assert(
      fc.property(quantity, shares, ({ text, digits: scale }, by) => {
        const parts = apportion(text, by, scale);
        const sorted = parts
          .map(({ value }, at) => ({ value: Number(value), share: Number(by[at]?.share) }))
          .sort((a, b) => a.share - b.share);
        for (const [at, { value, share }] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next && next.share > share) expect(next.value).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});

describe('levels of units over time, whatever was allotted', () => {
  const UNITS = ['a', 'b', 'c'];
  const allotment = fc.record({
    unit: fc.constantFrom(...UNITS),
    from: fc.integer({ min: 1, max: 9 }).map((month) => `2025-0${month}-01`),
    value: fc.option(fc.nat(100).map(String)),
  });
  const list: fc.Arbitrary<Allotment[]> = fc.uniqueArray(allotment, {
    maxLength: 12,
    selector: ({ unit, from }) => `${unit} ${from}`,
  });
  const day = fc.integer({ min: 1, max: 9 }).map((month) => `2025-0${month}-15`);
  const measure = { comparator: 'atLeast', value: '100', dueOn: null, aggregation: 'sum' } as const;

  it('do not change by what is allotted from a later day on, nor by the order they are read in', () => {
    fc.assert(
      fc.property(list, day, (allotments, on) => {
        const known = allotments.filter(({ from }) => from <= on);
        for (const unit of UNITS) {
          const level = levelFor(unit, { ...measure, allotments }, on)?.value;
          expect(levelFor(unit, { ...measure, allotments: known }, on)?.value).toBe(level);
          expect(levelFor(unit, { ...measure, allotments: [...allotments].reverse() }, on)?.value).toBe(level);
        }
      }),
    );
  });

  it('add up to what is allotted together', () => {
    fc.assert(
      fc.property(list, day, (allotments, on) => {
        const asked = UNITS.flatMap((unit) => levelFor(unit, { ...measure, allotments }, on)?.value ?? []);
        const together = allottedTogether({ ...measure, allotments }, on);
        expect(together.units).toBe(asked.length);
        expect(together.sum).toBe(decimalSum(asked));
      }),
    );
  });
});
