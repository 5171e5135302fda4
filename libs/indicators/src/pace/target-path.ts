import { toFraction, type Amount } from '../number/fraction.js';
import { senseOf } from '../target/sense.js';
import type { Comparator, Direction } from '../target/vocabulary.js';
import { compareFractions } from '../number/range.js';
import { compareDays, type Day } from '../time/day.js';
import { checkPath, type ExpectedPath, type PathPoint } from './path.js';

/** One level a target asks for on one indicator, with the day it is due. */
export interface PathLevel {
  readonly comparator: Comparator;
  /** Decimal string; null where the plan states no number, and for `done` (on a scale of 100). */
  readonly value: string | null;
  readonly dueOn: Day;
  /** The year a level belongs to, where a plan asks for one per year (2025, 2030); null: the plan's own span. */
  readonly horizon: number | null;
}

/**
 * The expected path of one indicator to what a target asks, from where it began.
 *
 * The shape follows from what the plan states, nothing is made up: levels for several years are milestones (straight
 * from year to year, a year's last level being due on its day); several levels within the plan are steps (each holds
 * until the next, bàn giao theo đợt); one level is a straight line. A level that is reached at the start is one to be
 * kept: the path stays at the level. Null: no level is stated, it is a span (`between`), or it was due before the start.
 */
export function pathToTarget(
  levels: readonly PathLevel[],
  start: { readonly on: Day; readonly value: Amount },
  direction: Direction | null,
): ExpectedPath | null {
  const stated = levels
    .flatMap((level) => {
      const value = level.comparator === 'done' ? '100' : level.value;
      const isOpen = level.comparator !== 'between' && compareDays(level.dueOn, start.on) > 0;
      return value === null || !isOpen ? [] : [{ ...level, value }];
    })
    .sort((a, b) => compareDays(a.dueOn, b.dueOn));
  const last = stated.at(-1);
  if (last === undefined) return null;
  const isFalling = senseOf(last.comparator, direction) === 'lowerIsBetter';
  const isReached = (value: Amount, level: Amount): boolean => {
    const order = compareFractions(toFraction(value), toFraction(level));
    return isFalling ? order <= 0 : order >= 0;
  };
  const byDay = new Map(stated.map(({ dueOn, value }) => [dueOn, value]));
  const from: PathPoint = isReached(start.value, last.value) ? { on: start.on, value: last.value } : start;
  const points = [from];
  for (const [on, value] of byDay) {
    const before = points.at(-1)?.value ?? from.value;
    // What is already reached is kept until a level asks for more.
    const isBehind = !isReached(before, value) && isReached(last.value, value);
    points.push({ on, value: isBehind ? value : before });
  }
  const years = new Set(stated.map(({ horizon }) => horizon));
  const shape = points.length === 2 ? 'linear' : years.size > 1 ? 'milestones' : 'stepwise';
  const path: ExpectedPath = { shape, points };
  checkPath(path);
  return path;
}
