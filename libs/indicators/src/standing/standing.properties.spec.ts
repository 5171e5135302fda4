import fc from 'fast-check';
import { rankUnits } from '../ranking/index.js';
import { QUALIFIERS } from '../vietnamese/index.js';
import {
  indexRange,
  minimumOf,
  scopesOf,
  standingsOf,
  STANDING_INDEXES,
  sumOfTallies,
  type CellReading,
} from './index.js';

const PILLARS = ['a', 'b', 'c'];
const INDICATORS = ['i', 'j', 'k', 'l', 'm', 'n'];
const UNITS = ['p', 'q', 'r', 's', 't', 'u'];

const number = fc.integer({ min: 0, max: 12 }).map(String);
const cell: fc.Arbitrary<CellReading | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc
      .record({ value: number, qualifier: fc.constantFrom('exact' as const, ...QUALIFIERS) })
      .map((reading) => ({ reading, outcome: null })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ numerator: number, denominator: number })
      .map((parts) => ({ reading: { ...parts, qualifier: 'exact' as const }, outcome: null })),
  },
  fc.constantFrom('noOccurrence' as const, 'notApplicable' as const).map((outcome) => ({ reading: null, outcome })),
);
const measure = fc.record({
  indicator: fc.constantFrom(...INDICATORS),
  measure: fc.record({
    comparator: fc.constantFrom('atLeast' as const, 'moreThan' as const, 'atMost' as const),
    value: fc.option(number, { freq: 8 }),
    dueOn: fc.constant(null),
  }),
});
const block = fc.record({
  asked: fc.record({
    day: fc.constant('2025-06-30'),
    lines: fc
      .subarray(INDICATORS, { minLength: 6 })
      .chain((all) =>
        fc.tuple(...all.map((indicator) => fc.constantFrom(...PILLARS).map((pillar) => ({ indicator, pillar })))),
      ),
    targets: fc.array(
      fc.record({ pillar: fc.constantFrom(...PILLARS), measures: fc.array(measure, { minLength: 1, maxLength: 3 }) }),
      { maxLength: 6 },
    ),
  }),
  cells: fc.array(fc.array(cell, { minLength: INDICATORS.length, maxLength: INDICATORS.length }), {
    minLength: UNITS.length,
    maxLength: UNITS.length,
  }),
  minimumItems: fc.option(fc.nat(3)),
});
const order = fc.shuffledSubarray(UNITS, { minLength: UNITS.length, maxLength: UNITS.length });

const standings = ({ asked, cells, minimumItems }: BlockOf<typeof block>, units: readonly string[] = UNITS) =>
  standingsOf({
    units: units.map((unit) => ({ unit, position: UNITS.indexOf(unit) })),
    asked,
    readingOf: (unit, indicator) => cells[UNITS.indexOf(unit)]?.[INDICATORS.indexOf(indicator)] ?? null,
    minimumItems,
  });
type BlockOf<T> = T extends fc.Arbitrary<infer V> ? V : never;

describe('standings', () => {
  it('do not depend on the order of units, lines or targets', () => {
    fc.assert(
      fc.property(block, order, (given, units) => {
        const turned = {
          ...given.asked,
          lines: given.asked.lines.toReversed(),
          targets: given.asked.targets.toReversed(),
        };
        const [left, right] = [standings(given), standings({ ...given, asked: turned }, units)];
        const sorted = (rows: typeof left) =>
          rows.toSorted((a, b) => `${a.pillar}|${a.unit}`.localeCompare(`${b.pillar}|${b.unit}`));
        expect(sorted(right)).toEqual(sorted(left));
      }),
    );
  });

  it('of pillars sum to those of the whole plan, unit by unit', () => {
    fc.assert(
      fc.property(block, (given) => {
        const rows = standings(given);
        for (const unit of UNITS) {
          const its = rows.filter((row) => row.unit === unit);
          const whole = its.find(({ pillar }) => pillar === '')?.tally;
          expect(sumOfTallies(its.filter(({ pillar }) => pillar !== '').map(({ tally }) => tally))).toEqual(whole);
        }
      }),
    );
  });

  it('never take what was not reported for a zero: who reports nothing has no rank, and adds to no mean', () => {
    fc.assert(
      fc.property(block, fc.constantFrom(...UNITS), (given, silent) => {
        const cells = given.cells.map((row, index) => (UNITS[index] === silent ? row.map(() => null) : row));
        const rows = standings({ ...given, cells });
        for (const row of rows.filter(({ unit }) => unit === silent)) {
          expect(row.tally).toMatchObject({ reported: 0, met: 0, undetermined: 0, achievementCount: 0 });
          expect([row.completion.places, row.achievement.places]).toEqual([null, null]);
        }
        const without = standings(
          { ...given, cells },
          UNITS.filter((unit) => unit !== silent),
        );
        const places = (all: typeof rows) =>
          all
            .filter(({ unit }) => unit !== silent)
            .map(({ completion, achievement }) => [completion.places, achievement.places]);
        expect(places(rows)).toEqual(places(without));
      }),
    );
  });

  it('count each target once: met and left open within the total, figures within what was asked', () => {
    fc.assert(
      fc.property(block, (given) => {
        for (const { tally, pillar } of standings(given)) {
          const { asked, reported, total, met, undetermined, achievementCount } = tally;
          expect(met + undetermined <= total && achievementCount <= total && reported <= asked).toBe(true);
          const mine = given.asked.targets.filter((target) => pillar === '' || target.pillar === pillar);
          expect(total).toBeLessThanOrEqual(mine.length);
        }
      }),
    );
  });

  it('rank as rankUnits does', () => {
    fc.assert(
      fc.property(block, (given) => {
        const rows = standings(given);
        for (const pillar of scopesOf(given.asked)) {
          const its = rows.filter((row) => row.pillar === pillar);
          const minimumItems = given.minimumItems ?? minimumOf(given.asked, pillar);
          for (const index of STANDING_INDEXES) {
            const ranking = rankUnits(
              its.map(({ unit, tally }) => ({
                key: unit,
                score: indexRange(index, tally),
                items: index === 'completion' ? tally.total : tally.achievementCount,
                hasReported: tally.reported > 0,
                position: UNITS.indexOf(unit),
              })),
              { direction: 'higherIsBetter', minimumItems },
            );
            expect(
              its.toSorted((a, b) => a[index].position - b[index].position).map((row) => [row.unit, row[index].places]),
            ).toEqual(ranking.rows.map(({ key, places }) => [key, places]));
          }
        }
      }),
    );
  });
});

it('stand for 3.321 units and 30 targets', () => {
  const indicators = Array.from({ length: 30 }, (_, index) => `i${index}`);
  const rows = standingsOf({
    units: Array.from({ length: 3321 }, (_, position) => ({ unit: `u${position}`, position })),
    asked: {
      day: '2025-06-30',
      lines: indicators.map((indicator, index) => ({ indicator, pillar: PILLARS[index % 3] ?? null })),
      targets: indicators.map((indicator, index) => ({
        pillar: PILLARS[index % 3] ?? null,
        measures: [{ indicator, measure: { comparator: 'atLeast', value: '80', dueOn: null } }],
      })),
    },
    readingOf: (unit, indicator) => {
      const number = (Number(unit.slice(1)) * 7919 + Number(indicator.slice(1)) * 104_729) % 997;
      return { reading: { numerator: String(number), denominator: '997', qualifier: 'exact' }, outcome: null };
    },
  });
  expect(rows).toHaveLength(4 * 3321);
  expect(new Set(rows.slice(0, 3321).map(({ completion }) => completion.position)).size).toBe(3321);
});
