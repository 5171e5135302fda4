import fc from 'fast-check';
import { figureFromUnits, type KeptWhole, provinceReading, type UnitReading } from './index.js';

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

describe('provinceReading', () => {
  const whole = (rest: Partial<KeptWhole>): KeptWhole => ({
    ...{ numerator: null, denominator: null, low: null, lowOpen: false, high: null, highOpen: false, reason: null },
    ...{ asked: 10, reported: 10 },
    ...rest,
  });
  const sums = { numerator: '81', denominator: '90', low: '90', high: '90' };
  const one = { low: '7', high: '7' };
  it.each<[string, Partial<KeptWhole>, Parameters<typeof provinceReading>[1], string | null]>([
    ['sums of nine tenths', { ...sums, reported: 9 }, 'ratioOfSums', '81/90'],
    ['sums of fewer', { ...sums, reported: 8 }, 'ratioOfSums', null],
    ['what is only stated', { ...sums, reported: 9, reason: 'stated' }, 'stated', '81/90'],
    ['what is only stated, without sums', { reason: 'stated' }, 'stated', null],
    ['a count of all', one, 'sum', '7'],
    ['a count of nearly all', { ...one, reported: 9 }, 'sum', null],
    ['a least of nearly all', { ...one, reported: 9 }, 'min', null],
    ['a mean of nearly all', { ...one, reported: 9 }, 'mean', '7'],
    ['bounds', { low: '7', high: '8' }, 'mean', null],
    ['a bound that is left out', { ...one, highOpen: true }, 'mean', null],
    ['too wide', { ...one, reason: 'tooWide' }, 'mean', null],
    ['nobody asked', { ...sums, asked: 0, reported: 0 }, 'ratioOfSums', null],
  ])('of %s', (_, kept, aggregation, expected) => {
    const reading = provinceReading(whole(kept), aggregation);
    expect(reading && (reading.value ?? `${reading.numerator}/${reading.denominator}`)).toBe(expected);
  });
});
