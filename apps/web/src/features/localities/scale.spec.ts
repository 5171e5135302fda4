import { rangeOf, shadeOf } from './scale';

const part = (percent: number | null, reported = 2, asked = 3) => ({ percent, reported, asked, total: 3 });

it.each([
  [part(0), 0],
  [part(24.99), 0],
  [part(25), 1],
  [part(75), 3],
  [part(99.99), 4],
  [part(100), 5],
  // Not reported is drawn as such, and not as nought.
  [part(0, 0), 'silent'],
  [part(null), 'none'],
  [part(null, 0, 0), 'none'],
  [null, 'none'],
] as const)('%j is drawn as %s', (given, shade) => expect(shadeOf(given)).toBe(shade));

it('is a range where hedged figures leave targets open', () => {
  expect(rangeOf({ percent: 50, percentHighest: 75 })).toEqual([50, 75]);
  expect(rangeOf({ percent: 50, percentHighest: null })).toEqual([50, 50]);
  expect(rangeOf({ percent: null, percentHighest: null })).toBeNull();
});
