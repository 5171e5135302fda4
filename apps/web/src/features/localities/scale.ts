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
