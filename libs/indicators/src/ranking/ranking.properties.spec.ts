import fc from 'fast-check';
import { type Fraction, type Range, compareFractions, decimalOf, toFraction } from '../number/index.js';
import { QUALIFIERS } from '../vietnamese/index.js';
import { explainMovements, isTooWide, movementsBetween, rankUnits, type Entrant, type RankingRule } from './index.js';

const direction = fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const);
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const score = fc.oneof(
  { weight: 3, arbitrary: fc.nat(8).map((value) => ({ value: String(value), qualifier: 'exact' as const })) },
  fc.record({ value: fc.nat(8).map(String), qualifier: fc.constantFrom(...QUALIFIERS) }),
);
const loose = fc.record({
  score: fc.oneof({ weight: 6, arbitrary: score }, fc.constant(null)),
  items: fc.nat(4),
  hasReported: fc.constantFrom(true, true, true, false),
  isEligible: fc.constantFrom(true, true, true, false),
});
const field = fc
  .array(loose, { maxLength: KEYS.length })
  .map((rows) => rows.map((row, index): Entrant => ({ ...row, key: KEYS[index] ?? '' })));
const rule = fc.record({ direction, minimumItems: fc.nat(2), limits: fc.constantFrom(null, { low: 0, high: 8 }) });
const shuffled = (entrants: Entrant[]) =>
  fc.shuffledSubarray(entrants, { minLength: entrants.length, maxLength: entrants.length });

/**
 * Values that a range allows, worst first, on a grid of fortieths: ends lie on tenths, so between any two different ends
 * there are several points, and beyond the last end on either side there is room for what has no end.
 */
const GRID = Array.from({ length: 561 }, (_, index): Fraction => ({ top: BigInt(index) - 80n, bottom: 40n }));
const candidates = ({ low, high }: Range, better: number): Fraction[] => {
  const points = GRID.filter((point) => {
    const above = low === null ? 1 : compareFractions(point, low.at);
    const below = high === null ? -1 : compareFractions(point, high.at);
    return (above > 0 || (above === 0 && !low?.open)) && (below < 0 || (below === 0 && !high?.open));
  });
  return better === 1 ? points : points.toReversed();
};
const competitionRank = (own: Fraction, all: readonly Fraction[], { direction: way }: RankingRule): number =>
  1 + all.filter((other) => compareFractions(other, own) * (way === 'higherIsBetter' ? 1 : -1) > 0).length;

describe('a ranking', () => {
  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(
        field.chain((entrants) => fc.tuple(fc.constant(entrants), shuffled(entrants))),
        rule,
        ([entrants, other], itsRule) => {
          expect(rankUnits(other, itsRule)).toEqual(rankUnits(entrants, itsRule));
        },
      ),
    );
  });

  it('gives exact scores competition ranks: ties share one, the next is skipped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 7 }), direction, (values, way) => {
        const itsRule = { direction: way };
        const all = values.map((value) => toFraction(value));
        const entrants = values.map((value, index): Entrant => {
          return {
            key: KEYS[index] ?? '',
            score: { value: String(value), qualifier: 'exact' },
            items: 1,
            hasReported: true,
          };
        });
        for (const { key, rank, isTied } of rankUnits(entrants, itsRule).rows) {
          const own = values[KEYS.indexOf(key)] ?? 0;
          expect(rank).toBe(competitionRank(toFraction(own), all, itsRule));
          expect(isTied).toBe(values.filter((value) => value === own).length > 1);
        }
      }),
    );
  });

  it('never says more of hedged scores than every reading of them does, and nothing less', () => {
    fc.assert(
      fc.property(field, rule, fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }), (entrants, itsRule, picks) => {
        const better = itsRule.direction === 'higherIsBetter' ? 1 : -1;
        const field = rankUnits(entrants, itsRule).rows.flatMap(({ score: range, places, reason }, index) => {
          if (range === null || (reason !== null && reason !== 'tooWide')) return [];
          const possible = candidates(range, better);
          const [worst, best] = [possible[0], possible.at(-1)];
          const drawn = possible[(picks[index] ?? 0) % possible.length];
          return worst && best && drawn ? [{ places, worst, best, drawn }] : [];
        });
        const all = field.map(({ drawn }) => drawn);
        const isAhead = (a: Fraction, b: Fraction) => compareFractions(a, b) * better > 0;
        for (const [index, { places, worst, best, drawn }] of field.entries()) {
          const rank = competitionRank(drawn, all, itsRule);
          const others = field.filter((_, other) => other !== index);
          // Itself at its best and all others at their worst, and the other way round: both places are reached.
          const reached = {
            best: 1 + others.filter((other) => isAhead(other.worst, best)).length,
            worst: 1 + others.filter((other) => isAhead(other.best, worst)).length,
          };
          expect(rank >= reached.best && rank <= reached.worst).toBe(true);
          expect(places).toEqual(isTooWide(reached, field.length) ? null : reached);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('ranks nobody who has not reported, or has fewer items than the minimum, and as if they were not there', () => {
    fc.assert(
      fc.property(field, rule, (entrants, itsRule) => {
        const { rows } = rankUnits(entrants, itsRule);
        const isRanked = (key: string) => rows.find((row) => row.key === key)?.places !== null;
        for (const { key, hasReported, items, isEligible } of entrants) {
          if (!hasReported || items < itsRule.minimumItems || isEligible === false) expect(isRanked(key)).toBe(false);
        }
        const field = rows.filter(({ reason }) => reason === null || reason === 'tooWide');
        const alone = rankUnits(
          entrants.filter(({ key }) => field.some((row) => row.key === key)),
          itsRule,
        ).rows;
        expect(alone).toEqual(field);
      }),
    );
  });

  it('keeps its bands in the order of its ranks', () => {
    fc.assert(
      fc.property(field, rule, (entrants, itsRule) => {
        const bands = rankUnits(entrants, itsRule).rows.flatMap(({ band, rank }) => (band && rank ? [band] : []));
        expect(bands).toEqual([...bands].sort());
      }),
    );
  });
});

describe('movement', () => {
  it('is antisymmetric, and of one set of units both ways', () => {
    fc.assert(
      fc.property(field, field, rule, (previous, current, itsRule) => {
        const [there, back] = [
          movementsBetween(previous, current, itsRule),
          movementsBetween(current, previous, itsRule),
        ];
        expect(there.comparedCount).toBe(back.comparedCount);
        const turned = {
          up: 'down',
          down: 'up',
          same: 'same',
          undetermined: 'undetermined',
          new: 'none',
          unranked: 'none',
          notComparable: 'none',
        };
        for (const [key, { kind, places, between, from, to }] of there.byKey) {
          const other = back.byKey.get(key);
          if (between === null) {
            expect(other?.between ?? null).toBeNull();
            continue;
          }
          expect(other?.kind).toBe(turned[kind]);
          expect(other?.between).toEqual([0 - between[1], 0 - between[0]]);
          expect(other?.places ?? null).toEqual(places === null ? null : 0 - places);
          expect([other?.from, other?.to]).toEqual([to, from]);
        }
      }),
    );
  });

  it('is none against itself, unless a hedge leaves room', () => {
    fc.assert(
      fc.property(field, rule, (entrants, itsRule) => {
        for (const { kind, from } of movementsBetween(entrants, entrants, itsRule).byKey.values()) {
          if (kind === 'unranked') continue;
          expect(kind).toBe(from && from.best === from.worst ? 'same' : 'undetermined');
        }
      }),
    );
  });

  it('sums to nothing over the compared units, indicator by indicator', () => {
    const card = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    const cards = fc.array(fc.tuple(card, card), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cards, direction, (all, way) => {
        const [then, now] = [0, 1].map(
          (side) => new Map(all.map((pair, index) => [KEYS[index] ?? '', pair[side] ?? {}])),
        );
        const explained = explainMovements(then ?? new Map(), now ?? new Map(), { direction: way });
        for (const indicator of ['x', 'y']) {
          const effects = [...explained.values()].flatMap(({ effects: its }) =>
            its.filter((one) => one.indicator === indicator),
          );
          const sum = effects.reduce((total, { effect }) => total + Number(effect), 0);
          // Each effect is printed with two decimals: half a hundredth of each may be lost.
          expect(Math.abs(sum)).toBeLessThanOrEqual(0.005 * effects.length + 1e-9);
          for (const { before, after, change } of effects) {
            expect(decimalOf(toFraction(Number(after) - Number(before)), 2)).toBe(change);
          }
        }
      }),
    );
  });
});

it('ranks 3.321 units in well under a second', () => {
  const entrants = Array.from({ length: 3321 }, (_, index): Entrant => {
    const numerator = String((index * 7919) % 30);
    return {
      key: `u${index}`,
      score: { numerator, denominator: '30', qualifier: 'exact' },
      items: 30,
      hasReported: true,
    };
  });
  const { rows } = rankUnits(entrants, { direction: 'higherIsBetter', minimumItems: 5 });
  expect(rows).toHaveLength(3321);
  expect(new Set(rows.map(({ rank }) => rank)).size).toBe(30);
});
