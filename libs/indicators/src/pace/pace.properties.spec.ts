import fc from 'fast-check';
import { compareFractions, toFraction } from '../number/index.js';
import { addDays, compareDays } from '../time/index.js';
import { forecastMet, paceOn, type ExpectedPath } from './index.js';
import { checkPath, expectedAt } from './path.js';

const START = '2024-01-01';
/** Paths that grow or fall by whole steps. */
const path = fc
  .record({
    shape: fc.constantFrom('linear' as const, 'stepwise' as const, 'milestones' as const),
    from: fc.integer({ min: -20, max: 20 }),
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat(20)), { minLength: 1, maxLength: 4 }),
    sense: fc.constantFrom(1, -1),
  })
  .map(({ shape, from, steps, sense }): ExpectedPath => {
    let [on, value] = [START, from];
    const points = [{ on, value }];
    for (const [days, step] of shape === 'linear' ? steps.slice(0, 1) : steps) {
      [on, value] = [addDays(on, days), value + sense * step];
      points.push({ on, value });
    }
    return { shape, points };
  });
const day = fc.integer({ min: -10, max: 400 }).map((offset) => addDays(START, offset));
const RANK = { late: 0, atRisk: 1, onTrack: 2, undetermined: -1 };

describe('a path', () => {
  it('goes from its start to its target and never back', () => {
    fc.assert(
      fc.property(path, day, day, (way, a, b) => {
        const [first, last] = [way.points[0], way.points.at(-1)];
        if (!first || !last) return;
        const [earlier, later] = compareDays(a, b) <= 0 ? [a, b] : [b, a];
        const sense = Math.sign(compareFractions(toFraction(last.value), toFraction(first.value)));
        const moved = Math.sign(
          compareFractions(expectedAt(checkPath(way), later), expectedAt(checkPath(way), earlier)),
        );
        expect(moved === 0 || moved === sense).toBe(true);
        expect(compareFractions(expectedAt(checkPath(way), last.on), toFraction(last.value))).toBe(0);
        expect(compareFractions(expectedAt(checkPath(way), first.on), toFraction(first.value))).toBe(0);
        for (const point of way.points)
          expect(compareFractions(expectedAt(checkPath(way), point.on), toFraction(point.value))).toBe(0);
      }),
    );
  });
});

describe('a verdict', () => {
  it('never gets worse with a better figure, nor better with time', () => {
    fc.assert(
      fc.property(
        path,
        day,
        fc.nat(200),
        fc.integer({ min: -100, max: 100 }),
        fc.nat(50),
        (way, on, wait, figure, more) => {
          const [first, last] = [Number(way.points[0]?.value), Number(way.points.at(-1)?.value)];
          fc.pre(first !== last);
          const sense = last > first ? 1 : -1;
          const verdict = (value: number, when: string) =>
            RANK[paceOn(way, { value: String(value), qualifier: 'exact' }, when).verdict];
          expect(verdict(figure + sense * more, on)).toBeGreaterThanOrEqual(verdict(figure, on));
          expect(verdict(figure, addDays(on, wait))).toBeLessThanOrEqual(verdict(figure, on));
          expect(verdict(last, on)).toBe(RANK.onTrack);
        },
      ),
    );
  });

  it('on a hedged figure is that of every figure it allows', () => {
    fc.assert(
      fc.property(
        path,
        day,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (way, on, bound, away, isAbove) => {
          const hedged = paceOn(way, { value: String(bound), qualifier: isAbove ? 'above' : 'below' }, on).verdict;
          const inside = paceOn(
            way,
            { value: String(bound + (isAbove ? away : -away)), qualifier: 'exact' },
            on,
          ).verdict;
          if (hedged !== 'undetermined') expect(hedged).toBe(inside);
        },
      ),
    );
  });
});

describe('a forecast', () => {
  const figures = fc
    .uniqueArray(fc.tuple(fc.nat(300), fc.nat(100)), { selector: ([offset]) => offset, maxLength: 8 })
    .map((rows) => rows.map(([offset, value]) => ({ on: addDays(START, offset), value })));

  it('lies between its earliest and latest day, after the last figure, whatever the order of figures', () => {
    fc.assert(
      fc.property(
        figures,
        fc.nat(150),
        fc.constantFrom('higherIsBetter' as const, 'lowerIsBetter' as const),
        (rows, level, direction) => {
          const forecast = forecastMet(rows, level, { direction });
          expect(forecastMet(rows.toReversed(), level, { direction })).toEqual(forecast);
          const { day: met, earliest, latest, isMet, reason, basis } = forecast;
          expect((met === null) === (reason !== null)).toBe(true);
          if (met === null) return;
          expect(earliest !== null && earliest <= met).toBe(true);
          if (latest !== null) expect(latest >= met).toBe(true);
          if (!isMet) expect(met > (basis.to ?? '')).toBe(true);
        },
      ),
    );
  });

  it('of a straight line is exact and certain', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 1, max: 500 }),
        (pace, count, ahead) => {
          const rows = Array.from({ length: count }, (_, index) => ({
            on: addDays(START, index * 10),
            value: index * 10 * pace,
          }));
          const last = (count - 1) * 10;
          const {
            day: met,
            earliest,
            latest,
          } = forecastMet(rows, (last + ahead) * pace, { direction: 'higherIsBetter' });
          expect([met, earliest, latest]).toEqual(Array(3).fill(addDays(START, last + ahead)));
        },
      ),
    );
  });
});
