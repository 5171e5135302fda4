import type { Attainment } from '@tiendo/contracts';

/** How far a share lies from that of the whole block: nothing to tell, silent, or steps of below 5, 10 points and more. */
export type Deviation = 'none' | 'silent' | -3 | -2 | -1 | 0 | 1 | 2 | 3;

const [SOME, MUCH] = [5, 10];

/** Above or below the whole by points of percent; a share that is still open is held by what it is at least. */
export function deviationOf(
  part: Pick<Attainment, 'percent' | 'reported' | 'asked'> | null,
  whole: number | null,
): Deviation {
  if (part === null || part.asked === 0) return 'none';
  if (part.reported === 0) return 'silent';
  if (part.percent === null || whole === null) return 'none';
  const points = part.percent - whole;
  const step = Math.abs(points) >= MUCH ? 3 : Math.abs(points) >= SOME ? 2 : points === 0 ? 0 : 1;
  return (points < 0 ? -step : step) as Deviation;
}

/** Runs of neighbours that print alike, three or more together; single rows stand by themselves. */
export function alikeRuns<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const runs: T[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(row)) last.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => (run.length >= 3 ? [run] : run.map((row) => [row])));
}
