import fc from 'fast-check';
import { figureFromUnits, type UnitReading } from './index.js';

const ratio = (unit: string, numerator: string, denominator: string, rest: Partial<UnitReading> = {}): UnitReading => ({
  unit,
  reading: { numerator, denominator, qualifier: 'exact' },
  ...rest,
});
const tens = (given: number, asked: number): UnitReading[] =>
  Array.from({ length: asked }, (_, index) =>
    index < given ? ratio(`u${index}`, '9', '10') : { unit: `u${index}`, reading: null },
  );

describe('figureFromUnits', () => {
  it.each<[string, UnitReading[], [string, string] | null]>([
    ['53 of 54', tens(53, 54), ['477', '530']],
    ['just nine tenths', tens(9, 10), ['81', '90']],
    ['less than that', tens(8, 9), null],
    ['nobody asked', [], null],
    ['a percentage alone is none', [...tens(8, 8), { unit: 'x', reading: { value: '95', qualifier: 'exact' } }], null],
    [
      'nor a hedged fraction',
      [...tens(8, 8), { unit: 'x', reading: { numerator: '1', denominator: '2', qualifier: 'above' } }],
      null,
    ],
    ['nothing occurred is given', [...tens(8, 8), { unit: 'x', reading: null, outcome: 'noOccurrence' }], ['72', '80']],
    ['0/0 too', [...tens(8, 8), ratio('x', '0', '0', { outcome: 'noOccurrence' })], ['72', '80']],
    [
      'who is not asked does not count',
      [...tens(9, 10), { unit: 'x', reading: null, outcome: 'notApplicable' }],
      ['81', '90'],
    ],
    ['nothing anywhere is no figure', [{ unit: 'x', reading: null, outcome: 'noOccurrence' }], null],
    ['lũy kế beside the period', [...tens(8, 8), ratio('x', '9', '10', { isCumulative: true })], null],
  ])('of %s', (_, rows, expected) => {
    const sums = figureFromUnits(rows);
    expect(sums && [sums.numerator, sums.denominator]).toEqual(expected);
  });

  it('lies between the least and the greatest of its units', () => {
    const unit = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (rows) => {
        const sums = figureFromUnits(rows.map(([a, b], index) => ratio(`u${index}`, String(a), String(b))));
        const whole = Number(sums?.numerator) / Number(sums?.denominator);
        const shares = rows.map(([a, b]) => a / b);
        expect(whole).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
        expect(whole).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      }),
    );
  });
});
