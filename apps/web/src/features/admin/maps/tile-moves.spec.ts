import { boardSize, moveTile } from './tile-moves';

const tile = (unit: string, row: number, column: number) => ({ unit, name: unit, shortName: null, row, column });
const TILES = [tile('a', 0, 0), tile('b', 0, 1)];
const placesOf = (tiles: readonly ReturnType<typeof tile>[]) => tiles.map(({ row, column }) => [row, column]);

it('moves a tile to a free place, and changes places with who stands there', () => {
  expect(placesOf(moveTile(TILES, 'a', 2, 3))).toEqual([[2, 3], [0, 1]]); // prettier-ignore
  expect(placesOf(moveTile(TILES, 'a', 0, 1))).toEqual([[0, 1], [0, 0]]); // prettier-ignore
});

it('leaves the board alone beyond its edges and for units that are not on it', () => {
  expect(moveTile(TILES, 'a', -1, 0)).toBe(TILES);
  expect(moveTile(TILES, 'a', 0, 100)).toBe(TILES);
  expect(moveTile(TILES, 'z', 1, 1)).toBe(TILES);
});

it('keeps a free row and column on the board', () => {
  expect(boardSize(TILES)).toEqual({ rows: 2, columns: 3 });
  expect(boardSize([])).toEqual({ rows: 1, columns: 1 });
  expect(boardSize([tile('a', 99, 99)])).toEqual({ rows: 100, columns: 100 });
});
