import { describe, expect, it } from '@jest/globals';
import { allottedTogether, apportion } from './allot.js';
import { allotmentOf, levelFor } from './level.js';

const shares = (...all: string[]) => all.map((share, at) => ({ unit: 'abcdef'[at] ?? '', share }));

describe('a quantity divided among units', () => {
  it.each([
    ['evenly', '1000', shares('50', '30', '20'), 0, ['500', '300', '200']],
    // 333,3 each: the first of three equals gets the step that is left over.
    ['with a rest', '1000', shares('1', '1', '1'), 0, ['334', '333', '333']],
    // 14,28 28,57 57,14 of 100: most was cut off of the second.
    ['to whom most was cut off', '100', shares('1', '2', '4'), 0, ['14', '29', '57']],
    ['in tenths', '10', shares('1', '1', '1'), 1, ['3.4', '3.3', '3.3']],
    ['by weights of any size', '120', shares('24567', '0', '75433'), 0, ['29', '0', '91']],
    ['of nothing', '0', shares('1', '2'), 0, ['0', '0']],
  ])('%s', (_, quantity, by, digits, expected) => {
    expect(apportion(quantity, by, digits).map(({ value }) => value)).toEqual(expected);
  });

  it('tells who got what rounding left over', () => {
    expect(apportion('1000', shares('1', '1', '1'), 0).filter(({ gotRest }) => gotRest)).toEqual([
      { unit: 'a', value: '334', gotRest: true },
    ]);
  });

  it.each([
    ['a quantity finer than its digits', '10.5', shares('1', '1'), 'allotment-quantity-invalid'],
    ['less than nothing', '-1', shares('1'), 'allotment-quantity-invalid'],
    ['a share below nothing', '10', shares('2', '-1'), 'allotment-share-invalid'],
    ['no share at all', '10', shares('0', '0'), 'allotment-share-invalid'],
  ])('refuses %s', (_, quantity, by, code) => {
    expect(() => apportion(quantity, by, 0)).toThrow(code);
  });
});

describe('levels allotted to units', () => {
  const sum = { comparator: 'atLeast', value: '1000', dueOn: null, aggregation: 'sum' } as const;
  const allotments = [
    { unit: 'a', from: '2025-01-01', value: '600' },
    { unit: 'b', from: '2025-01-01', value: '300.5' },
    { unit: 'b', from: '2025-07-01', value: null },
    { unit: 'c', from: '2025-07-01', value: '500' },
  ];

  it('hold from their day on, the latest alone', () => {
    expect(allotmentOf('b', allotments, '2025-06-30')?.value).toBe('300.5');
    expect(allotmentOf('b', allotments, '2025-07-01')).toBeNull();
    expect(allotmentOf('c', allotments, '2025-06-30')).toBeNull();
    expect(levelFor('c', { ...sum, allotments }, '2025-08-01')?.value).toBe('500');
  });

  it('ask the same of all where none is allotted, and of a count nothing', () => {
    const rate = { ...sum, aggregation: 'ratioOfSums', value: '80', allotments: [] } as const;
    expect(levelFor('x', rate, '2025-01-01')?.value).toBe('80');
    expect(levelFor('x', { ...sum, allotments }, '2025-01-01')).toBeNull();
  });

  it('are held against the level of the whole where they are added up', () => {
    expect(allottedTogether({ ...sum, allotments }, '2025-06-30')).toEqual({ units: 2, sum: '900.5', rest: '99.5' });
    expect(allottedTogether({ ...sum, allotments }, '2025-07-01')).toEqual({ units: 2, sum: '1100', rest: '-100' });
    expect(allottedTogether({ ...sum, aggregation: 'mean', allotments }, '2025-06-30')).toEqual({
      ...{ units: 2, sum: null, rest: null },
    });
    expect(allottedTogether(sum, '2025-06-30')).toEqual({ units: 0, sum: '0', rest: '1000' });
  });
});
