import { addFractions, multiplyFractions, subtractFractions, toFraction, type Amount } from '../number/fraction.js';
import { DomainError } from '../domain-error.js';
import { compareFractions, type Fraction } from '../number/range.js';
import { compareDays, daysBetween, type Day } from '../time/day.js';

/** A value on a day, in the indicator's unit. */
export interface PathPoint {
  readonly on: Day;
  readonly value: Amount;
}

/**
 * The way to a target. `linear`: straight from the first point to the last (two points). `stepwise`: each value is due on
 * its day and holds until the next (bàn giao theo đợt). `milestones`: straight from point to point. The first point is
 * where it begins, the last is the target on its due day. Days grow from point to point; two points at least.
 */
export interface ExpectedPath {
  readonly shape: 'linear' | 'stepwise' | 'milestones';
  readonly points: readonly PathPoint[];
}

/** A path read and checked: exact values, days growing, never away from the target. */
export interface CheckedPath {
  readonly shape: ExpectedPath['shape'];
  readonly points: readonly [ExactPoint, ...ExactPoint[]];
  readonly start: ExactPoint;
  readonly target: ExactPoint;
  /** 1: values grow towards the target, −1: they fall, 0: to be kept up. */
  readonly sense: 1 | -1 | 0;
}

export interface ExactPoint {
  readonly on: Day;
  readonly value: Fraction;
}

/**
 * Reads a path. Throws DomainError: `path-too-short`, `path-not-linear` (more than two points), `path-days-not-growing`,
 * `path-turns-back` (a point lies further from the target than the one before it), and what reading numbers throws.
 */
export function checkPath({ shape, points }: ExpectedPath): CheckedPath {
  const [start, ...others] = points.map(({ on, value }): ExactPoint => ({ on, value: toFraction(value) }));
  const target = others.at(-1);
  if (start === undefined || target === undefined) throw new DomainError('path-too-short', { points: points.length });
  if (shape === 'linear' && others.length > 1) throw new DomainError('path-not-linear', { points: points.length });
  const sense = Math.sign(compareFractions(target.value, start.value)) as 1 | -1 | 0;
  let previous = start;
  for (const point of others) {
    if (compareDays(previous.on, point.on) >= 0) throw new DomainError('path-days-not-growing', { on: point.on });
    const step = compareFractions(point.value, previous.value);
    if (step !== 0 && Math.sign(step) !== sense) throw new DomainError('path-turns-back', { on: point.on });
    previous = point;
  }
  return { shape, points: [start, ...others], start, target, sense };
}

/** Where the path asks to be on a day, exactly. Before the first day its start, from the due day on the target. */
export function expectedAt({ shape, points }: CheckedPath, day: Day): Fraction {
  let [reached] = points;
  for (const point of points.slice(1)) {
    if (compareDays(day, point.on) < 0) {
      if (shape === 'stepwise' || compareDays(day, reached.on) <= 0) return reached.value;
      const share = {
        top: BigInt(daysBetween(reached.on, day)),
        bottom: BigInt(daysBetween(reached.on, point.on)),
      };
      return addFractions(reached.value, multiplyFractions(subtractFractions(point.value, reached.value), share));
    }
    reached = point;
  }
  return reached.value;
}
