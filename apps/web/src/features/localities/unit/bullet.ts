import type { UnitLine } from '@tiendo/contracts';

/** Places on a bar from 0 to 1; null: there is none. */
export interface Bullet {
  /** How far the bar reaches; of a bound, how far it is certain and how far it may reach. */
  readonly from: number;
  readonly to: number;
  readonly level: number | null;
  readonly median: number | null;
}

/** Room beyond the largest of what is drawn, where the scale has no end of its own. */
const ROOM = 1.15;
/** A share is drawn on 0 to 100, unless all of it lies in the first few points. */
const SMALL_SHARE = 20;

/** A figure against its level and the middle of the block, on one scale from 0; null without a figure. */
export function bulletOf({ points, target, field, indicator }: UnitLine): Bullet | null {
  const now = points.at(-1);
  if (!now || now.gap !== null) return null;
  const number = (text: string | null | undefined): number | null =>
    text === null || text === undefined ? null : Number(text);
  const low = number(now.value ?? now.low) ?? 0;
  const high = number(now.value ?? now.high);
  const [level, median] = [number(target?.value), number(field?.median)];
  const most = Math.max(...[low, high, level, median].flatMap((value) => value ?? []));
  const isShare = indicator.measureUnit === '%' && most >= SMALL_SHARE && most <= 100;
  const end = isShare ? 100 : most * ROOM;
  if (!(end > 0) || low < 0) return null;
  const at = (value: number | null): number | null =>
    value === null || value < 0 ? null : Math.min(1, Math.round((1000 * value) / end) / 1000);
  return { from: at(low) ?? 0, to: at(high) ?? 1, level: at(level), median: at(median) };
}
