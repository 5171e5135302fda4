import fc from 'fast-check';
import { movementsBetween, type Entrant } from '../ranking/index.js';
import { indexRange, movementsOfTallies, STANDING_INDEXES, type StandingIndex, type TalliedUnit } from './index.js';

const UNITS = ['p', 'q', 'r', 's', 't', 'u', 'v'];

const tally = fc
  .record({ total: fc.nat(6), met: fc.nat(6), open: fc.nat(2), sum: fc.nat(40), count: fc.nat(3), reported: fc.nat(2) })
  .map(({ total, met, open, sum, count, reported }) => ({
    ...{ asked: 6, reported, total, met: Math.min(met, total) },
    undetermined: Math.min(open, total - Math.min(met, total)),
    ...{ achievementHundredths: count === 0 ? 0 : sum, achievementCount: count },
  }));
const field: fc.Arbitrary<TalliedUnit[]> = fc
  .tuple(fc.shuffledSubarray(UNITS), fc.array(tally, { minLength: UNITS.length, maxLength: UNITS.length }))
  .map(([units, tallies]) => units.flatMap((unit, at) => (tallies[at] ? [{ unit, tally: tallies[at] }] : [])));

const entrants = (units: readonly TalliedUnit[], index: StandingIndex): Entrant[] =>
  units.map(({ unit, tally: its }) => ({
    key: unit,
    score: indexRange(index, its),
    items: index === 'completion' ? its.total : its.achievementCount,
    hasReported: its.reported > 0,
  }));

it('movement on whole numbers is the movement on exact ranges', () => {
  fc.assert(
    fc.property(field, field, fc.nat(3), fc.constantFrom(...STANDING_INDEXES), (then, now, minimumItems, index) => {
      const rule = { direction: 'higherIsBetter', minimumItems } as const;
      const expected = movementsBetween(entrants(then, index), entrants(now, index), rule).byKey;
      expect(movementsOfTallies(then, now, index, minimumItems)).toEqual(expected);
    }),
  );
});
