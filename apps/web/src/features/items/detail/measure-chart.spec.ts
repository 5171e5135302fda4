import type { Measure } from './observation-table';
import { pointsOf } from './measure-chart';

const figure = (asOf: string, value: string | null) => ({ asOf, value, numerator: null, denominator: null });
const measure = (rest: object): Measure =>
  ({
    observations: [],
    baselines: [],
    judgedBy: null,
    fromUnits: null,
    yearToDate: null,
    ...rest,
  }) as unknown as Measure;

it('draws what was before the plan apart, and what is put together only where it speaks', () => {
  const observations = [figure('2025-06-30', '41'), figure('2025-03-31', null)];
  const baselines = [figure('2024-07-14', '18.18')];
  const fromUnits = figure('2025-12-14', '100');
  const kinds = (of: Measure) => pointsOf(of).map(({ day, kind }) => [day, kind]);
  expect(kinds(measure({ observations, baselines, fromUnits }))).toEqual([
    ['2024-07-14', 'baseline'],
    ['2025-06-30', 'stated'],
    ['2025-12-14', 'together'],
  ]);
  expect(kinds(measure({ observations, fromUnits, judgedBy: '1' }))).toEqual([['2025-06-30', 'stated']]);
});
