import fc from 'fast-check';
import { compareExact, decimalText, exact } from '../number/index.js';
import { formatNumber } from '../vietnamese/index.js';
import { comparePrinted, digitsBeside, formatPercent, formatPercentBeside, percentOf } from './index.js';

describe('percentOf', () => {
  it.each([
    [21, 30, 70],
    [1, 30, 3.33],
    [8, 30, 26.67],
    [7, 30, 23.33],
    [10, 11, 90.91],
    [5, 7, 71.43],
    [6, 9, 66.67],
    [22, 35, 62.86],
    [192, 299, 64.21],
    [0, 3, 0],
    [1, 800, 0.13],
    [3, 2, 150],
    [-1, 800, -0.13],
    ['382481.368', '382481.368', 100],
    ['0.1', '0.3', 33.33],
    [10n ** 30n, 3n * 10n ** 30n, 33.33],
  ])('%s of %s is %s', (numerator, denominator, expected) => {
    expect(percentOf(numerator, denominator)).toBe(expected);
  });

  it('is null over zero: nothing occurred', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(5, 0)).toBeNull();
    expect(percentOf('0', '0.00')).toBeNull();
  });

  it.each([
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    ['1,5', 2],
    ['', 2],
    ['1.', 2],
  ])('refuses %s over %s', (numerator, denominator) => {
    expect(() => percentOf(numerator, denominator)).toThrow('number-invalid');
  });
});

describe('formatPercent', () => {
  it.each([
    [{ numerator: 22, denominator: 35 }, 1, '62,9%'],
    [{ numerator: 11, denominator: 35 }, 1, '31,4%'],
    [{ numerator: 2, denominator: 35 }, 1, '5,7%'],
    [{ numerator: 1, denominator: 2 }, 2, '50%'],
    [{ numerator: 3, denominator: 3 }, 2, '100%'],
    [{ numerator: 4449, denominator: 1000000 }, 1, '0,4%'],
    [62.86, 1, '62,9%'],
    [1234.5, 2, '1.234,5%'],
    [-0.04, 1, '0%'],
  ])('%j with %s digits is %s', (value, digits, expected) => {
    expect(formatPercent(value, digits)).toBe(expected);
  });

  it('prints English separators when asked', () => {
    expect(formatPercent({ numerator: 22, denominator: 35 }, 1, 'en')).toBe('62.9%');
  });

  it('keeps the unknown unknown', () => {
    expect(formatPercent(null)).toBeNull();
    expect(formatPercent({ numerator: 0, denominator: 0 })).toBeNull();
  });
});

describe('comparePrinted', () => {
  it.each([
    [5, 7, '71,4', true],
    [5, 7, '71%', true],
    [5, 7, '71,43 %', true],
    [5, 7, '71,42', false],
    [1, 2, '50,0', true],
    [8, 30, '26.67', true],
    [0, 0, '0', false],
    [24691, 2000, '1.234,55', true],
    [-1, 3, '-33,3', true],
  ])('%s/%s against %s: %s', (numerator, denominator, printed, agrees) => {
    expect(comparePrinted({ numerator, denominator }, printed).agrees).toBe(agrees);
  });

  it('refuses to compare with words', () => {
    expect(() => comparePrinted({ numerator: 1, denominator: 2 }, 'một nửa')).toThrow('printed-percent-unreadable');
  });
});

describe('percentages', () => {
  it('lie within half a unit of the last digit of the ratio, and round a tie away from zero', () => {
    const part = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(part, fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
        const printed = exact(
          formatNumber(percentOf(numerator, denominator, 2) ?? Number.NaN, undefined, 'en').replaceAll(',', ''),
        );
        const units = printed.units * 10n ** BigInt(2 - printed.scale);
        const distance = numerator * 10_000n - units * denominator;
        const size = distance < 0n ? -distance : distance;
        expect(2n * size <= denominator).toBe(true);
        if (2n * size === denominator) expect(distance < 0n).toBe(numerator > 0n);
      }),
    );
  });

  it('agree with themselves as printed, at every precision', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(6), (numerator, denominator, digits) => {
        const printed = formatPercent({ numerator, denominator }, digits) ?? '';
        const shown = comparePrinted({ numerator, denominator }, printed.replaceAll('.', ''));
        expect(shown.agrees || shown.digits < digits).toBe(true);
        expect(comparePrinted({ numerator, denominator }, `${shown.computed}`).agrees).toBe(true);
      }),
    );
  });
});

describe('exact decimals', () => {
  it.each([
    ['-12.50', '-12.5'],
    ['+007', '7'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['-0', '0'],
    ['0.10', '0.1'],
  ])('%s prints as %s', (text, printed) => expect(decimalText(exact(text))).toBe(printed));

  it('keep zeros on purpose, and compare across scales', () => {
    expect(decimalText(exact('1.50'), true)).toBe('1.50');
    expect(compareExact('99', '99.0000')).toBe(0);
    expect(compareExact('0.3', 0.1 + 0.2)).toBe(-1);
    expect(compareExact('-1', '-1.01')).toBe(1);
  });

  it.each([-1, 0.5, 101])('cannot round to %s digits', (digits) => {
    expect(() => percentOf(1, 2, digits)).toThrow('digits-invalid');
  });
});

describe('a percentage beside a level', () => {
  it.each([
    ['94.96', ['95'], 1, '94,96%'],
    ['94.96', ['95'], 2, '94,96%'],
    ['94.9996', ['95'], 2, '94,9996%'],
    ['95', ['95'], 1, '95%'],
    ['95.04', ['95'], 1, '95,04%'],
    ['62.857', ['80'], 1, '62,9%'],
    ['95.0004', ['90', '95'], 1, '95,0004%'],
    [{ numerator: 299_999, denominator: 300_000 }, ['100'], 2, '99,9997%'],
    [{ numerator: 0, denominator: 0 }, ['100'], 2, null],
    [{ numerator: 21, denominator: 30 }, [], 2, '70%'],
  ] as const)('%j beside %j with %s: %s', (value, levels, digits, printed) => {
    expect(formatPercentBeside(value, levels, digits)).toBe(printed);
  });

  it('prints on the side it lies on', () => {
    const part = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 120 }), (n, d, level) => {
        const digits = digitsBeside({ numerator: n, denominator: d }, [level], 1);
        const printed = Number(percentOf(n, d, digits));
        expect(Math.sign(printed - level)).toBe(Math.sign(n * 100 - level * d));
      }),
    );
  });
});
