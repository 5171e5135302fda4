import type { UnitLine } from '@tiendo/contracts';
import { bulletOf } from './bullet';

const line = (point: object, level: string | null, median: string | null, measureUnit = '%') =>
  ({
    indicator: { code: 'x', name: 'X', measureUnit, direction: 'higherIsBetter' },
    target: level === null ? null : { value: level },
    field: median === null ? null : { median },
    points: [{ value: null, low: null, high: null, gap: null, ...point }],
  }) as unknown as UnitLine;

it.each([
  ['a share on 0 to 100', line({ value: '50' }, '53', '54.06'), { from: 0.5, to: 0.5, level: 0.53, median: 0.541 }],
  [
    'a small share on its own scale',
    line({ value: '0.8' }, '0.4', null),
    { from: 0.87, to: 0.87, level: 0.435, median: null },
  ],
  ['a count', line({ value: '20' }, '10', '5', 'xã'), { from: 0.87, to: 0.87, level: 0.435, median: 0.217 }],
  [
    'a bound up to its end',
    line({ low: '97', high: '100' }, '98', null),
    { from: 0.97, to: 1, level: 0.98, median: null },
  ],
  ['a figure without a level', line({ value: '30' }, null, null), { from: 0.3, to: 0.3, level: null, median: null }],
])('draws %s', (_, its, bullet) => {
  expect(bulletOf(its)).toEqual(bullet);
});

it('draws nothing where nothing was reported, or all is nought', () => {
  expect(bulletOf(line({ gap: 'notReported' }, '53', null))).toBeNull();
  expect(bulletOf(line({ value: '0' }, null, null))).toBeNull();
});
