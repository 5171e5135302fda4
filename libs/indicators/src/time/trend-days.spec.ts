import fc from 'fast-check';
import { addDays, trendDays } from './index.js';

describe('trendDays', () => {
  it('gives the ends of months up to the asked day, which comes last', () => {
    expect(trendDays('2024-03-14', '2024-12-31', '2024-06-20', 12)).toEqual([
      '2024-03-31',
      '2024-04-30',
      '2024-05-31',
      '2024-06-20',
    ]);
    expect(trendDays('2024-03-14', '2024-12-31', '2024-03-31', 12)).toEqual(['2024-03-31']);
    expect(trendDays('2024-11-01', '2024-12-31', '2025-03-05', 12)).toEqual(['2024-11-30', '2024-12-31', '2025-03-05']);
    expect(trendDays('2024-03-14', '2024-12-31', '2024-01-05', 12)).toEqual(['2024-01-05']);
  });

  it('keeps the latest of a long span, in order, none twice', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(days, days, days, fc.integer({ min: 1, max: 12 }), (from, until, asOf, most) => {
        const found = trendDays(from, until, asOf, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.at(-1)).toBe(asOf);
        expect([...new Set(found)].sort()).toEqual(found);
      }),
    );
  });
});
