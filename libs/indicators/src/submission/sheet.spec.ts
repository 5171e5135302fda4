import fc from 'fast-check';
import type { Measure } from '../target/measure.js';
import { sheetOf, type SheetFigure, type SheetQuestion } from './sheet.js';

const of = (value: string, cumulative = false): SheetFigure => ({ value, cumulative, qualifier: 'exact' });
const level: Measure = { comparator: 'atLeast', value: '200', dueOn: null };
const ask = (given: Partial<SheetQuestion>) =>
  sheetOf({ kind: 'flow', figure: of('30'), before: [], lastYear: null, level: null, ...given });

describe('what a sheet states beside a figure', () => {
  it('adds up what happened since the year began, and holds it against the level', () => {
    expect(ask({ before: [of('50'), of('20')], level })).toEqual({
      ...{ inPeriod: '30', cumulative: '100', planPercent: 50, change: null },
    });
    expect(ask({ before: [], level })).toMatchObject({ inPeriod: '30', cumulative: '30', planPercent: 15 });
  });

  it('tells the period apart from two cumulative figures', () => {
    const figure = of('130', true);
    expect(ask({ figure, before: [null, of('100', true)] })).toMatchObject({ inPeriod: '30', cumulative: '130' });
    expect(ask({ figure, before: [of('60'), of('40')] })).toMatchObject({ inPeriod: '30' });
  });

  it('adds nothing up over a period of which nothing is known, or that is hedged', () => {
    const above: SheetFigure = { ...of('20'), qualifier: 'above' };
    for (const before of [[of('50'), null], [above]]) {
      expect(ask({ before, level })).toMatchObject({ inPeriod: '30', cumulative: null, planPercent: null });
    }
    expect(ask({ figure: above, level })).toEqual({
      inPeriod: null,
      cumulative: null,
      planPercent: null,
      change: null,
    });
  });

  it('never adds up what stands on a day, or a share', () => {
    expect(ask({ kind: 'stock', before: [of('50')], level })).toMatchObject({ cumulative: null, planPercent: 15 });
    const share: SheetFigure = { numerator: '21', denominator: '30', cumulative: false, qualifier: 'exact' };
    const asked: Measure = { comparator: 'atLeast', value: '80', dueOn: null };
    expect(ask({ kind: 'rate', figure: share, before: [share], level: asked })).toEqual({
      ...{ inPeriod: '70', cumulative: null, planPercent: 87.5, change: null },
    });
  });

  it.each([
    ['flow', of('126'), of('120'), { by: 'percent', value: '5' }],
    ['stock', of('100'), of('120'), { by: 'percent', value: '-16.67' }],
    ['rate', of('83.2'), of('80'), { by: 'difference', value: '3.2' }],
    ['flow', of('5'), of('0'), null],
    ['flow', of('5'), of('5', true), null],
  ] as const)('of a %s, compares like with like a year before (%#)', (kind, figure, lastYear, change) => {
    expect(ask({ kind, figure, lastYear }).change).toEqual(change);
  });

  it('comes to the same whether the periods were given one by one or as running sums', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (values) => {
        const running = values.map((_, at) => values.slice(0, at + 1).reduce((sum, value) => sum + value, 0));
        const last = values.length - 1;
        const single = ask({
          figure: of(String(values[last])),
          before: values.slice(0, last).map((v) => of(String(v))),
        });
        const summed = ask({
          figure: of(String(running[last]), true),
          before: running.slice(0, last).map((v) => of(String(v), true)),
        });
        expect(summed).toEqual(single);
        expect(single.cumulative).toBe(String(running[last]));
      }),
    );
  });
});
