import { nextTile, placeTiles, rangeOf, shadeOf } from './scale';

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

it('keeps saved places and puts nobody on top of anybody', () => {
  const rows = [{ tile: null }, { tile: { row: 0, column: 0 } }, { tile: null }, { tile: null }];
  const places = placeTiles(rows).map(({ at }) => `${at.row},${at.column}`);
  expect(places[1]).toBe('0,0');
  expect(new Set(places).size).toBe(4);
});

describe('arrow keys', () => {
  const places = [
    { row: 0, column: 0 },
    { row: 0, column: 2 },
    { row: 1, column: 0 },
    { row: 1, column: 1 },
  ];
  it.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowDown', 2],
    [1, 'ArrowLeft', 0],
    [3, 'ArrowUp', 0],
    [0, 'ArrowUp', null],
    [9, 'ArrowUp', null],
  ])('from tile %i %s leads to %s', (from, key, to) => expect(nextTile(places, from, key)).toBe(to));
});
