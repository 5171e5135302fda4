import { toFraction } from '../number/index.js';
import type { Measure, Reading } from '../target/index.js';
import {
  askedOfUnit,
  emptyTally,
  indexRange,
  meanAchievement,
  minimumTargets,
  standingsOf,
  talliesOf,
  type AskedOfBlock,
  type CellReading,
} from './index.js';

const atLeast = (value: string | null): Measure => ({ comparator: 'atLeast', value, dueOn: null });
const share = (numerator: string, denominator: string): CellReading => ({
  reading: { numerator, denominator, qualifier: 'exact' },
  outcome: null,
});
const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): CellReading => ({
  reading: { value: text, qualifier },
  outcome: null,
});
const outcome = (word: 'noOccurrence' | 'notApplicable'): CellReading => ({ reading: null, outcome: word });

const carried = (low: number, high: number): CellReading => ({
  reading: null,
  range: { low: { at: toFraction(low), open: false }, high: { at: toFraction(high), open: false } },
  outcome: null,
});

/** Ten targets at least 90, one indicator each, the first half of pillar `a`, the others of pillar `b`. */
const TEN: AskedOfBlock = {
  day: '2025-06-30',
  lines: Array.from({ length: 10 }, (_, index) => ({ indicator: `i${index}`, pillar: index < 5 ? 'a' : 'b' })),
  targets: Array.from({ length: 10 }, (_, index) => ({
    pillar: index < 5 ? 'a' : 'b',
    measures: [{ indicator: `i${index}`, measure: atLeast('90') }],
  })),
};
const one = (measures: [string, Measure][], cells: Record<string, CellReading>) =>
  talliesOf(
    {
      lines: measures.map(([indicator]) => ({ indicator, pillar: null })),
      targets: [{ pillar: null, measures: measures.map(([indicator, measure]) => ({ indicator, measure })) }],
    },
    (indicator) => cells[indicator] ?? null,
  ).get('');

describe('a tally', () => {
  it('counts a target that nothing was reported on in the total, neither met nor left open', () => {
    expect(one([['x', atLeast('90')]], {})).toEqual({
      asked: 1,
      reported: 0,
      total: 1,
      met: 0,
      undetermined: 0,
      achievementHundredths: 0,
      achievementCount: 0,
    });
  });

  it.each<[string, CellReading, object]>([
    ['a figure at the level', value('90'), { total: 1, met: 1, undetermined: 0, achievementHundredths: 10_000 }],
    ['a figure below it', share('61', '80'), { total: 1, met: 0, undetermined: 0, achievementHundredths: 8472 }],
    ['"trên 97"', value('97', 'above'), { total: 1, met: 1, undetermined: 0, achievementCount: 0 }],
    ['"trên 80"', value('80', 'above'), { total: 1, met: 0, undetermined: 1, achievementCount: 0 }],
    ['0/0', share('0', '0'), { reported: 1, total: 0, met: 0, achievementCount: 0 }],
    ['không phát sinh', outcome('noOccurrence'), { asked: 1, reported: 1, total: 0 }],
    ['không áp dụng', outcome('notApplicable'), { asked: 0, reported: 0, total: 0 }],
    ['bounds above it', carried(95, 100), { total: 1, met: 1, undetermined: 0, achievementCount: 0 }],
    ['bounds on both sides of it', carried(80, 95), { total: 1, met: 0, undetermined: 1, achievementCount: 0 }],
    ['bounds below it', carried(80, 89), { total: 1, met: 0, undetermined: 0, achievementCount: 0 }],
    ['a figure no level of the plan can be', value('1e15'), { met: 1, achievementCount: 0 }],
  ])('reads %s', (_, cell, expected) => {
    expect(one([['x', atLeast('90')]], { x: cell })).toMatchObject(expected);
  });

  it.each([
    [100, 7500],
    [120, 8500],
    [null, 12_400],
    [undefined, 7500],
  ] as const)('capped at %s: one result beyond its level does not make up for another', (achievementCap, expected) => {
    const measures = [
      { indicator: 'x', measure: atLeast('50') },
      { indicator: 'y', measure: atLeast('50') },
    ];
    const asked = {
      lines: [],
      targets: [{ pillar: null, measures }],
      ...(achievementCap !== undefined && { achievementCap }),
    };
    const cells: Record<string, CellReading> = { x: value('99'), y: value('25') };
    expect(talliesOf(asked, (indicator) => cells[indicator] ?? null).get('')).toMatchObject({
      ...{ met: 0, achievementHundredths: expected, achievementCount: 1 },
    });
  });

  it('leaves out a target whose level the plan does not state', () => {
    expect(one([['x', atLeast(null)]], { x: value('5') })).toMatchObject({ asked: 1, reported: 1, total: 0 });
    expect(one([['x', { comparator: 'done', value: null, dueOn: null }]], { x: value('1') })).toMatchObject({ met: 1 });
  });

  it.each<[string, Measure, object]>([
    [
      'a count that should be low',
      { ...atLeast('5'), comparator: 'atMost', kind: 'flow' },
      { total: 1, met: 1, achievementHundredths: 10_000 },
    ],
    [
      'one that should be none',
      { ...atLeast('0'), comparator: 'exactly', direction: 'lowerIsBetter', kind: 'stock' },
      { total: 1, met: 1 },
    ],
    ['a count that should be high', { ...atLeast('5'), kind: 'flow' }, { total: 0, met: 0 }],
    ['a rate that should be low', { ...atLeast('5'), comparator: 'atMost', kind: 'rate' }, { total: 0, met: 0 }],
  ])('takes "không phát sinh" of %s for what it is worth', (_, measure, expected) => {
    expect(one([['x', measure]], { x: outcome('noOccurrence') })).toMatchObject({ asked: 1, reported: 1, ...expected });
  });

  it('asks the level of a count of no single unit, unless a document allots it one', () => {
    const measure: Measure = { ...atLeast('120'), kind: 'flow', aggregation: 'sum' };
    const asked: AskedOfBlock = {
      day: '2025-06-30',
      lines: [{ indicator: 'x', pillar: null }],
      targets: [
        {
          pillar: null,
          measures: [
            {
              indicator: 'x',
              measure: {
                ...measure,
                allotments: [
                  { unit: 'a', from: '2025-01-01', value: '10' },
                  { unit: 'a', from: '2025-06-01', value: '12' },
                  { unit: 'b', from: '2025-07-01', value: '10' },
                  { unit: 'd', from: '2025-01-01', value: '10' },
                  { unit: 'd', from: '2025-06-01', value: null },
                ],
              },
            },
          ],
        },
      ],
    };
    const tally = (unit: string, text: string) => talliesOf(askedOfUnit(asked, unit), () => value(text)).get('');
    expect(tally('a', '12')).toMatchObject({ asked: 1, total: 1, met: 1 });
    expect(tally('a', '11')).toMatchObject({ total: 1, met: 0 });
    expect(tally('b', '3')).toMatchObject({ asked: 1, reported: 1, total: 0 });
    expect(tally('c', '3')).toMatchObject({ asked: 1, reported: 1, total: 0 });
    expect(tally('d', '3')).toMatchObject({ asked: 1, reported: 1, total: 0 });
  });

  it('meets a target of several measures when all that apply are met', () => {
    const two: [string, Measure][] = [
      ['x', atLeast('90')],
      ['y', atLeast('50')],
    ];
    expect(one(two, { x: value('90'), y: value('25') })).toMatchObject({ met: 0, achievementHundredths: 7500 });
    expect(one(two, { x: value('90'), y: outcome('notApplicable') })).toMatchObject({ asked: 1, total: 1, met: 1 });
    expect(one(two, { x: value('90') })).toMatchObject({ total: 1, met: 0, undetermined: 0, achievementCount: 0 });
    expect(one(two, { x: value('80', 'above') })).toMatchObject({ undetermined: 0 });
    expect(one(two, { x: value('80', 'above'), y: value('60') })).toMatchObject({ met: 0, undetermined: 1 });
    expect(one(two, { x: value('80', 'above'), y: value('40') })).toMatchObject({ met: 0, undetermined: 0 });
  });
});

describe('standingsOf', () => {
  const cells: Record<string, (index: number) => CellReading | null> = {
    seven: (index) => value(index < 7 ? '95' : '80'),
    small: (index) => (index === 0 ? value('100') : outcome('notApplicable')),
    silent: () => null,
    hedged: (index) => (index < 7 ? value('95') : value('80', 'above')),
    half: (index) => (index < 5 ? value('90') : null),
  };
  const standings = standingsOf({
    units: Object.keys(cells).map((unit, position) => ({ unit, position })),
    asked: TEN,
    readingOf: (unit, indicator) => cells[unit]?.(Number(indicator.slice(1))) ?? null,
  });
  const of = (unit: string, pillar = '') => standings.find((row) => row.unit === unit && row.pillar === pillar);

  it('ranks 7/10 and gives 1/1 no rank: half of the targets asked must be behind a share', () => {
    expect([minimumTargets(10), minimumTargets(5), minimumTargets(1), minimumTargets(0)]).toEqual([5, 3, 1, 0]);
    expect(of('seven')?.completion).toEqual({ places: { best: 1, worst: 2 }, position: 2 });
    expect(of('small')?.tally).toMatchObject({ asked: 1, total: 1, met: 1 });
    expect(of('small')?.completion).toEqual({ places: null, position: 4 });
  });

  it('gives a hedged unit all the places its words allow', () => {
    expect(of('hedged')?.tally).toMatchObject({ met: 7, undetermined: 3, total: 10 });
    expect(of('hedged')?.completion.places).toEqual({ best: 1, worst: 1 });
    expect(of('half')?.completion).toEqual({ places: { best: 3, worst: 3 }, position: 3 });
    const range = indexRange('completion', of('hedged')?.tally ?? of('seven')!.tally);
    expect([range?.low?.at, range?.high?.at]).toEqual([
      { top: 700n, bottom: 10n },
      { top: 1000n, bottom: 10n },
    ]);
  });

  it('ranks nobody who reported nothing', () => {
    expect(of('silent')?.tally).toMatchObject({ asked: 10, reported: 0, total: 10, met: 0 });
    expect([of('silent')?.completion, of('silent')?.achievement]).toEqual([
      { places: null, position: 5 },
      { places: null, position: 5 },
    ]);
  });

  it('says the same by pillar, and takes a minimum of the plan', () => {
    expect(standings.map(({ pillar }) => pillar)).toEqual(['', 'a', 'b'].flatMap((code) => Array(5).fill(code)));
    expect(of('half', 'a')?.tally).toMatchObject({ reported: 5, met: 5 });
    expect(of('half', 'b')?.completion.places).toBeNull();
    const loose = standingsOf({
      units: [{ unit: 'small' }, { unit: 'seven' }],
      asked: TEN,
      readingOf: (unit, indicator) => cells[unit]?.(Number(indicator.slice(1))) ?? null,
      minimumItems: 1,
    });
    expect(loose[0]?.completion.places).toEqual({ best: 1, worst: 1 });
  });

  it('refuses a unit twice', () => {
    const twice = { units: [{ unit: 'x' }, { unit: 'x' }], asked: TEN, readingOf: () => null };
    expect(() => standingsOf(twice)).toThrow('unit-twice');
  });
});

it.each([
  [0, 0, null],
  [10_000, 1, '100'],
  [18_750, 2, '93.75'],
  [10_001, 3, '33.34'],
  [1, 2, '0.01'],
])(
  'a mean of %s hundredths of a percent over %s targets is %s',
  (achievementHundredths, achievementCount, expected) => {
    expect(meanAchievement({ ...emptyTally(), achievementHundredths, achievementCount })).toBe(expected);
  },
);
