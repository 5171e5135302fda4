import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import fc from 'fast-check';
import { binsOf, spreadOf } from './spread';

const row = (percent: number | null, index: number): Partial<LocalityRow> => ({
  code: `u${index}`,
  name: `Xã ${index}`,
  asked: 30,
  reported: percent === null ? 0 : 30,
  percent,
});
const list = (...shares: (number | null)[]) => ({ items: shares.map(row) }) as Pick<LocalityList, 'items'>;

describe('how the shares of localities lie', () => {
  it('tells the weakest apart only where a gap parts them from the others', () => {
    const many = Array.from({ length: 36 }, () => 95);
    expect(spreadOf(list(80, 82.8, 85.7, ...many)).weakest).toBe(3);
    expect(spreadOf(list(...many)).weakest).toBe(0);
    expect(spreadOf(list(90, 90, 90, 90, 90, ...many)).weakest).toBe(0);
    expect(spreadOf(list(null, 80, 95)).silent).toHaveLength(1);
  });

  it('has every unit in one column between the axis and the full share', () => {
    const shares = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 80 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 4, max: 24 }), (percents, columns) => {
        const spread = spreadOf(list(...percents));
        const bins = binsOf(spread, columns);
        expect(bins.flatMap(({ units }) => units)).toHaveLength(percents.filter((percent) => percent !== null).length);
        for (const { at } of bins) {
          expect(at).toBeGreaterThanOrEqual(spread.floor);
          expect(at).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
