import fc from 'fast-check';
import { toFraction } from '../number/fraction.js';
import { meanOf } from './means.js';
import { boundsOf, exactRange, rangeOfReading } from '../number/range-arithmetic.js';
import { weightOfReading } from './weights.js';
import type { Range } from '../number/range.js';

const between = (low: number, high: number | null, open = false): Range => ({
  low: { at: toFraction(low), open },
  high: high === null ? null : { at: toFraction(high), open },
});

describe('meanOf under weights that are bounds', () => {
  it.each<[string, [Range, Range][], ReturnType<typeof bounds>]>([
    [
      '1,000 at 90, more than 5,000 at 60',
      [
        [exactRange(90), between(1000, 1000)],
        [exactRange(60), between(5000, null, true)],
      ],
      '(60; 65)',
    ],
    [
      'less than 10 at 50, 30 at 70',
      [
        [exactRange(50), weightOf('10', 'below')],
        [exactRange(70), between(30, 30)],
      ],
      '(65; 70]',
    ],
    [
      'about 100 at 0, 100 at 100',
      [
        [exactRange(0), weightOf('100', 'approximately')],
        [exactRange(100), between(100, 100)],
      ],
      '[47.6; 52.7]',
    ],
    ['one alone weighs everything', [[exactRange(40), between(5, null)]], '[40; 40]'],
    [
      'what weighs nothing says nothing',
      [
        [exactRange(40), between(0, 0)],
        [exactRange(70), between(1, 9)],
      ],
      '[70; 70]',
    ],
  ])('%s', (_, parts, expected) => {
    expect(bounds(meanOf(parts.map(([range, weight]) => ({ range, weight }))))).toBe(expected);
  });

  it('is nothing where nothing can weigh', () => {
    expect(meanOf([{ range: exactRange(1), weight: between(0, 0) }])).toBeNull();
    expect(() => meanOf([{ range: exactRange(1), weight: between(-2, -1) }])).toThrow('weight-negative');
  });

  it('holds the mean under every choice of weights', () => {
    const part = fc.record({
      at: fc.nat(100),
      least: fc.integer({ min: 1, max: 20 }),
      more: fc.nat(20),
      choice: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (rows) => {
        const range = meanOf(
          rows.map(({ at, least, more }) => ({ range: exactRange(at), weight: between(least, least + more) })),
        );
        const weights = rows.map(({ least, more, choice }) => least + (more === 0 ? 0 : choice % (more + 1)));
        const mean = meanOf(rows.map(({ at }, index) => ({ range: exactRange(at), weight: weights[index] ?? 0 })));
        const [outer, inner] = [range && boundsOf(range, 6), mean && boundsOf(mean, 6)];
        expect(Number(outer?.low)).toBeLessThanOrEqual(Number(inner?.low));
        expect(Number(outer?.high)).toBeGreaterThanOrEqual(Number(inner?.high));
      }),
    );
  });
});

function weightOf(value: string, qualifier: 'below' | 'approximately'): Range {
  const range = weightOfReading({ value, qualifier });
  return range ?? rangeOfReading({ value, qualifier }) ?? exactRange(0);
}

function bounds(range: Range | null): string | null {
  if (range === null) return null;
  const { low, lowOpen, high, highOpen } = boundsOf(range, 1);
  return `${lowOpen && !isRounded(range, low) ? '(' : '['}${low ?? ''}; ${high ?? ''}${highOpen && !isRounded(range, high) ? ')' : ']'}`;
}

/** A printed bound that rounding moved is told as open. */
function isRounded(range: Range, printed: string | null): boolean {
  const ends = [range.low, range.high].flatMap((end) => (end ? [Number(end.at.top) / Number(end.at.bottom)] : []));
  return printed !== null && !ends.includes(Number(printed));
}
