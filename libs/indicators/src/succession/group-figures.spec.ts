import fc from 'fast-check';
import { carriedReading, figuresOfGroups, type CarryInput, type ComparableGroup } from './index.js';

const GROUPS: ComparableGroup[] = [
  { kind: 'split', before: ['ha-long'], after: ['bai-chay', 'hong-gai'] },
  { kind: 'renamed', before: ['co-to'], after: ['dac-khu-co-to'] },
];
const ratio = (numerator: number, denominator: number): CarryInput => ({
  reading: { numerator: String(numerator), denominator: String(denominator), qualifier: 'exact' },
});

describe('figuresOfGroups', () => {
  it('sums numerators and denominators, and leaves a single unit as it is', () => {
    const after = new Map([
      ['bai-chay', ratio(30, 40)],
      ['hong-gai', ratio(10, 60)],
      ['dac-khu-co-to', ratio(1, 3)],
    ]);
    const figures = figuresOfGroups(GROUPS, 'after', after, { rule: 'sum', kind: 'rate' });
    expect(figures.map((figure) => figure && carriedReading(figure))).toEqual([
      { numerator: '40', denominator: '100', qualifier: 'exact' },
      { numerator: '1', denominator: '3', qualifier: 'exact' },
    ]);
    expect(figures.map((figure) => figure?.isCarried)).toEqual([true, false]);
  });

  it('says nothing of a group one of whose units gave nothing, and null where none is there', () => {
    const figures = figuresOfGroups(GROUPS, 'after', new Map([['bai-chay', ratio(30, 40)]]), {
      rule: 'sum',
      kind: 'rate',
    });
    expect(figures[0]?.reason).toBe('notReported');
    expect(figures[1]).toBeNull();
  });

  it('gives the same whole from either side when figures are conserved', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), (a, b, c, d) => {
        const after = new Map([
          ['bai-chay', ratio(a, b + 1)],
          ['hong-gai', ratio(c, d + 1)],
        ]);
        const before = new Map([['ha-long', ratio(a + c, b + d + 2)]]);
        const whole = (side: 'before' | 'after', figures: ReadonlyMap<string, CarryInput>) => {
          const [figure] = figuresOfGroups(GROUPS, side, figures, { rule: 'sum', kind: 'rate' });
          return figure ? carriedReading(figure) : null;
        };
        expect(whole('after', after)).toEqual(whole('before', before));
      }),
    );
  });
});
