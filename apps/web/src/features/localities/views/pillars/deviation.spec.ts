import { alikeRuns, deviationOf } from './deviation';

const part = (percent: number | null, reported = 3, asked = 3) => ({ percent, reported, asked });

it.each([
  [part(92), 92, 0],
  [part(92.5), 92, 1],
  [part(97), 92, 2],
  [part(100), 90, 3],
  [part(87.01), 92, -1],
  [part(87), 92, -2],
  [part(80), 92, -3],
  [part(0, 0), 92, 'silent'],
  [part(null), 92, 'none'],
  [part(80), null, 'none'],
  [part(80, 0, 0), 92, 'none'],
  [null, 92, 'none'],
] as const)('%j against %j is %j', (its, whole, step) => {
  expect(deviationOf(its, whole)).toBe(step);
});

it('puts three and more neighbours that print alike together, and no two', () => {
  expect(alikeRuns(['a', 'a', 'b', 'b', 'b', 'a'], (row) => row)).toEqual([['a'], ['a'], ['b', 'b', 'b'], ['a']]);
  expect(alikeRuns([], String)).toEqual([]);
});
