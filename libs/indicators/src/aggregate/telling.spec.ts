import { toFraction } from '../number/index.js';
import type { Range } from '../number/range.js';
import { isTelling } from './index.js';

const range = (low: string | null, high: string | null): Range => ({
  low: low === null ? null : { at: toFraction(low), open: true },
  high: high === null ? null : { at: toFraction(high), open: false },
});
const SHARE = { low: '0', high: '100' };

describe('isTelling', () => {
  it.each<[string, Range, Parameters<typeof isTelling>[1], boolean]>([
    ['14,8% to 100% says nothing', range('14.8', '100'), { kind: 'rate', limits: SHARE }, false],
    ['trên 97% of a share does', range('97', '100'), { kind: 'rate', limits: SHARE }, true],
    ['a quarter is just enough', range('75', '100'), { kind: 'rate', limits: SHARE }, true],
    ['a rate without an end says nothing', range('14.8', null), { kind: 'rate' }, false],
    ['nor below zero', range('-5', null), { kind: 'rate' }, false],
    ['a score within a quarter of itself does', range('0.6', '0.7'), { kind: 'rate' }, true],
    ['trên 7.000 phiếu does', range('7000', null), { kind: 'flow' }, true],
    ['more than nothing does not', range('0', null), { kind: 'flow', limits: { low: '0' } }, false],
    [
      'one value always does',
      { low: range('5', null).low, high: { at: toFraction('5'), open: false } },
      { kind: 'rate' },
      true,
    ],
  ])('%s', (_, bounds, rule, expected) => expect(isTelling(bounds, rule)).toBe(expected));
});
