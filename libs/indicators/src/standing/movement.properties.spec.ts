import fc from 'fast-check';
import { movementsBetween, type Entrant } from '../ranking/index.js';
import {
  indexRange,
  movementsOfStandings,
  placeUnits,
  STANDING_INDEXES,
  type PlacedTally,
  type StandingIndex,
  type TalliedUnit,
} from './index.js';

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

/** As a period keeps them, by its own minimum. */
const placed = (units: readonly TalliedUnit[], index: StandingIndex, minimumItems: number): PlacedTally[] => {
  const places = placeUnits(units, index, minimumItems);
  return units.map((unit) => ({ ...unit, places: places.get(unit.unit)?.places ?? null }));
};

describe('movement of kept standings', () => {
  it('on whole numbers is the movement on exact ranges', () => {
    fc.assert(
      fc.property(field, field, fc.nat(3), fc.constantFrom(...STANDING_INDEXES), (then, now, minimumItems, index) => {
        const rule = { direction: 'higherIsBetter', minimumItems } as const;
        const expected = movementsBetween(entrants(then, index), entrants(now, index), rule).byKey;
        const found = movementsOfStandings(placed(then, index, minimumItems), placed(now, index, minimumItems), index);
        expect(found).toEqual(expected);
      }),
    );
  });

  it('keeps who was ranked by the minimum of each period, also where the minimums differ', () => {
    const of = (unit: string, met: number, total: number): TalliedUnit => ({
      unit,
      tally: {
        ...{ asked: 4, reported: 4, total, met, undetermined: 0 },
        ...{ achievementHundredths: 0, achievementCount: 0 },
      },
    });
    // Two targets asked then, four now: the minimum is 1, then 2; u has one target that can be met in the first period.
    const then = placed([of('u', 1, 1), of('v', 1, 2)], 'completion', 1);
    const now = placed([of('u', 2, 4), of('v', 3, 4)], 'completion', 2);
    const found = movementsOfStandings(then, now, 'completion');
    expect([found.get('u')?.kind, found.get('u')?.places]).toEqual(['down', -1]);
    expect([found.get('v')?.kind, found.get('v')?.places]).toEqual(['up', 1]);
  });
});
