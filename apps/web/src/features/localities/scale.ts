import type { Attainment } from '@tiendo/contracts';

/**
 * Steps of the scale, finer towards the end: near the close of a year most shares lie above three quarters, and "all of
 * it" is a step of its own, because it is what a leader asks for.
 */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;
export const STEPS: readonly Step[] = [0, 1, 2, 3, 4, 5];
/** Where each step begins, in percent; the last holds 100 alone. */
const BEGINS: Record<Step, number> = [0, 25, 50, 75, 90, 100];

/** How a cell is drawn: by its step; `silent` where nothing was reported; `none` where nothing can be met. */
export type Shade = Step | 'silent' | 'none';

export function shadeOf(part: Pick<Attainment, 'percent' | 'reported' | 'asked' | 'total'> | null): Shade {
  if (part === null || part.asked === 0) return 'none';
  if (part.reported === 0) return 'silent';
  if (part.percent === null) return 'none';
  const { percent } = part;
  return STEPS.findLast((step) => percent >= BEGINS[step]) ?? 0;
}

/** The least and the greatest a percentage can be: one value unless hedged figures leave targets open. */
export function rangeOf({
  percent,
  percentHighest,
}: Pick<Attainment, 'percent' | 'percentHighest'>): [number, number] | null {
  return percent === null ? null : [percent, percentHighest ?? percent];
}

/** Places of a schematic map: saved ones kept, the others filled in from the top left, a little wider than high. */
export function placeTiles<T extends { tile: { row: number; column: number } | null }>(
  rows: readonly T[],
): { row: T; at: { row: number; column: number } }[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(rows.length * 1.5)));
  const key = (at: { row: number; column: number }) => `${at.row},${at.column}`;
  const taken = new Set(rows.flatMap(({ tile }) => (tile ? [key(tile)] : [])));
  let next = 0;
  return rows.map((row) => {
    if (row.tile) return { row, at: row.tile };
    let at = { row: Math.floor(next / columns), column: next % columns };
    while (taken.has(key(at))) {
      next += 1;
      at = { row: Math.floor(next / columns), column: next % columns };
    }
    next += 1;
    return { row, at };
  });
}

/** The tile an arrow key leads to: the nearest one in that direction, straight ahead before sideways. */
export function nextTile(places: readonly { row: number; column: number }[], from: number, key: string): number | null {
  const here = places[from];
  if (!here) return null;
  const ahead = ({ row, column }: { row: number; column: number }): number =>
    ({
      ArrowRight: column - here.column,
      ArrowLeft: here.column - column,
      ArrowDown: row - here.row,
      ArrowUp: here.row - row,
    })[key] ?? 0;
  const aside = ({ row, column }: { row: number; column: number }): number =>
    key === 'ArrowRight' || key === 'ArrowLeft' ? Math.abs(row - here.row) : Math.abs(column - here.column);
  let best: number | null = null;
  let least = Infinity;
  for (const [index, place] of places.entries()) {
    const distance = ahead(place) + 3 * aside(place);
    if (ahead(place) > 0 && distance < least) [best, least] = [index, distance];
  }
  return best;
}
