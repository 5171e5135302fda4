import { boundsOf, decimalOf } from '../number/index.js';
import type { Reading } from '../target/index.js';
import {
  carriedReading,
  carryFigures,
  comparableGroups,
  kindOf,
  resolveUnit,
  validateHistory,
  validateSuccession,
  type CarryInput,
  type CarryRule,
  type Succession,
} from './index.js';

const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): CarryInput => ({
  reading: { value: text, qualifier },
});
const act = (id: string, effectiveOn: string, rest: Partial<Succession>): Succession => ({
  id,
  effectiveOn,
  links: [],
  ...rest,
});
const link = (from: string, to: string, share?: string) => ({ from, to, share });

/** The ends of Sở TT&TT and of the district level, and a commune split in two. */
const DEPARTMENTS = act('dept', '2025-03-01', { links: [link('SO-TTTT', 'SO-KHCN'), link('SO-KHCN', 'SO-KHCN')] });
const DISTRICTS = act('district', '2025-07-01', { abolished: ['HA-LONG', 'DAM-HA'] });
const COMMUNES = act('commune', '2025-07-01', {
  links: [link('X1', 'W1'), link('X2', 'W1'), link('X3', 'W1', '0.25'), link('X3', 'W2', '0.75'), link('X4', 'W3')],
});
const ALL = [COMMUNES, DISTRICTS, DEPARTMENTS];
const SPAN = { from: '2025-06-30', to: '2025-07-01' };

describe('acts', () => {
  it.each([
    [act('a', '2025-07-01', { links: [link('A', 'B')] }), 'rename'],
    [DEPARTMENTS, 'merge'],
    [act('a', '2025-07-01', { links: [link('A', 'B'), link('A', 'C')] }), 'split'],
    [DISTRICTS, 'abolish'],
    [COMMUNES, 'regroup'],
    [act('a', '2025-07-01', { founded: ['W1'] }), 'found'],
    [act('a', '2025-07-01', { abolished: ['A'], founded: ['W1'] }), 'regroup'],
    [act('a', '2025-07-01', { links: [link('A', 'B')], founded: ['W1'] }), 'regroup'],
  ])('have a kind by their shape: %#', (one, kind) => expect(kindOf(validateSuccession(one))).toBe(kind));

  it.each([
    [{}, 'succession-empty'],
    [{ links: [link('A', 'B'), link('A', 'B')] }, 'succession-link-twice'],
    [{ links: [link('A', 'B', '0'), link('A', 'C', '1')] }, 'succession-share-invalid'],
    [{ links: [link('A', 'B', '1.2')] }, 'succession-share-invalid'],
    [{ links: [link('A', 'B', '0.3'), link('A', 'C', '0.3')] }, 'succession-shares-not-whole'],
    [{ links: [link('A', 'B', '1'), link('A', 'C')] }, 'succession-shares-not-whole'],
    [{ links: [link('A', 'B')], abolished: ['A'] }, 'succession-unit-both'],
    [{ links: [link('A', 'B')], founded: ['B'] }, 'succession-unit-both'],
  ])('are refused when unsound: %j', (rest, code) => {
    expect(() => validateSuccession(act('a', '2025-07-01', rest))).toThrow(code);
  });

  it('of one day must not hang on one another', () => {
    expect(() => validateHistory(ALL)).not.toThrow();
    const chained = act('later', '2025-07-01', { links: [link('W1', 'V')] });
    expect(() => validateHistory([...ALL, chained])).toThrow('succession-same-day');
    expect(() => validateHistory([...ALL, { ...chained, effectiveOn: '2025-07-02' }])).not.toThrow();
  });
});

describe('resolveUnit', () => {
  const printed = (...args: Parameters<typeof resolveUnit>) =>
    resolveUnit(...args).map(({ unit, share }) => [unit, share && decimalOf(share, 4)]);

  it.each([
    ['SO-TTTT', '2024-12-31', '2025-02-28', [['SO-TTTT', '1']]],
    ['SO-TTTT', '2024-12-31', '2025-03-01', [['SO-KHCN', '1']]],
    [
      'SO-KHCN',
      '2025-03-01',
      '2025-02-28',
      [
        ['SO-KHCN', '1'],
        ['SO-TTTT', '1'],
      ],
    ],
    ['HA-LONG', '2025-06-30', '2025-07-01', []],
    [
      'X3',
      '2025-06-30',
      '2026-01-01',
      [
        ['W1', '0.25'],
        ['W2', '0.75'],
      ],
    ],
    [
      'W1',
      '2026-01-01',
      '2025-06-30',
      [
        ['X1', '1'],
        ['X2', '1'],
        ['X3', '0.25'],
      ],
    ],
    ['X4', '2025-06-30', '2025-07-01', [['W3', '1']]],
    ['UNTOUCHED', '2020-01-01', '2030-01-01', [['UNTOUCHED', '1']]],
  ])('%s of %s is on %s: %j', (unit, knownOn, day, expected) => {
    expect(printed(unit, knownOn, day, ALL)).toEqual(expected);
  });

  it('adds up what meets again, and does not know what was not stated', () => {
    const apart = act('1', '2025-01-01', { links: [link('A', 'B', '0.4'), link('A', 'C', '0.6')] });
    const together = act('2', '2026-01-01', { links: [link('B', 'D'), link('C', 'D')] });
    expect(printed('A', '2024-01-01', '2026-01-01', [together, apart])).toEqual([['D', '1']]);
    const unstated = act('1', '2025-01-01', { links: [link('A', 'B'), link('A', 'C')] });
    expect(printed('A', '2024-01-01', '2025-01-01', [unstated])).toEqual([
      ['B', null],
      ['C', null],
    ]);
    const founded = act('3', '2025-01-01', { founded: ['N'] });
    expect(printed('N', '2025-01-01', '2024-12-31', [founded])).toEqual([]);
  });
});

describe('carryFigures', () => {
  const carried = (before: Record<string, CarryInput>, rule: CarryRule, acts = ALL, span = SPAN) =>
    Object.fromEntries(
      [...carryFigures(new Map(Object.entries(before)), acts, { ...span, rule, kind: 'flow' }).figures].map(
        ([unit, figure]) => [
          unit,
          figure.range ? (boundsOf(figure.range, 4).value ?? boundsOf(figure.range, 4)) : figure.reason,
        ],
      ),
    );
  const counts = { X1: value('10'), X2: value('20'), X3: value('8'), X4: value('5'), Y: value('7') };

  it('sums, by the stated shares, and keeps what is untouched or renamed', () => {
    expect(carried(counts, 'sum')).toEqual({ W1: '32', W2: '6', W3: '5', Y: '7' });
    expect(carried(counts, 'notComparable')).toEqual({ W1: 'notComparable', W2: 'notComparable', W3: '5', Y: '7' });
    expect(carried(counts, 'sum', ALL, { from: '2025-07-01', to: '2026-01-01' })).toMatchObject({ X1: '10' });
  });

  it('does not carry rates into parts, nor a sum over a silent unit', () => {
    expect(carried(counts, 'mean')).toEqual({ W1: 'partOfUnit', W2: 'partOfUnit', W3: '5', Y: '7' });
    expect(carried({ ...counts, X2: { reading: null } }, 'sum')).toMatchObject({ W1: 'notReported', W2: '6' });
    const { X2: _, ...withoutX2 } = counts;
    expect(carried(withoutX2, 'sum')).toMatchObject({ W1: 'notReported' });
  });

  it('never divides by a share that nobody stated', () => {
    const acts = [act('a', '2025-07-01', { links: [link('A', 'B'), link('A', 'C')] })];
    expect(carried({ A: value('10') }, 'sum', acts)).toEqual({ B: 'shareUnknown', C: 'shareUnknown' });
  });

  it('weighs, means, and keeps fractions apart from percentages', () => {
    const acts = [act('a', '2025-07-01', { links: [link('A', 'C'), link('B', 'C')] })];
    const weighed = { A: { ...value('50'), weight: '3' }, B: { ...value('100'), weight: '1' } };
    expect(carried(weighed, 'weighted', acts)).toEqual({ C: '62.5' });
    expect(carried(weighed, 'mean', acts)).toEqual({ C: '75' });
    expect(carried({ A: value('50'), B: value('100') }, 'weighted', acts)).toEqual({ C: 'weightMissing' });
    expect(carried({ A: { ...value('50'), weight: 0 }, B: { ...value('1'), weight: 0 } }, 'weighted', acts)).toEqual({
      C: 'weightsZero',
    });
    expect(carried({ A: value('100'), B: value('97', 'above') }, 'mean', acts)).toEqual({
      C: { value: null, low: '98.5', lowOpen: true, high: null, highOpen: false },
    });
    const ratio = (numerator: string, denominator: string): CarryInput => ({
      reading: { numerator, denominator, qualifier: 'exact' },
    });
    const { figures } = carryFigures(
      new Map([
        ['A', ratio('21', '30')],
        ['B', ratio('1', '10')],
      ]),
      acts,
      {
        ...SPAN,
        rule: 'sum',
        kind: 'rate',
      },
    );
    const figure = figures.get('C');
    expect(figure && carriedReading(figure)).toEqual({ numerator: '22', denominator: '40', qualifier: 'exact' });
    expect(carried({ A: ratio('21', '30'), B: value('50') }, 'sum', acts)).toEqual({ C: 'fractionMissing' });
    expect(carried({ A: ratio('0', '0'), B: value('50') }, 'mean', acts)).toEqual({ C: '50' });
    expect(carried({ A: ratio('0', '0'), B: ratio('0', '0') }, 'mean', acts)).toEqual({ C: 'noOccurrence' });
  });

  it('names what was lost, and refuses a merger into a unit the act does not name', () => {
    const { figures, lost } = carryFigures(
      new Map([
        ['HA-LONG', value('1503')],
        ['Y', value('1')],
      ]),
      ALL,
      { ...SPAN, rule: 'sum', kind: 'flow' },
    );
    expect([[...figures.keys()], [...lost.keys()]]).toEqual([['Y'], ['HA-LONG']]);
    const acts = [act('a', '2025-07-01', { links: [link('A', 'B')] })];
    expect(() => carried({ A: value('1'), B: value('2') }, 'sum', acts)).toThrow('succession-target-exists');
  });
});

describe('comparableGroups', () => {
  const before = ['X1', 'X2', 'X3', 'X4', 'Y', 'HA-LONG'];
  const after = ['W1', 'W2', 'W3', 'Y', 'NEW'];

  it.each<[CarryRule, string[]]>([
    ['sum', ['regrouped', 'renamed', 'same']],
    ['mean', ['renamed', 'same']],
    ['notComparable', ['renamed', 'same']],
  ])('under %s compare %j', (rule, kinds) => {
    const result = comparableGroups(before, after, ALL, { ...SPAN, rule });
    expect(result.comparable.map(({ kind }) => kind)).toEqual(kinds);
    expect([result.onlyBefore, result.onlyAfter]).toEqual([['HA-LONG'], ['NEW']]);
  });

  it('keep one ground together', () => {
    expect(comparableGroups(before, after, ALL, { ...SPAN, rule: 'sum' }).comparable[0]).toEqual({
      kind: 'regrouped',
      before: ['X1', 'X2', 'X3'],
      after: ['W1', 'W2'],
    });
  });

  it('do not compare a group that lost or gained ground on the way', () => {
    const acts = [
      act('1', '2025-01-01', { links: [link('A', 'B'), link('A', 'C')] }),
      act('2', '2025-02-01', { abolished: ['C'] }),
      act('3', '2025-02-01', { links: [link('P', 'Q'), link('STRANGER', 'Q')] }),
    ];
    const result = comparableGroups(['A', 'P'], ['B', 'Q'], acts, {
      from: '2024-12-31',
      to: '2025-12-31',
      rule: 'sum',
    });
    expect(result.comparable).toEqual([]);
    expect(result.notComparable.map(({ after: units }) => units)).toEqual([['B'], ['Q']]);
  });
});
