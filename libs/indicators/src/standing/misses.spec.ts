import fc from 'fast-check';
import {
  compareWeakestFirst,
  countVerdicts,
  findMisses,
  mostMissed,
  VERDICT_LETTERS,
  verdictsOf,
  verdictsOfUnit,
} from './misses.js';
import { type CellReading, talliesOf, type TargetVerdict, verdictOfTarget, WHOLE_PLAN } from './tally.js';

const counts = (notMet: number, met = 0, notReported = 0, undetermined = 0) => ({
  ...{ met, notMet, notReported, undetermined, notAsked: 0 },
});
const unit = (code: string, ...its: Parameters<typeof counts>) => ({ code, counts: counts(...its) });
const target = (code: string, notMet: number) => ({ code, notMet });

const level = { comparator: 'atLeast', direction: 'higherIsBetter', value: '80', dueOn: null } as const;
const given = (value: string, qualifier: 'exact' | 'above' = 'exact'): CellReading => ({
  reading: { numerator: null, denominator: null, value, qualifier },
  outcome: null,
});
const NOTHING: CellReading = { reading: null, outcome: 'noOccurrence' };
const OUT: CellReading = { reading: null, outcome: 'notApplicable' };

describe('the verdict of a target with two measures', () => {
  const both = { pillar: null, measures: ['a', 'b'].map((indicator) => ({ indicator, measure: level })) };
  it.each([
    ['met', given('80'), given('95')],
    ['notMet', given('79'), given('95')],
    ['notMet', given('79'), null],
    ['notReported', given('95'), null],
    ['notReported', given('75', 'above'), null],
    ['undetermined', given('75', 'above'), given('95')],
    ['met', given('80'), OUT],
    ['notAsked', OUT, OUT],
    ['notReported', null, null],
  ] as const)('is %s', (verdict, a, b) => {
    expect(verdictOfTarget(both, (indicator) => (indicator === 'a' ? a : b))).toBe(verdict);
  });
});

it('counts what the tally of the same figures counts, whatever was given', () => {
  const cell = fc.constantFrom(null, given('80'), given('10'), given('75', 'above'), NOTHING, OUT);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const lines = cells.map((_, at) => ({ indicator: String(at), pillar: null }));
      const targets = lines.map(({ indicator }) => ({ pillar: null, measures: [{ indicator, measure: level }] }));
      const readingOn = (indicator: string) => cells[Number(indicator)] ?? null;
      const tally = talliesOf({ lines, targets }, readingOn).get(WHOLE_PLAN);
      const found = countVerdicts(verdictsOfUnit({ day: '2025-12-31', lines, targets }, 'u', readingOn));
      expect(found.met).toBe(tally?.met);
      expect(found.undetermined).toBe(tally?.undetermined);
      expect(found.met + found.notMet + found.notReported + found.undetermined).toBe(tally?.total);
    }),
  );
});

it('writes a verdict as one letter and reads it back', () => {
  const all = Object.keys(VERDICT_LETTERS) as TargetVerdict[];
  expect(verdictsOf(all.map((one) => VERDICT_LETTERS[one]).join(''))).toEqual(all);
});

it('puts who misses most first and who reported nothing last', () => {
  const rows = [
    { code: 'full', position: 1, reported: 30, counts: counts(0, 30) },
    { code: 'silent', position: 2, reported: 0, counts: counts(0, 0, 30) },
    { code: 'two of ten', position: 3, reported: 10, counts: counts(2, 8) },
    { code: 'two of thirty', position: 4, reported: 30, counts: counts(2, 28) },
    { code: 'five and one unreported', position: 5, reported: 29, counts: counts(5, 24, 1) },
    { code: 'open', position: 6, reported: 30, counts: counts(0, 29, 0, 1) },
    { code: 'five', position: 7, reported: 29, counts: counts(5, 24) },
  ];
  expect([...rows].sort(compareWeakestFirst).map(({ code }) => code)).toEqual([
    ...['five and one unreported', 'five', 'two of ten', 'two of thirty', 'open', 'full', 'silent'],
  ]);
});

describe('a heading', () => {
  const units = [unit('p', 5, 20), unit('q', 3, 20), unit('s', 2, 20)];
  const find = (targets: ReturnType<typeof target>[], namesUnits = true, its = units) =>
    findMisses({ targets, units: its, namesUnits });

  it.each([
    ['one target that holds half', [target('a', 5), target('b', 3), target('c', 2)], ['a'], 5],
    ['two where one is not enough', [target('b', 3), target('a', 4), target('c', 2), target('d', 1)], ['a', 'b'], 7],
    ['equals together', [target('a', 3), target('b', 3), target('c', 3), target('d', 1)], ['a', 'b', 'c'], 9],
  ])('names %s', (_, targets, named, held) => {
    expect(find(targets)).toEqual({ kind: 'targets', targets: named, held });
  });

  it.each([
    ['four equals', [...['a', 'b', 'c', 'd'].map((code) => target(code, 2)), target('e', 1), target('f', 1)]],
    ['ten alike', Array.from({ length: 10 }, (_, at) => target(`t${at}`, 1))],
  ])('names the unit that misses most instead of %s', (_, targets) => {
    expect(find(targets)).toEqual({ kind: 'units', units: ['p'], most: 5 });
    expect(find(targets, false)).toEqual({ kind: 'spread' });
  });

  it('names no unit of more than three that miss alike', () => {
    const alike = ['p', 'q', 's', 'v'].map((code) => unit(code, 2, 20));
    const targets = Array.from({ length: 8 }, (_, at) => target(`t${at}`, 1));
    expect(find(targets, true, alike)).toEqual({ kind: 'alike', count: 4, most: 2 });
  });

  it.each([
    ['allMet', unit('p', 0, 3)],
    ['unreported', unit('p', 0, 3, 1)],
    ['open', unit('p', 0, 3, 0, 1)],
    ['nothing', unit('p', 0)],
  ])('says %s where nothing is missed', (kind, one) => {
    expect(find([], true, [one])).toEqual({ kind });
  });
});

it.each([
  [['a'], [target('a', 3), target('b', 2)]],
  [
    ['b', 'c'],
    [target('a', 1), target('b', 2), target('c', 2)],
  ],
  [[], ['a', 'b', 'c', 'd'].map((code) => target(code, 2))],
  [[], [target('a', 0)]],
])('names %j of those that miss most', (named, those) => {
  expect(mostMissed(those)).toEqual(named);
});
