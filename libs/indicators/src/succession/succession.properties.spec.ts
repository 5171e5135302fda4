import fc from 'fast-check';
import { compareFractions, exactValue, type Fraction } from '../number/index.js';
import { sumFractions, toFraction } from '../number/fraction.js';
import {
  CARRY_RULES,
  carryFigures,
  comparableGroups,
  resolveUnit,
  shareOf,
  validateHistory,
  type CarriedFigure,
  type CarryInput,
  type Succession,
  type SuccessionLink,
} from './index.js';

const sameFraction = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) === 0;

const FROM = '2024-12-31';
const TO = '2025-12-31';
const DAYS = ['2025-01-01', '2025-03-01', '2025-07-01'];

interface Step {
  readonly merge: readonly number[];
  readonly cuts: readonly number[];
  readonly abolish: boolean;
}

/**
 * A history of sound acts on the units that exist at the time: each takes some units, ends them all, or passes each on to
 * one or more new units in twelfths.
 */
const history = fc
  .record({
    start: fc.integer({ min: 1, max: 5 }),
    steps: fc.array(
      fc.record({
        merge: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
        cuts: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 2 }),
        abolish: fc.boolean(),
      }),
      { maxLength: DAYS.length },
    ),
    values: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
  })
  .map(({ start, steps, values }) => {
    const first = Array.from({ length: start }, (_, index) => `u${index}`);
    let units = first;
    const acts = steps.map((step, index): Succession => {
      const made = actOf(step, units, index);
      const ended = new Set([...made.links.map(({ from }) => from), ...(made.abolished ?? [])]);
      units = [...units.filter((unit) => !ended.has(unit)), ...new Set(made.links.map(({ to }) => to))];
      return made;
    });
    const figures = new Map(
      first.map((unit, index): [string, CarryInput] => [
        unit,
        { reading: { value: String(values[index] ?? 0), qualifier: 'exact' }, weight: 1 },
      ]),
    );
    return {
      first,
      last: units,
      acts: acts.filter(({ links, abolished = [] }) => links.length + abolished.length > 0),
      figures,
    };
  });

function actOf({ merge, cuts, abolish }: Step, units: readonly string[], index: number): Succession {
  const taken = [...new Set(merge.flatMap((one) => units[one % Math.max(units.length, 1)] ?? []))];
  const [ended, passedOn] = abolish && taken.length > 1 ? [taken.slice(0, 1), taken.slice(1)] : [[], taken];
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), 12];
  const parts = bounds.slice(1).map((bound, part) => bound - (bounds[part] ?? 0));
  const links = passedOn.flatMap((from) =>
    parts.map((twelfths, part): SuccessionLink => ({
      from,
      to: `n${index}-${part}`,
      share: { top: BigInt(twelfths), bottom: 12n },
    })),
  );
  return { id: `act${index}`, effectiveOn: DAYS[index] ?? TO, links, abolished: ended };
}

const total = (figures: Iterable<CarriedFigure | undefined>): Fraction =>
  sumFractions([...figures].flatMap((figure) => (figure?.range ? [exactValue(figure.range) ?? toFraction(0)] : [])));

describe('successions', () => {
  it('conserve sums where the rule says sum, over any history', () => {
    fc.assert(
      fc.property(history, ({ acts, figures }) => {
        validateHistory(acts);
        const { figures: after, lost } = carryFigures(figures, acts, { from: FROM, to: TO, rule: 'sum', kind: 'flow' });
        const before = sumFractions([...figures.values()].map(({ reading }) => toFraction(reading?.value ?? '0')));
        expect([...after.values(), ...lost.values()].every(({ reason }) => reason === null)).toBe(true);
        expect(sameFraction(sumFractions([total(after.values()), total(lost.values())]), before)).toBe(true);
      }),
    );
  });

  it('conserve them in every comparable group', () => {
    fc.assert(
      fc.property(history, ({ first, last, acts, figures }) => {
        const { comparable } = comparableGroups(first, last, acts, { from: FROM, to: TO, rule: 'sum' });
        const { figures: after } = carryFigures(figures, acts, { from: FROM, to: TO, rule: 'sum', kind: 'flow' });
        for (const group of comparable) {
          const before = group.before.map((unit) => toFraction(figures.get(unit)?.reading?.value ?? '0'));
          expect(sameFraction(total(group.after.map((unit) => after.get(unit))), sumFractions(before))).toBe(true);
        }
      }),
    );
  });

  it('sort every unit into one group, or say that it has no counterpart', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...CARRY_RULES), ({ first, last, acts }, rule) => {
        const result = comparableGroups(first, last, acts, { from: FROM, to: TO, rule });
        const groups = [...result.comparable, ...result.notComparable];
        expect([...groups.flatMap(({ before }) => before), ...result.onlyBefore].sort()).toEqual([...first].sort());
        expect([...groups.flatMap(({ after }) => after), ...result.onlyAfter].sort()).toEqual([...last].sort());
        for (const { before, after } of groups) {
          for (const unit of before) {
            const reached = resolveUnit(unit, FROM, TO, acts).map((part) => part.unit);
            expect(reached.every((one) => after.includes(one))).toBe(true);
          }
        }
      }),
    );
  });

  it('resolve forth and back to the same parts, which never exceed the whole', () => {
    fc.assert(
      fc.property(history, ({ first, last, acts }) => {
        for (const unit of first) {
          const parts = resolveUnit(unit, FROM, TO, acts);
          const sum = sumFractions(parts.map(({ share }) => share ?? toFraction(0)));
          expect(sum.top <= sum.bottom).toBe(true);
          for (const { unit: later, share } of parts) {
            const back = resolveUnit(later, TO, FROM, acts).find((part) => part.unit === unit);
            expect(share && back?.share && sameFraction(share, back.share)).toBe(true);
          }
        }
        for (const unit of last) expect(resolveUnit(unit, TO, FROM, acts).length).toBeGreaterThan(0);
      }),
    );
  });

  it('do not depend on the order in which acts are given', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...CARRY_RULES), ({ acts, figures }, rule) => {
        const span = { from: FROM, to: TO, rule, kind: 'flow' } as const;
        expect(carryFigures(figures, acts.toReversed(), span)).toEqual(carryFigures(figures, acts, span));
      }),
    );
  });

  it('carry a weighted mean that weighs the same as the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 50 })), { minLength: 2, maxLength: 5 }),
        (rows) => {
          const links = rows.map((_, index) => ({ from: `u${index}`, to: index < rows.length / 2 ? 'left' : 'right' }));
          const act: Succession = { id: 'a', effectiveOn: '2025-07-01', links };
          expect(links.every((link) => shareOf(act, link)?.top === 1n)).toBe(true);
          const before = new Map(
            rows.map(([rate, weight], index): [string, CarryInput] => [
              `u${index}`,
              { reading: { value: String(rate), qualifier: 'exact' }, weight },
            ]),
          );
          const { figures } = carryFigures(before, [act], { from: FROM, to: TO, rule: 'weighted', kind: 'rate' });
          const points = [...figures.values()].map(({ range, weight }) => {
            const [rate, its] = [range && exactValue(range), weight && exactValue(weight)];
            return {
              top: (rate?.top ?? 0n) * (its?.top ?? 0n),
              bottom: (rate?.bottom ?? 1n) * (its?.bottom ?? 1n),
            };
          });
          const whole = rows.reduce((sum, [rate, weight]) => sum + rate * weight, 0);
          expect(sameFraction(sumFractions(points), toFraction(whole))).toBe(true);
        },
      ),
    );
  });
});
