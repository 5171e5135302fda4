import {
  ceiling,
  decimalOf,
  divideFractions,
  negated,
  subtractFractions,
  toFraction,
  type Amount,
} from '../number/fraction.js';
import { DomainError } from '../domain-error.js';
import { compareFractions, type Fraction } from '../number/range.js';
import { addDays, compareDays, daysBetween, type Day } from '../time/day.js';

/** An exact, cumulative or standing figure on the day it is true for; hedged ones say too little to forecast from. */
export interface Observed {
  readonly on: Day;
  readonly value: Amount;
}

/** Why there is no day. `notAtThisPace`: it stands still or moves away from the target, or needs a century. */
export type NoForecast = 'tooFewFigures' | 'notAtThisPace';

export interface Forecast {
  /** The day it is expected to be met, or the first observed day it was met; null for `reason`. */
  readonly day: Day | null;
  readonly isMet: boolean;
  /**
   * The uncertainty: the days it would be met at the quicker and the slower quarter of the paces seen. `latest` null: at
   * the slower ones it is not met at all.
   */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly reason: NoForecast | null;
  /** What it rests on. `perDay`: change a day, decimal string of four decimals at most. */
  readonly basis: {
    readonly figures: number;
    readonly from: Day | null;
    readonly to: Day | null;
    readonly perDay: string | null;
  };
}

export interface ForecastOptions {
  readonly direction: 'higherIsBetter' | 'lowerIsBetter';
  /** Figures needed at least; 3. */
  readonly minimumFigures?: number;
  /** Only the last so many figures count; 12. A pace of two years ago says little. */
  readonly lastFigures?: number;
}

const CENTURY_DAYS = 36_525n;

/**
 * The day a level will be met if it goes on as it went (Theil–Sen): the paces between all pairs of the last figures are
 * sorted; from the last figure on, the median pace gives the day, the quartiles its uncertainty. One wild figure moves
 * neither much. Exact arithmetic, days rounded up: on the day itself the level is reached.
 *
 * Already met: the first day from which every later figure meets it too. Figures in any order; only exact ones.
 * Throws DomainError `forecast-day-twice`, and what reading numbers throws.
 */
export function forecastMet(observed: readonly Observed[], level: Amount, options: ForecastOptions): Forecast {
  const sign = options.direction === 'higherIsBetter' ? 1n : -1n;
  const turned = (amount: Amount): Fraction => {
    const { top, bottom } = toFraction(amount);
    return { top: top * sign, bottom };
  };
  const points = observed
    .map(({ on, value }) => ({ on, value: turned(value) }))
    .sort((a, b) => compareDays(a.on, b.on));
  for (const [index, point] of points.entries()) {
    if (points[index + 1]?.on === point.on) throw new DomainError('forecast-day-twice', { on: point.on });
  }
  const target = turned(level);
  const used = points.slice(-Math.max(options.lastFigures ?? 12, 1));
  const [first, last] = [used[0], used.at(-1)];
  const paces = pacesBetween(used);
  const median = quantile(paces, 1n, 2n);
  const perDay = median === null ? null : decimalOf({ top: median.top * sign, bottom: median.bottom }, 4);
  const basis = { figures: used.length, from: first?.on ?? null, to: last?.on ?? null, perDay };
  const none = (reason: NoForecast): Forecast => ({
    day: null,
    isMet: false,
    earliest: null,
    latest: null,
    reason,
    basis,
  });
  if (last === undefined) return none('tooFewFigures');
  const isMet = ({ value }: { value: Fraction }): boolean => compareFractions(value, target) >= 0;
  if (isMet(last)) {
    const lastShort = points.findLastIndex((point) => !isMet(point));
    const day = points[lastShort + 1]?.on ?? last.on;
    return { day, isMet: true, earliest: day, latest: day, reason: null, basis };
  }
  if (used.length < (options.minimumFigures ?? 3)) return none('tooFewFigures');
  const gap = subtractFractions(target, last.value);
  const dayAt = (pace: Fraction | null): Day | null => {
    const days = pace === null || pace.top <= 0n ? null : divideFractions(gap, pace);
    return days === null || ceiling(days) > CENTURY_DAYS ? null : addDays(last.on, Number(ceiling(days)));
  };
  const day = dayAt(median);
  if (day === null) return none('notAtThisPace');
  const [slower, quicker] = [quantile(paces, 1n, 4n), quantile(paces, 3n, 4n)];
  return { day, isMet: false, earliest: dayAt(quicker), latest: dayAt(slower), reason: null, basis };
}

/** Change a day between every pair of figures, slowest first. */
function pacesBetween(points: readonly { on: Day; value: Fraction }[]): Fraction[] {
  const paces: Fraction[] = [];
  for (const [index, earlier] of points.entries()) {
    for (const later of points.slice(index + 1)) {
      const days = { top: BigInt(daysBetween(earlier.on, later.on)), bottom: 1n };
      const pace = divideFractions(subtractFractions(later.value, earlier.value), days);
      if (pace !== null) paces.push(pace);
    }
  }
  return paces.sort(compareFractions);
}

/** The value at a share of the way through sorted values, straight between neighbours; null for none. */
function quantile(sorted: readonly Fraction[], top: bigint, bottom: bigint): Fraction | null {
  const place = BigInt(sorted.length - 1) * top;
  const [low, high] = [sorted[Number(place / bottom)], sorted[Number((place + bottom - 1n) / bottom)]];
  if (low === undefined || high === undefined) return null;
  const step = subtractFractions(high, low);
  const part = { top: step.top * (place % bottom), bottom: step.bottom * bottom };
  return subtractFractions(low, negated(part));
}
