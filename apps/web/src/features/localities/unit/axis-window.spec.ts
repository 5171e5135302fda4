import { axisWindow } from './axis-window';

it.each([
  ['a flat line at its end', [100, 100], 100, { min: 80, max: 100 }],
  ['a level with room on either side', [50, 52], 53, { min: 30, max: 70 }],
  ['figures further away than the room', [20, 61], 63, { min: 20, max: 80 }],
  ['figures without a level', [42, 57], null, { min: 40, max: 60 }],
])('holds %s', (_, values, level, window) => {
  expect(axisWindow(values, level, true)).toEqual(window);
});

it('leaves small shares, counts and what lies beyond a share to the chart', () => {
  expect(axisWindow([0.2, 0.4], 0.4, true)).toBeNull();
  expect(axisWindow([10, 300], 100, false)).toBeNull();
  expect(axisWindow([90, 120], 100, true)).toBeNull();
  expect(axisWindow([], 100, true)).toBeNull();
});
