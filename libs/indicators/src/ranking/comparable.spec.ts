import { isComparableAcrossUnits, type ComparableIndicator } from './index.js';

const row = (
  measureUnit: string,
  aggregation: ComparableIndicator['aggregation'],
  direction: ComparableIndicator['direction'] = 'higherIsBetter',
): ComparableIndicator => ({ measureUnit, aggregation, direction });

describe('isComparableAcrossUnits', () => {
  it.each([
    ['people paid through accounts', row('%', 'stated'), true],
    ['a share put together from counts', row('%', 'ratioOfSums'), true],
    ['points of an index', row('điểm', 'mean'), true],
    ['a share where less is better', row('%', 'weightedMean', 'lowerIsBetter'), true],
    ['forms with the particulars of martyrs', row('phiếu', 'sum'), false],
    ['money, the larger place has more', row('triệu đồng', 'stated'), false],
    ['subscribers at the last day', row('thuê bao', 'latest'), false],
    ['a share without a better end', row('%', 'ratioOfSums', 'neutral'), false],
  ])('%s', (_, indicator, expected) => {
    expect(isComparableAcrossUnits(indicator)).toBe(expected);
  });
});
