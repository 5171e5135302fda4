import { boundsOf, decimalOf, exactRange, toFraction } from '../number/index.js';
import type { Reading } from '../target/index.js';
import {
  aggregatePeriods,
  aggregateUnits,
  checkParts,
  compareStated,
  type Aggregate,
  type UnitReading,
} from './index.js';

const SHARE = { low: '0', high: '100' };
const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value: text, qualifier });
const ratio = (numerator: string, denominator: string): Reading => ({ numerator, denominator, qualifier: 'exact' });
const unit = (code: string, reading: Reading | null, rest: Partial<UnitReading> = {}): UnitReading => ({
  unit: code,
  reading,
  ...rest,
});
const shown = ({ range }: Aggregate) => (range === null ? null : boundsOf(range, 4));

/** The people with accounts of 000_…, as far as the source states them. */
const ACCOUNTS = [
  ...['Cô Tô', 'Tiên Yên', 'Cẩm Phả', 'Móng Cái'].map((name) => unit(name, value('100'))),
  ...['Hạ Long', 'Quảng Yên', 'Đông Triều'].map((name) => unit(name, value('97', 'above'))),
  ...['Uông Bí', 'Ba Chẽ', 'Vân Đồn'].map((name) => unit(name, value('80', 'above'))),
  unit('Đầm Hà', value('71')),
  unit('Hải Hà', value('65')),
  unit('Bình Liêu', value('14.8')),
];
const SHEETS = [1850, 1503, 955, 772, 577, 551, 277, 264, 224, 207, 151, 67, 9];

describe('aggregateUnits', () => {
  it('sums the 7.407 sheets of the 13 localities', () => {
    const result = aggregateUnits(
      SHEETS.map((count, index) => unit(`u${index}`, value(String(count)))),
      { aggregation: 'sum' },
    );
    expect(result.reading).toEqual(value('7407'));
    expect(result.coverage).toEqual({ reported: 13, expected: 13, percent: 100, isComplete: true });
  });

  it('keeps numerators and denominators of a ratio of sums', () => {
    const result = aggregateUnits([unit('a', ratio('5000', '5300')), unit('b', ratio('6111', '6440'))], {
      aggregation: 'ratioOfSums',
      limits: SHARE,
    });
    expect(result.reading).toEqual(ratio('11111', '11740'));
    expect(shown(result)?.value).toBe('94.6422');
  });

  it('bounds a ratio of sums whose fractions are not known, strictly inside the extremes', () => {
    const result = aggregateUnits(ACCOUNTS, { aggregation: 'ratioOfSums', limits: SHARE });
    expect(result.reading).toBeNull();
    expect(shown(result)).toEqual({ value: null, low: '14.8', lowOpen: true, high: '100', highOpen: true });
    const stated = { reading: value('94.6'), decimals: 1 };
    expect(compareStated(stated, result.range).agreement).toBe('undetermined');
    expect(compareStated({ reading: value('14.8') }, result.range).agreement).toBe('differ');
  });

  it('lets a fraction that is known weigh as one part against percentages without one', () => {
    const result = aggregateUnits(
      [unit('a', ratio('80', '100')), unit('b', ratio('10', '10')), unit('c', value('50'))],
      {
        aggregation: 'ratioOfSums',
      },
    );
    expect(shown(result)).toMatchObject({ low: '50', lowOpen: true, high: '81.8182', highOpen: true });
  });

  it('gives bounds of a mean for hedged readings', () => {
    const result = aggregateUnits([unit('a', value('100')), unit('b', value('97', 'above'))], {
      aggregation: 'mean',
      limits: SHARE,
    });
    expect(shown(result)).toEqual({ value: null, low: '98.5', lowOpen: true, high: '100', highOpen: false });
    const open = aggregateUnits([unit('a', value('10')), unit('b', value('20', 'above'))], { aggregation: 'sum' });
    expect(open.reading).toEqual(value('30', 'above'));
  });

  it('says a mean that has no decimal end exactly', () => {
    const result = aggregateUnits(
      ['1', '2', '2'].map((text, index) => unit(`u${index}`, value(text))),
      { aggregation: 'mean' },
    );
    expect(result.reading).toEqual({ numerator: '5', denominator: '300', qualifier: 'exact' });
    expect(shown(result)?.value).toBe('1.6667');
  });

  it('weighs, and refuses to guess a weight', () => {
    const rows = [unit('a', value('50'), { weight: '3' }), unit('b', value('100'), { weight: 1 })];
    expect(aggregateUnits(rows, { aggregation: 'weightedMean' }).reading).toEqual(value('62.5'));
    const missing = [...rows, unit('c', value('1'))];
    expect(aggregateUnits(missing, { aggregation: 'weightedMean' }).reason).toBe('weightMissing');
    const nothing = [unit('a', value('50'), { weight: 0 })];
    expect(aggregateUnits(nothing, { aggregation: 'weightedMean' }).reason).toBe('weightsZero');
    expect(() => aggregateUnits([unit('a', value('1'), { weight: -1 })], { aggregation: 'weightedMean' })).toThrow(
      'weight-negative',
    );
    const unweighed = [unit('a', value('50'), { weight: 1 }), unit('b', value('9', 'above'), { weight: 0 })];
    expect(aggregateUnits(unweighed, { aggregation: 'weightedMean' }).reading).toEqual(value('50'));
  });

  it('counts units that meet a measure; what hedging leaves open makes bounds', () => {
    const measure = { comparator: 'atLeast', value: '90', dueOn: null } as const;
    const all = aggregateUnits(ACCOUNTS, { aggregation: 'shareMeeting', measure, limits: SHARE });
    expect(shown(all)).toMatchObject({ low: '53.8461', high: '76.9231' });
    const exact = aggregateUnits(ACCOUNTS.slice(0, 7), { aggregation: 'shareMeeting', measure });
    expect(exact.reading).toEqual(ratio('7', '7'));
    expect(aggregateUnits(ACCOUNTS, { aggregation: 'shareMeeting' }).reason).toBe('measureMissing');
  });

  it('takes the least, the greatest, the latest', () => {
    expect(shown(aggregateUnits(ACCOUNTS, { aggregation: 'min', limits: SHARE }))?.value).toBe('14.8');
    expect(shown(aggregateUnits(ACCOUNTS, { aggregation: 'max', limits: SHARE }))?.value).toBe('100');
    expect(shown(aggregateUnits(ACCOUNTS.slice(4, 10), { aggregation: 'min', limits: SHARE }))).toEqual({
      value: null,
      low: '80',
      lowOpen: true,
      high: '100',
      highOpen: false,
    });
    const dated = [unit('a', value('1'), { asOf: '2025-04-30' }), unit('b', value('2'), { asOf: '2025-05-13' })];
    expect(aggregateUnits(dated, { aggregation: 'latest' }).reading).toEqual(value('2'));
    const twice = [...dated, unit('c', value('3'), { asOf: '2025-05-13' })];
    expect(aggregateUnits(twice, { aggregation: 'latest' }).reason).toBe('latestAmbiguous');
    expect(aggregateUnits(ACCOUNTS, { aggregation: 'latest' }).reason).toBe('dayMissing');
  });

  it('keeps silence, nothing occurred and not asked apart', () => {
    const rows = [
      unit('a', value('4')),
      unit('b', null),
      unit('c', null, { outcome: 'noOccurrence' }),
      unit('d', null, { outcome: 'notApplicable' }),
    ];
    const sum = aggregateUnits(rows, { aggregation: 'sum' });
    expect(sum.reading).toEqual(value('4'));
    expect(sum.coverage).toEqual({ reported: 2, expected: 3, percent: 66.67, isComplete: false });
    expect(aggregateUnits(rows, { aggregation: 'mean' }).reading).toEqual(value('4'));
    expect(aggregateUnits(rows.slice(1, 2), { aggregation: 'sum' }).reason).toBe('nothingReported');
    expect(aggregateUnits(rows.slice(2, 3), { aggregation: 'sum' }).reading).toEqual(value('0'));
    expect(aggregateUnits([unit('a', ratio('0', '0'))], { aggregation: 'ratioOfSums' }).reason).toBe('noOccurrence');
    expect(aggregateUnits(rows, { aggregation: 'stated' }).reason).toBe('stated');
  });

  it('takes nothing occurred as a 0 of a count that should be low, and of nothing else', () => {
    const rows = [unit('a', value('4')), unit('b', null, { outcome: 'noOccurrence' })];
    const low = { kind: 'flow', direction: 'lowerIsBetter' } as const;
    expect(aggregateUnits(rows, { aggregation: 'max', ...low }).reading).toEqual(value('4'));
    expect(aggregateUnits(rows, { aggregation: 'mean', ...low }).reading).toEqual(value('2'));
    expect(aggregateUnits(rows, { aggregation: 'min', ...low }).reading).toEqual(value('0'));
    expect(aggregateUnits(rows.slice(1), { aggregation: 'max', ...low }).reading).toEqual(value('0'));
    expect(aggregateUnits(rows, { aggregation: 'mean', ...low, kind: 'rate' }).reading).toEqual(value('4'));
    expect(aggregateUnits(rows, { aggregation: 'mean', kind: 'flow' }).reading).toEqual(value('4'));
  });

  it('takes a weight that is a bound as all it may be', () => {
    const above = { low: { at: toFraction('5000'), open: true }, high: null };
    const rows = [unit('a', value('90'), { weight: '1000' }), unit('b', value('60'), { weight: above })];
    expect(shown(aggregateUnits(rows, { aggregation: 'weightedMean' }))).toEqual({
      value: null,
      low: '60',
      lowOpen: true,
      high: '65',
      highOpen: true,
    });
  });

  it('refuses a unit twice, and figures of the period beside cumulative ones', () => {
    expect(() => aggregateUnits([unit('a', null), unit('a', null)], { aggregation: 'sum' })).toThrow('unit-twice');
    const mixed = [unit('a', value('31')), unit('b', value('125'), { isCumulative: true })];
    expect(aggregateUnits(mixed, { aggregation: 'sum' }).reason).toBe('mixedKinds');
  });
});

describe('aggregatePeriods', () => {
  const month = (asOf: string, text: string, isCumulative = false) => ({ asOf, reading: value(text), isCumulative });

  it('sums what occurred in each period, never what is cumulative', () => {
    expect(
      aggregatePeriods([month('2025-01-14', '31'), month('2025-02-14', '17')], { aggregation: 'sum' }).reading,
    ).toEqual(value('48'));
    const cumulative = [month('2025-02-14', '125', true), month('2025-01-14', '94', true)];
    expect(aggregatePeriods(cumulative, { aggregation: 'sum' }).reading).toEqual(value('125'));
    const mixed = [month('2025-01-14', '31'), month('2025-02-14', '125', true)];
    expect(aggregatePeriods(mixed, { aggregation: 'sum' }).reason).toBe('mixedKinds');
  });
});

describe('checks', () => {
  it.each([
    ['94.6', 1, 'agree'],
    ['94.64', 2, 'agree'],
    ['94.7', 1, 'differ'],
    ['94.6', null, 'differ'],
  ])('11.111/11.740 against %s printed with %s decimals: %s', (text, decimals, agreement) => {
    const derived = exactRange({ top: 1_111_100n, bottom: 11_740n });
    expect(compareStated({ reading: value(text), decimals }, derived).agreement).toBe(agreement);
  });

  it('weigh a hedged statement by what its words allow', () => {
    const above99 = { reading: value('99', 'above') };
    expect(compareStated(above99, exactRange('99')).agreement).toBe('differ');
    expect(compareStated(above99, exactRange('99.1')).agreement).toBe('agree');
    expect(compareStated(above99, { low: exactRange(98).low, high: null }).agreement).toBe('undetermined');
    expect(compareStated(above99, null).agreement).toBe('undetermined');
    expect(compareStated({ reading: value('0'), decimals: 0 }, exactRange('0.4')).agreement).toBe('agree');
    expect(compareStated({ reading: value('12') }, exactRange('10')).difference).toEqual({ top: 2n, bottom: 1n });
  });

  it.each([
    ['56', ['495', '7'], 'exhaustive', 'differ', '-446'],
    ['56', ['49', '7'], 'exhaustive', 'agree', '0'],
    ['267', ['183', '33', '50', '1'], 'exhaustive', 'agree', '0'],
    ['102', ['66', '36'], 'exhaustive', 'agree', '0'],
    ['17', ['10'], 'some', 'agree', '7'],
    ['17', ['10', '8'], 'some', 'differ', '-1'],
  ] as const)('%s against parts %j, %s: %s', (total, parts, kind, agreement, difference) => {
    const check = checkParts(
      value(total),
      parts.map((part) => value(part)),
      kind,
    );
    expect(check.agreement).toBe(agreement);
    expect(check.difference === null ? null : decimalOf(check.difference, 2)).toBe(difference);
  });

  it('do not judge parts that are hedged or missing', () => {
    expect(checkParts(value('56'), [value('40', 'above'), value('7')], 'exhaustive').agreement).toBe('undetermined');
    expect(checkParts(value('56'), [value('60', 'above')], 'some').agreement).toBe('differ');
    expect(checkParts(value('56'), [value('49'), null], 'exhaustive').agreement).toBe('undetermined');
    expect(checkParts(value('56'), [value('57'), null], 'some').agreement).toBe('differ');
    expect(checkParts(null, [value('1')], 'exhaustive').agreement).toBe('undetermined');
    expect(checkParts(value('1'), [], 'exhaustive').agreement).toBe('undetermined');
  });
});
