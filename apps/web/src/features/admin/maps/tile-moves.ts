/** Where one unit stands; rows and columns from 0. */
export interface PlacedTile {
  readonly unit: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly row: number;
  readonly column: number;
}

/** Places reach from 0 to this, as the server keeps them. */
export const LAST_PLACE = 99;

/** The tiles with one unit put on another place; whoever stood there takes the place that became free. */
export function moveTile<T extends PlacedTile>(
  tiles: readonly T[],
  unit: string,
  row: number,
  column: number,
): readonly T[] {
  const moving = tiles.find((tile) => tile.unit === unit);
  const isInside = [row, column].every((place) => place >= 0 && place <= LAST_PLACE);
  if (!moving || !isInside || (moving.row === row && moving.column === column)) return tiles;
  return tiles.map((tile) => {
    if (tile.unit === unit) return { ...tile, row, column };
    return tile.row === row && tile.column === column ? { ...tile, row: moving.row, column: moving.column } : tile;
  });
}

/** Rows and columns that a board needs: one free row and column beyond the last tile, so that there is room to move. */
export function boardSize(tiles: readonly PlacedTile[]): { rows: number; columns: number } {
  const beyond = (places: readonly number[]) => Math.min(LAST_PLACE + 1, Math.max(-1, ...places) + 2);
  return { rows: beyond(tiles.map(({ row }) => row)), columns: beyond(tiles.map(({ column }) => column)) };
}
