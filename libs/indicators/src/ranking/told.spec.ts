import { isToldToVisitors } from './told.js';

it.each([
  [1, 1, 53, true],
  [18, 18, 53, true],
  [11, 23, 53, true],
  [19, 19, 53, false],
  [53, 53, 53, false],
  [1, 1, 1, true],
  [2, 2, 3, false],
])('places %i to %i of %i: %s', (best, worst, ranked, told) => {
  expect(isToldToVisitors({ best, worst }, ranked)).toBe(told);
});

it('who has no place has none to tell', () => {
  expect(isToldToVisitors(null, 10)).toBe(false);
});
