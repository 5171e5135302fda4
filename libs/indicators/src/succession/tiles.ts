/** A place on a schematic map; rows and columns from 0, from the top left. */
export interface TilePlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A first layout for units in the order given: rows as long as makes the map a little wider than high (13 units: 5, 5,
 * 3). Units that have a place keep it; the others fill the free places from the top left.
 */
export function layTiles(
  units: readonly string[],
  placed: ReadonlyMap<string, TilePlace> = new Map(),
): Map<string, TilePlace> {
  const columns = Math.max(1, Math.ceil(Math.sqrt(units.length * 1.5)));
  const key = ({ row, column }: TilePlace): string => `${row},${column}`;
  const layout = new Map(units.flatMap((unit) => (placed.has(unit) ? [[unit, placed.get(unit)] as const] : [])));
  const taken = new Set([...layout.values()].flatMap((place) => (place ? [key(place)] : [])));
  const result = new Map<string, TilePlace>();
  let next = 0;
  for (const unit of units) {
    const own = layout.get(unit);
    if (own) {
      result.set(unit, own);
      continue;
    }
    let place = { row: Math.floor(next / columns), column: next % columns };
    while (taken.has(key(place))) {
      next += 1;
      place = { row: Math.floor(next / columns), column: next % columns };
    }
    next += 1;
    result.set(unit, place);
  }
  return result;
}
