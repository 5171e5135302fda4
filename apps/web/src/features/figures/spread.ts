/** What one period says: a value, bounds it lies between (null: open on that side), or nothing (both null). */
export interface Spread {
  readonly low: string | null;
  readonly high: string | null;
}

export interface DrawnSpread {
  readonly index: number;
  /** In px from the left and the top; `from` lies above `to`, both the same for a value. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isValue: boolean;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** The drawing keeps this much from the edges, in px. */
  readonly edge: number;
}

/**
 * Where figures are drawn. A bound stays a bound: its range runs to its other end, or to the edge where that side is
 * open. The line joins values of neighbouring periods only, so that neither a gap nor a range looks measured.
 */
export function drawn(
  points: readonly Spread[],
  { width, height, edge }: Room,
): { marks: DrawnSpread[]; path: string } {
  const ends = points.flatMap(({ low, high }) => [low, high].flatMap((end) => (end === null ? [] : [Number(end)])));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (index: number): number =>
    points.length === 1 ? width / 2 : edge + (index * (width - 2 * edge)) / (points.length - 1);
  const y = (value: number): number =>
    most === least ? height / 2 : height - edge - ((value - least) * (height - 2 * edge)) / (most - least);
  const marks = points.flatMap(({ low, high }, index): DrawnSpread[] => {
    if (low === null && high === null) return [];
    const [from, to] = [high === null ? 0 : y(Number(high)), low === null ? height : y(Number(low))];
    return [{ index, x: x(index), from, to, isValue: low === high }];
  });
  const values = marks.filter(({ isValue }) => isValue);
  const path = values.map((mark, at) => {
    const isNext = values[at - 1]?.index === mark.index - 1;
    return `${isNext ? 'L' : 'M'}${mark.x.toFixed(1)} ${mark.from.toFixed(1)}`;
  });
  return { marks, path: path.join('') };
}
