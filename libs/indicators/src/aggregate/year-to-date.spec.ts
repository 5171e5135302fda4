import fc from 'fast-check';
import { boundsOf } from '../number/index.js';
import { periodsOfYear } from '../periods/index.js';
import { judgeMeasure, type Measure, type Reading } from '../target/index.js';
import { type FlowPeriod, periodsSinceYearStart, yearToDate } from './index.js';

const MONTHS = periodsOfYear('month', 2025, null);
const exactly = (value: string): Reading => ({ value, qualifier: 'exact' });
type Given = FlowPeriod['figure'] | string;
/** Months from January on; a text is an exact figure of the month. */
const months = (...figures: Given[]): [FlowPeriod, ...FlowPeriod[]] =>
  figures.map((figure, index) => ({
    ...MONTHS[index],
    figure: typeof figure === 'string' ? { reading: exactly(figure) } : figure,
  })) as [FlowPeriod, ...FlowPeriod[]];
const soFar = (value: string): FlowPeriod['figure'] => ({ reading: exactly(value), isCumulative: true });
const COUNT = { isWhole: true, isShare: false };
const LEVEL: Measure = { comparator: 'atLeast', value: '100', dueOn: null, kind: 'flow' };

describe('yearToDate', () => {
  it.each<[string, Given[], Partial<typeof COUNT>, Reading | null, number]>([
    ['what happened in each month', ['90', '31'], {}, exactly('121'), 0],
    ['nothing occurred is nothing', ['90', { reading: null, outcome: 'noOccurrence' }], {}, exactly('90'), 0],
    ['a cumulative figure holds the months before it', ['90', soFar('125'), '5'], {}, exactly('130'), 0],
    ['also those of which nothing is known', [null, soFar('125')], {}, exactly('125'), 0],
    ['a month without a figure is never zero', ['90', null, '31'], {}, { value: '121', qualifier: 'atLeast' }, 1],
    [
      'nor is the part of a year before the first period',
      ['90'],
      { isWhole: false },
      { value: '90', qualifier: 'atLeast' },
      1,
    ],
    [
      'hedges add up',
      ['90', { reading: { value: '31', qualifier: 'above' } }],
      {},
      { value: '121', qualifier: 'above' },
      0,
    ],
    ['nothing known is nothing to tell', [null, null], {}, null, 2],
    ['shares are not added up', ['90', '80'], { isShare: true }, { value: '80', qualifier: 'above' }, 0],
    ['and say nothing where a month is missing', ['90', null], { isShare: true }, null, 1],
  ])('%s', (_, figures, rule, reading, missing) => {
    const sum = yearToDate(months(...figures), { ...COUNT, ...rule });
    expect([sum.reading, sum.missing]).toEqual([reading, missing]);
  });

  it('puts fractions of a share together', () => {
    const fraction = (numerator: string, denominator: string) => ({
      reading: { numerator, denominator, qualifier: 'exact' as const },
    });
    const rule = { ...COUNT, isShare: true, limits: { low: '0', high: '100' } };
    expect(yearToDate(months(fraction('9', '10'), fraction('1', '30')), rule).reading).toMatchObject({
      numerator: '10',
      denominator: '40',
    });
  });

  it('is judged by all the values it may have, whatever one period can be at most', () => {
    const verdict = (...figures: Given[]) => {
      const limits = { low: '0', high: '95' };
      const { reading, range } = yearToDate(months(...figures), { ...COUNT, limits });
      const result = { ...(reading ?? exactly('0')), range, asOf: '2025-06-30' };
      return judgeMeasure({ ...LEVEL, limits }, [result], null).verdict;
    };
    expect(verdict('90', '31')).toBe('exceeded');
    expect(verdict('90', '5')).toBe('notMet');
    expect(verdict('90', null)).toBe('undetermined');
    expect(verdict('90', null, '31')).toBe('exceeded');
  });

  it('says the same as the cumulative figure that was stated, month by month', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), fc.nat(11), (amounts, at) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const place = at % amounts.length;
        const until = amounts.slice(0, place + 1).reduce((sum, amount) => sum + amount, 0);
        const parts = amounts.map(String);
        const stated = amounts.map((amount, index) =>
          index === place ? soFar(String(until)) : index < place ? null : String(amount),
        );
        expect(yearToDate(months(...parts), COUNT).reading).toEqual(exactly(String(total)));
        expect(yearToDate(months(...stated), COUNT)).toMatchObject({ reading: exactly(String(total)), missing: 0 });
      }),
    );
  });

  it('is a lower bound of the whole wherever a month is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 2, maxLength: 12 }), fc.nat(11), (amounts, at) => {
        const place = at % amounts.length;
        const some = amounts.map((amount, index) => (index === place ? null : String(amount)));
        const { range, reading } = yearToDate(months(...some), COUNT);
        const known = amounts.reduce((sum, amount, index) => (index === place ? sum : sum + amount), 0);
        expect(range && boundsOf(range)).toMatchObject({ low: String(known), high: null });
        expect(reading?.qualifier).toBe('atLeast');
      }),
    );
  });
});

describe('periodsSinceYearStart', () => {
  const cut = periodsOfYear('month', 2025, 13);
  it.each([
    ['2025-05', MONTHS.slice(0, 8), '2025-01-01', 5, true],
    // A plan that begins in March sums from March on.
    ['2025-05', MONTHS.slice(0, 8), '2025-03-10', 3, true],
    ['2025-05', MONTHS.slice(2, 8), '2025-01-01', 3, false],
    ['2025-05', [...MONTHS.slice(0, 2), ...MONTHS.slice(3, 8)], '2025-01-01', 2, false],
    ['2025-05', [...periodsOfYear('month', 2024, 13), ...cut], '2023-01-01', 5, true],
  ] as const)('%s', (month, periods, startsOn, count, isWhole) => {
    const period = periods.find(({ year, endsOn }) => year === 2025 && endsOn.startsWith(month));
    if (period === undefined) throw new Error(month);
    const found = periodsSinceYearStart([...periods].reverse(), period, startsOn);
    expect([found.periods.length, found.isWhole]).toEqual([count, isWhole]);
    expect(found.periods.at(-1)).toBe(period);
  });
});
